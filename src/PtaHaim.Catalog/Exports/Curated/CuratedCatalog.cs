using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Exports;

/// <summary>
/// The seeds of a snapshot, as one file in canonical form, made from its rows: what is served, on every database. Built
/// again, it gives the same rows, and they the same bytes.
/// </summary>
public static class CuratedCatalog
{
    /// <summary>Writes the file. Holds some hundred entries at a time, all relationships and all free-standing facts.</summary>
    public static async Task WriteAsync(CatalogContext catalog, Stream target, CancellationToken cancel)
    {
        var head = await catalog.Heads.OrderBy(row => row.Id).Select(row => row.Json).FirstAsync(cancel);
        var people = new CuratedPeople(catalog);
        var statements = new CuratedStatements(catalog);
        await using var text = new StreamWriter(target, CanonicalSeed.Encoding, leaveOpen: true);
        var writer = new CanonicalWriter(text);
        writer.Begin(
            CanonicalSeed.Schema,
            JsonSerializer.Deserialize(head, HeadJson.Default.SeedCollection)
                ?? throw new InvalidDataException("The snapshot does not say what it is about.")
        );
        await writer.ListAsync("sources", statements.SourcesAsync(cancel), CanonicalOrder.Of);
        await writer.ListAsync("people", people.ReadAsync(cancel), CanonicalOrder.Of);
        await writer.ListAsync("places", statements.PlacesAsync(cancel), CanonicalOrder.Of);
        await writer.ListAsync("works", new CuratedWorks(catalog).ReadAsync(cancel), CanonicalOrder.Of);
        writer.List("relationships", CanonicalOrder.Of(await people.RelationshipsAsync(cancel)));
        writer.List("facts", CanonicalOrder.Of(await statements.FactsAsync(cancel)));
        await writer.ListAsync("disputes", statements.DisputesAsync(cancel), CanonicalOrder.Of);
        writer.End();
    }
}
