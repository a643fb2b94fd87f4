using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.People;

/// <summary>Some works of a person, own ones or own and the bands', with the credits that make them so.</summary>
internal sealed class PersonWorks
{
    public const string List = "credits";

    private readonly CatalogContext catalog;
    private readonly List<CreditRow> creditRows;
    private readonly List<WorkRow> workRows;
    private readonly Func<CreditRow, WorkRow, Via?> via;

    private PersonWorks(
        CatalogContext catalog,
        List<CreditRow> credits,
        List<WorkRow> works,
        Func<CreditRow, WorkRow, Via?> via,
        string? next
    ) => (this.catalog, creditRows, workRows, this.via, Next) = (catalog, credits, works, via, next);

    /// <summary>The cursor of the person's further own works; null where all are here.</summary>
    public string? Next { get; }

    /// <summary>How many works of the bands count for the person and do not credit the person by name.</summary>
    public int ThroughBands { get; private init; }

    public IEnumerable<int?> Facts => creditRows.Select(credit => credit.FactId);

    public IEnumerable<int> Ids => workRows.Select(work => work.Id);

    /// <summary>Own works after that id, best known first. Three statements.</summary>
    public static async Task<PersonWorks> OwnAsync(
        CatalogContext catalog,
        int person,
        int after,
        int take,
        CancellationToken cancel
    )
    {
        var ids = await OwnIdsAsync(catalog, person, after, take + 1, cancel);
        var shown = ids.Take(take).ToArray();
        var works = await WorkRow.ReadAsync(catalog, shown, cancel);
        var credits = await CreditRow.ReadAsync(catalog, shown, [person], cancel);
        works.Sort((one, other) => one.Id.CompareTo(other.Id));
        return new PersonWorks(catalog, credits, works, (_, _) => null, NextOf(ids, works, take));
    }

    /// <summary>
    /// The best known 100 own works and the best known 100 of the bands' within the memberships, newest first. Seven
    /// statements.
    /// </summary>
    public static async Task<PersonWorks> WithBandsAsync(CatalogContext catalog, int person, CancellationToken cancel)
    {
        var own = await OwnIdsAsync(catalog, person, 0, PageSize.Max + 1, cancel);
        var memberships = await MembershipRow.ReadAsync(catalog, [person], cancel);
        memberships.RemoveAll(row => row.MemberId != person);
        var through = await ThroughAsync(catalog, person, memberships, cancel);
        var byOwn = own.Take(PageSize.Max).ToHashSet();
        var shown = byOwn.ToList();
        shown.AddRange(through.Take(PageSize.Max));
        var works = await WorkRow.ReadAsync(catalog, shown, cancel);
        var names = memberships.Select(row => row.BandId).Append(person).Distinct().ToArray();
        var credits = await CreditRow.ReadAsync(catalog, shown, names, cancel);
        credits.RemoveAll(credit => byOwn.Contains(credit.WorkId) != (credit.PersonId == person));
        return new PersonWorks(
            catalog,
            credits,
            works,
            (credit, work) => ViaOf(credit, work, person, memberships),
            NextOf(own, works, PageSize.Max)
        )
        {
            ThroughBands = through.Count,
        };
    }

    /// <summary>The works with their citations. Three statements.</summary>
    public async Task<IReadOnlyList<PersonWork>> ItemsAsync(CancellationToken cancel)
    {
        var makers = await WorkMakers.ReadAsync(catalog, Ids, cancel);
        var disputed = await WorkDisputes.ReadAsync(catalog, Ids, cancel);
        return Items(await CitedFacts.ReadAsync(catalog, Facts, cancel), makers, disputed);
    }

    public IReadOnlyList<PersonWork> Items(CitedFacts cited, WorkMakers makers, WorkDisputes disputed)
    {
        var byWork = creditRows.ToLookup(credit => credit.WorkId);
        return
        [
            .. workRows
                .Where(work => byWork.Contains(work.Id))
                .Select(work => new PersonWork(
                    work.Summary(makers),
                    [.. byWork[work.Id].Select(credit => credit.RoleLine(cited, via(credit, work)))],
                    disputed.Of(work.Id)
                )),
        ];
    }

    private static string? NextOf(List<int> ids, List<WorkRow> works, int take) =>
        ids.Count > take ? new Cursor(List, "", works.Find(work => work.Id == ids[take - 1])!.Slug).ToString() : null;

    private static Task<List<int>> OwnIdsAsync(
        CatalogContext catalog,
        int person,
        int after,
        int take,
        CancellationToken cancel
    ) =>
        catalog
            .Credits.Where(credit => credit.PersonId == person && credit.WorkId > after)
            .GroupBy(credit => credit.WorkId)
            .Select(work => work.Key)
            .OrderBy(id => id)
            .Take(take)
            .ToListAsync(cancel);

    /// <summary>
    /// Works of the bands within the memberships that do not credit the person, best known first: all that are among the
    /// bands' first 2,000 credits.
    /// </summary>
    private static async Task<List<int>> ThroughAsync(
        CatalogContext catalog,
        int person,
        List<MembershipRow> memberships,
        CancellationToken cancel
    )
    {
        var bands = memberships.Select(row => row.BandId).Distinct().ToArray();
        // Each is looked up among the own ones: see CommonWorks.
        var rows = await CommonWorks
            .Of(catalog, bands)
            .Where(credit =>
                catalog
                    .Credits.Where(own => own.WorkId == credit.WorkId && own.PersonId == person)
                    .Select(own => (int?)own.WorkId)
                    .FirstOrDefault() == null
            )
            .Select(credit => new
            {
                credit.WorkId,
                credit.PersonId,
                credit.Work!.Date,
            })
            .ToListAsync(cancel);
        return
        [
            .. rows.Where(row =>
                    memberships.Exists(membership => membership.BandId == row.PersonId && membership.Covers(row.Date))
                )
                .Select(row => row.WorkId)
                .Distinct()
                .Order(),
        ];
    }

    private static Via? ViaOf(CreditRow credit, WorkRow work, int person, List<MembershipRow> memberships)
    {
        if (credit.PersonId == person)
            return null;
        var membership =
            memberships.Find(row => row.BandId == credit.PersonId && row.Covers(work.Date))
            ?? memberships.Find(row => row.BandId == credit.PersonId);
        return new Via(credit.Person(), membership?.Dates(work.Date) ?? "membership-unknown");
    }
}
