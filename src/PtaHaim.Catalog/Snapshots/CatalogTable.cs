using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>A table that the build fills from <see cref="CatalogRows"/>, the same for every database.</summary>
internal abstract class CatalogTable(string name, IReadOnlyList<string> columns)
{
    /// <summary>How many rows are written between two looks at the cancellation token.</summary>
    protected const int RowsBetweenLooks = 4096;

    public string Name => name;

    public IReadOnlyList<string> Columns => columns;

    /// <summary>Writes all rows of the table; returns how many.</summary>
    public abstract long Write(CatalogRows rows, RowSink sink, CancellationToken cancel);

    /// <summary>Every table but the derived ones, each after those that its foreign keys name.</summary>
    public static IReadOnlyList<CatalogTable> InWritingOrder(CatalogContext context)
    {
        var model = context.Model;
        return
        [
            Of(model, rows => rows.Heads),
            Of(model, rows => rows.Counts),
            Of(model, rows => rows.Sources),
            Of(model, rows => rows.Facts),
            Of(model, rows => rows.Citations),
            Of(model, rows => rows.Roles),
            Of(model, rows => rows.People),
            Of(model, rows => rows.Aliases),
            Of(model, rows => rows.Relationships),
            Of(model, rows => rows.Works),
            Of(model, rows => rows.ExternalIds),
            Of(model, rows => rows.FormerSlugs),
            Of(model, rows => rows.Credits),
            Of(model, rows => rows.Releases),
            Of(model, rows => rows.WorkLinks),
            Of(model, rows => rows.Videos),
            Of(model, rows => rows.Places),
            Of(model, rows => rows.WorkPlaces),
            Of(model, rows => rows.Disputes),
            Of(model, rows => rows.Claims),
            Of(model, rows => rows.WorkFacts),
            Of(model, rows => rows.PersonFacts),
            Of(model, rows => rows.PlaceFacts),
            Of(model, rows => rows.TopPairs),
        ];
    }

    private static CatalogTable<TRow> Of<TRow>(IModel model, Func<CatalogRows, IEnumerable<TRow>> rows)
    {
        var type =
            model.FindEntityType(typeof(TRow))
            ?? throw new InvalidOperationException($"{typeof(TRow).Name} is not in the model.");
        return new CatalogTable<TRow>(
            type.GetTableName()!,
            [.. type.GetProperties().Select(CatalogColumn<TRow>.Of)],
            rows
        );
    }
}

internal sealed class CatalogTable<TRow>(
    string name,
    CatalogColumn<TRow>[] columns,
    Func<CatalogRows, IEnumerable<TRow>> rows
) : CatalogTable(name, [.. columns.Select(column => column.Name)])
{
    public override long Write(CatalogRows catalog, RowSink sink, CancellationToken cancel)
    {
        var written = 0L;
        foreach (var row in rows(catalog))
        {
            if (written++ % RowsBetweenLooks == 0)
                cancel.ThrowIfCancellationRequested();
            foreach (var column in columns)
                column.Write(row, sink);
            sink.EndRow();
        }

        return written;
    }
}
