using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Whose credits make one side of a pair: a person, and the bands or the members who count for that person.</summary>
internal sealed record CreditedSide(int Person, long Credits, int[] Others, long OthersCredits)
{
    public int[] Names => [Person, .. Others];

    public long All => Credits + OthersCredits;
}

/// <summary>
/// The works on which each of some sides has a credit, best known first. They are looked for among the credits of the
/// side that has fewest: of the person's own the best known <see cref="Reach"/>, and as many of the others', one after
/// the other, so that the work has a bound however many credits there are.
/// </summary>
internal sealed record CommonWorks(IReadOnlyList<int> Ids, bool Complete)
{
    /// <summary>As many credits as a person may have whose collaborators are not stored.</summary>
    public const int Reach = StoredCollaboration.Threshold;

    /// <summary>More works than this are not given.</summary>
    public const int Most = 1000;

    /// <summary>One statement.</summary>
    public static async Task<CommonWorks> ReadAsync(
        CatalogContext catalog,
        IReadOnlyList<CreditedSide> sides,
        CancellationToken cancel
    )
    {
        var driving = sides.MinBy(side => side.All)!;
        // The limits stand inside, before anything is filtered or made distinct: both indexes are walked in order. Each
        // work is then looked up among the other sides'. Any would say the same, but PostgreSQL makes a join of it, and
        // compares each with all of theirs where it takes them for few.
        var works = catalog
            .Credits.Where(credit => credit.PersonId == driving.Person)
            .OrderBy(credit => credit.WorkId)
            .Take(Reach)
            .Select(credit => credit.WorkId)
            .Concat(Of(catalog, driving.Others).Select(credit => credit.WorkId));
        foreach (var side in sides.Where(side => side != driving))
        {
            var names = side.Names;
            works = works.Where(work =>
                catalog
                    .Credits.Where(credit => credit.WorkId == work && EF.Parameter(names).Contains(credit.PersonId))
                    .Select(credit => (int?)credit.WorkId)
                    .FirstOrDefault() != null
            );
        }

        var found = await works.Distinct().OrderBy(id => id).Take(Most + 1).ToListAsync(cancel);
        return new CommonWorks(
            [.. found.Take(Most)],
            found.Count <= Most && driving.Credits <= Reach && driving.OthersCredits <= Reach
        );
    }

    /// <summary>The first <see cref="Reach"/> credits of those people: of the best known of them first, and of each the best known first.</summary>
    public static IQueryable<Credits.Credit> Of(CatalogContext catalog, int[] people) =>
        catalog
            .Credits.Where(credit => EF.Parameter(people).Contains(credit.PersonId))
            .OrderBy(credit => credit.PersonId)
            .ThenBy(credit => credit.WorkId)
            .Take(Reach);
}
