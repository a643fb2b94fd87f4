using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Changes;

/// <summary>A change with the publication that made it.</summary>
internal sealed record ToldChange(Publication Publication, int Index, ThingChange Change);

/// <summary>Makes items of what was told.</summary>
internal static class ChangeItems
{
    /// <summary>Looks up once for each type which of the things still have a page.</summary>
    public static async Task<IReadOnlyList<ChangeItem>> ReadAsync(
        CatalogContext catalog,
        IReadOnlyList<ToldChange> told,
        CancellationToken cancel
    )
    {
        var pages = new Dictionary<ThingKey, string>();
        foreach (var type in told.GroupBy(change => change.Change.Type, change => change.Change.Slug))
        foreach (var (slug, page) in await PagesAsync(catalog, type.Key, [.. type.Distinct()], cancel))
            pages[new ThingKey(type.Key, slug)] = page;
        return [.. told.Select(change => Item(change, pages.GetValueOrDefault(change.Change.Key)))];
    }

    private static ChangeItem Item(ToldChange told, string? page)
    {
        var (publication, change) = (told.Publication, told.Change);
        return new ChangeItem
        {
            Id = Id(publication, change),
            Date = publication.Published,
            From = publication.From is { } from ? new SnapshotFingerprint(from).Short : null,
            To = new SnapshotFingerprint(publication.To).Short,
            Change = change.Change,
            Type = change.Type,
            Slug = change.Slug,
            Name = change.Name,
            Kind = change.Kind,
            Formerly = change.Formerly,
            Parts = change.Parts,
            People = change.People,
            Sources = change.Sources,
            Summary = ChangeSentences.Of(change),
            Page = page,
        };
    }

    /// <summary>A UUID of version 8 (RFC 9562), made from the two snapshots, the thing and what happened to it.</summary>
    private static string Id(Publication publication, ThingChange change)
    {
        var name = $"{publication.From}\n{publication.To}\n{change.Change}\n{change.Type}\n{change.Slug}";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static async Task<Dictionary<string, string>> PagesAsync(
        CatalogContext catalog,
        string type,
        string[] slugs,
        CancellationToken cancel
    )
    {
        if (type == ThingTypes.Dispute)
            return await DisputePagesAsync(catalog, slugs, cancel);
        var (scope, living) = type switch
        {
            ThingTypes.Work => ("works", catalog.Works.Select(row => row.Slug)),
            ThingTypes.Person => ("people", catalog.People.Select(row => row.Slug)),
            ThingTypes.Place => ("places", catalog.Places.Select(row => row.Slug)),
            _ => ("sources", catalog.Sources.Select(row => row.Slug)),
        };
        return await living
            .Where(slug => EF.Parameter(slugs).Contains(slug))
            .ToDictionaryAsync(slug => slug, slug => $"/{scope}/{slug}", cancel);
    }

    /// <summary>A question stands on the page of what it is about.</summary>
    private static async Task<Dictionary<string, string>> DisputePagesAsync(
        CatalogContext catalog,
        string[] slugs,
        CancellationToken cancel
    )
    {
        var rows = await catalog
            .Disputes.Where(row => EF.Parameter(slugs).Contains(row.Slug))
            .Select(row => new
            {
                row.Slug,
                Work = row.Work!.Slug,
                Person = row.Person!.Slug,
            })
            .ToListAsync(cancel);
        return rows.ToDictionary(
            row => row.Slug,
            row => (row.Work is null ? $"/people/{row.Person}" : $"/works/{row.Work}") + $"#dispute-{row.Slug}"
        );
    }
}
