using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Generated;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>What the words in braces of an address stand for.</summary>
internal static class MeasuredThings
{
    /// <summary>Things that are of like size in a catalog of any size, and the two people who grow with it most.</summary>
    public static async Task<Dictionary<string, string>> FindAsync(CatalogContext catalog)
    {
        var ordinary = await catalog
            .People.Where(person => person.Kind == "person" && person.CreditCount <= 60)
            .OrderBy(person => person.Id)
            .Take(2)
            .Select(person => person.Slug)
            .ToListAsync();
        // Names are few and are shared by ever more people, who are ever better known; other names belong to one.
        var name = await catalog
            .Aliases.Where(alias => alias.Person!.CreditCount <= 60)
            .OrderBy(alias => alias.PersonId)
            .FirstAsync();
        var group = await catalog
            .People.Where(person => person.Kind == "group" && person.CreditCount <= 60)
            .OrderBy(person => person.Id)
            .FirstAsync();
        var member = await catalog
            .Relationships.Where(row => row.ToId == group.Id)
            .Select(row => row.From!.Slug)
            .FirstAsync();
        var busy = await catalog
            .People.Where(person => person.CreditCount > 2000)
            .OrderByDescending(person => person.Id)
            .FirstAsync();
        var most = await catalog
            .People.OrderByDescending(person => person.CreditCount)
            .Take(2)
            .Select(person => person.Slug)
            .ToListAsync();
        var ten = await catalog
            .Works.Where(row => row.Credits.Count == 10 && row.Disputes == 0)
            .OrderBy(row => row.Id)
            .FirstAsync();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["person"] = ordinary[0],
            ["name"] = Uri.EscapeDataString(name.Name),
            ["other"] = ordinary[1],
            ["busy"] = busy.Slug,
            ["most"] = most[0],
            ["next"] = most[1],
            ["questioned"] = GeneratedCatalog.PersonSlug(GeneratedCatalog.Questioned),
            ["group"] = group.Slug,
            ["member"] = member,
            ["work"] = ten.Slug,
            ["disputed"] = GeneratedCatalog.WorkSlug(5),
            ["place"] = "place-000020",
            ["source"] = "source-000020",
            ["fact"] = "statement.005000",
            ["dispute"] = "dispute-000020",
        };
    }
}
