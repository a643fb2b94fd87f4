using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The plan of one seed record, taken from its type and attributes once. The reader and the schema both follow it.</summary>
internal sealed class SeedShape
{
    private static readonly ConcurrentDictionary<Type, SeedShape> Known = new();

    private readonly Type type;
    private readonly Dictionary<string, SeedField> byName;

    private SeedShape(Type type)
    {
        this.type = type;
        Fields = [.. type.GetProperties().Select(property => new SeedField(property))];
        byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    /// <summary>What a record is called in a sentence: work, life date.</summary>
    public string Name => Word(type.Name["Seed".Length..]);

    /// <summary>In the order of the type.</summary>
    public IReadOnlyList<SeedField> Fields { get; }

    public static SeedShape Of(Type type) => Known.GetOrAdd(type, key => new SeedShape(key));

    public SeedField? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>A new record with nothing set; what <c>required</c> promises is the caller's to keep.</summary>
    public object Create() => Activator.CreateInstance(type)!;

    /// <summary>LifeDate → life date.</summary>
    public static string Word(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"))
            .Trim();
}

/// <summary>One field of a record.</summary>
internal sealed class SeedField
{
    private readonly PropertyInfo property;

    public SeedField(PropertyInfo property)
    {
        this.property = property;
        Name =
            property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
            ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        Description = property.GetCustomAttribute<DescriptionAttribute>()?.Description;
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        Form = FormOf(property.PropertyType);
    }

    public string Name { get; }

    public string? Description { get; }

    public bool IsRequired { get; }

    public SeedForm Form { get; }

    public void Set(object record, object value) => property.SetValue(record, value);

    public object? Get(object record) => property.GetValue(record);

    private SeedForm FormOf(Type type)
    {
        if (type == typeof(string))
            return new TextForm(RuleOf(property.GetCustomAttributes()));
        if (type == typeof(bool))
            return new FlagForm();
        if (type == typeof(int))
            return property.GetCustomAttribute<NumberAttribute>() is { } number
                ? new NumberForm(number.Min, number.Max)
                : new NumberForm(int.MinValue, int.MaxValue);
        if (property.IsDefined(typeof(ExternalIdsAttribute)))
            return new ExternalIdsForm();
        if (!type.IsAssignableTo(typeof(IEnumerable)))
            return new RecordForm(SeedShape.Of(type));
        var item = type.GetGenericArguments()[0];
        var count = property.GetCustomAttribute<CountAttribute>();
        return new ListForm(FormOf(item), typeof(List<>).MakeGenericType(item), count?.Min ?? 0, count?.Max);
    }

    private static SeedTextRule RuleOf(IEnumerable<Attribute> attributes)
    {
        foreach (var attribute in attributes)
            switch (attribute)
            {
                case IdAttribute:
                    return new IdRule();
                case TextAttribute text:
                    return new PlainTextRule(text.MaxLength);
                case ReferenceAttribute reference:
                    return new ReferenceRule(reference.Kind);
                case PartialDateAttribute:
                    return new PartialDateRule();
                case HttpUrlAttribute:
                    return new HttpUrlRule();
                case YouTubeIdAttribute:
                    return new YouTubeIdRule();
                case OneOfAttribute terms:
                    return new TermRule(terms.Vocabulary);
            }

        return new PlainTextRule(2_000);
    }
}
