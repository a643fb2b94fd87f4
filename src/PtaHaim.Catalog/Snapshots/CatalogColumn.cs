using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>A column of a table, and how its value comes out of a row: by a delegate on the property's getter, without boxing.</summary>
internal sealed class CatalogColumn<TRow>
{
    private CatalogColumn(string name, Action<TRow, RowSink> write) => (Name, Write) = (name, write);

    public string Name { get; }

    public Action<TRow, RowSink> Write { get; }

    public static CatalogColumn<TRow> Of(IProperty property)
    {
        var getter =
            property.PropertyInfo?.GetMethod
            ?? throw new NotSupportedException($"{typeof(TRow).Name}.{property.Name} has no getter.");
        return new CatalogColumn<TRow>(property.GetColumnName(), Writer(getter));
    }

    private static Action<TRow, RowSink> Writer(MethodInfo getter)
    {
        var type = getter.ReturnType;
        if (type == typeof(string))
            return Text(getter.CreateDelegate<Func<TRow, string?>>());
        if (type == typeof(int) || (type.IsEnum && type.GetEnumUnderlyingType() == typeof(int)))
            return Integer(getter.CreateDelegate<Func<TRow, int>>());
        if (type == typeof(int?))
            return OptionalInteger(getter.CreateDelegate<Func<TRow, int?>>());
        if (type == typeof(bool))
            return Truth(getter.CreateDelegate<Func<TRow, bool>>());
        throw new NotSupportedException(
            $"{typeof(TRow).Name} has a column of type {type.Name}: say here how it is written."
        );
    }

    private static Action<TRow, RowSink> Text(Func<TRow, string?> get) =>
        (row, sink) =>
        {
            if (get(row) is { } value)
                sink.Text(value);
            else
                sink.Null();
        };

    private static Action<TRow, RowSink> Integer(Func<TRow, int> get) => (row, sink) => sink.Integer(get(row));

    private static Action<TRow, RowSink> OptionalInteger(Func<TRow, int?> get) =>
        (row, sink) =>
        {
            if (get(row) is { } value)
                sink.Integer(value);
            else
                sink.Null();
        };

    private static Action<TRow, RowSink> Truth(Func<TRow, bool> get) => (row, sink) => sink.Truth(get(row));
}
