using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Whose collaborators are asked for, and in which works.</summary>
public sealed record CollaboratorFilter
{
    /// <summary>Only works of these kinds; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Roles or departments of the person; empty for any.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Roles or departments of the collaborators; empty for any.</summary>
    public IReadOnlyList<string> TheirRoles { get; init; } = [];

    /// <summary>True to list companies as well.</summary>
    public bool Companies { get; init; }

    internal bool IsNone => Kinds.Count + Roles.Count + TheirRoles.Count == 0;
}

/// <summary>Those who share works with somebody, with what each of the two did. A bounded number of statements.</summary>
public sealed class CollaboratorQueries(CatalogContext catalog, PeopleAround around, GraphTerms terms)
{
    private const string List = "collaborators.filtered";
    private const int MostBestKnown = 5;

    private readonly PersonQueries people = new(catalog);
    private readonly RedirectQueries slugs = new(catalog);

    /// <summary>
    /// Most shared works first; null where the catalog has nobody of that slug. A filter is refused for people with more
    /// credits, bands' included, than <see cref="PeopleAround.MostCredits"/>.
    /// </summary>
    public async Task<Page<Collaborator>?> ListAsync(
        string slug,
        CollaboratorFilter filter,
        PageRequest page,
        CancellationToken cancel
    )
    {
        if (
            (
                terms.UnknownKind("kind", filter.Kinds)
                ?? terms.UnknownRole("role", filter.Roles)
                ?? terms.UnknownRole("their.role", filter.TheirRoles)
            ) is
            { } refusal
        )
            return Page<Collaborator>.Refuse(refusal);
        var person = await slugs.IdAsync("people", slug, cancel);
        if (person == 0)
            return null;
        var rows = filter.IsNone
            ? await people.CollaboratorsAsync(slug, filter.Companies, page, cancel)
            : await FilteredAsync(person, filter, page, cancel);
        return rows is null or { Refused: not null } ? rows : await WithRolesAsync(person, filter, rows, cancel);
    }

    private PathFilter Scope(CollaboratorFilter filter, bool bands) =>
        new()
        {
            WorkKinds = filter.Kinds,
            One = terms.Roles(filter.Roles),
            Other = terms.Roles(filter.TheirRoles),
            Companies = true,
            Bands = bands,
        };

    private async Task<Page<Collaborator>> FilteredAsync(
        int person,
        CollaboratorFilter filter,
        PageRequest page,
        CancellationToken cancel
    )
    {
        if (!Cursor.TryRead(page, List, out var cursor) || !TryWorks(cursor, out var works))
            return Page<Collaborator>.Refuse(Refusal.BadCursor);
        var after = cursor is null ? 0 : await slugs.IdAsync("people", cursor.Slug, cancel);
        if (cursor is not null && after == 0)
            return Page<Collaborator>.Refuse(Refusal.BadCursor);
        if (
            around.Counts(person, Scope(filter, bands: true), cancel) is not { } counts
            || around.Counts(person, Scope(filter, bands: false), cancel) is not { } direct
        )
            return Page<Collaborator>.Refuse(
                Refusal.Unserved(
                    filter.Kinds.Count > 0 ? "kind"
                        : filter.Roles.Count > 0 ? "role"
                        : "their.role",
                    $"role, their.role and kind are served for people with at most {PeopleAround.MostCredits:N0} credits, those of their bands included. Without them the list is served for everybody."
                )
            );
        var listed = counts.Where(pair => filter.Companies || !pair.Value.IsCompany).ToList();
        var rows = listed
            .Select(pair => (Id: pair.Key, Count: pair.Value))
            .Where(row => cursor is null || row.Count.Works < works || (row.Count.Works == works && row.Id > after))
            .OrderByDescending(row => row.Count.Works)
            .ThenBy(row => row.Id)
            .Take(page.Take + 1)
            .ToList();
        var ids = rows.Select(row => row.Id).ToArray();
        var refs = await catalog
            .People.Where(row => EF.Parameter(ids).Contains(row.Id))
            .Select(row => new { row.Id, Ref = new PersonRef(row.Slug, row.Name, row.Kind) })
            .ToDictionaryAsync(row => row.Id, row => row.Ref, cancel);
        return Keyset.Page(
            rows,
            page,
            row => Item(refs[row.Id], row.Count, direct.GetValueOrDefault(row.Id)?.Works ?? 0),
            row => new Cursor(List, row.Count.Works.ToString(CultureInfo.InvariantCulture), refs[row.Id].Slug),
            page.Count ? Total.Of(listed.Count) : null
        );
    }

    private static Collaborator Item(PersonRef person, SharedCount count, int direct) =>
        new()
        {
            Person = person,
            Works = count.Works,
            Direct = direct,
            ThroughBands = count.Works - direct,
            First = count.First,
            Last = count.Last,
        };

    private static bool TryWorks(Cursor? cursor, out int works)
    {
        works = 0;
        return cursor is null || int.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out works);
    }

    /// <summary>Two statements: the ids of the people of the page, and the works that are named.</summary>
    private async Task<Page<Collaborator>> WithRolesAsync(
        int person,
        CollaboratorFilter filter,
        Page<Collaborator> page,
        CancellationToken cancel
    )
    {
        var wanted = page.Items.Select(item => item.Person.Slug).ToArray();
        var ids = await catalog
            .People.Where(row => EF.Parameter(wanted).Contains(row.Slug))
            .Select(row => new { row.Slug, row.Id })
            .ToDictionaryAsync(row => row.Slug, row => row.Id, cancel);
        var scope = Scope(filter, bands: true);
        var shared = page.Items.ToDictionary(
            item => item.Person.Slug,
            item => around.Between(person, ids[item.Person.Slug], scope, cancel)
        );
        var named = shared.Values.SelectMany(roles => roles.Works.Take(MostBestKnown)).Distinct().ToArray();
        var works = (await WorkRow.ReadAsync(catalog, named, cancel)).ToDictionary(work => work.Id);
        return page with
        {
            Items =
            [
                .. page.Items.Select(item =>
                {
                    var roles = shared[item.Person.Slug];
                    return item with
                    {
                        Roles = Named(roles.Roles),
                        TheirRoles = Named(roles.TheirRoles),
                        BestKnown = [.. roles.Works.Take(MostBestKnown).Select(work => works[work].Ref())],
                    };
                }),
            ],
        };
    }

    private static IReadOnlyList<RoleRef> Named(IReadOnlyList<string> roles) =>
        [.. roles.Select(role => new RoleRef(role, Vocabularies.Roles.Label(role)))];
}
