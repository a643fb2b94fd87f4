using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Catalog.Paths;

/// <summary>How people are connected. Every call takes a bounded number of statements and at most one search.</summary>
public sealed class PathQueries(CatalogContext catalog, PathFinder paths, PathLibrary library, SearchTurns turns)
{
    private const string List = "paths";

    private readonly RedirectQueries slugs = new(catalog);
    private readonly GraphTerms terms = new(paths.Graph);

    /// <summary>
    /// A shortest path, the best of the equally short ones unless the cursor asks for later ones. Refuses kinds, roles
    /// and slugs to leave out that the catalog does not have, and a bad cursor.
    /// </summary>
    public async Task<PathFinding> FindAsync(PathQuestion question, CancellationToken cancel)
    {
        // The turn is for the statements, too: else those who ask without end would take the other processors by them.
        using var turn = await turns.TryTakeAsync(cancel);
        return turn is null ? new PathFinding { Busy = true } : await AnswerAsync(question, cancel);
    }

    private async Task<PathFinding> AnswerAsync(PathQuestion question, CancellationToken cancel)
    {
        var (from, to) = (await IdAsync(question.From, cancel), await IdAsync(question.To, cancel));
        if (from == 0 || to == 0)
            return new PathFinding { Missing = from == 0 ? question.From : question.To };
        if (!Cursor.TryRead(new PageRequest { Cursor = question.Cursor }, List, out var cursor))
            return Refuse(Refusal.BadCursor);
        var skip = 0;
        if (cursor is not null && !int.TryParse(cursor.Key, NumberStyles.None, CultureInfo.InvariantCulture, out skip))
            return Refuse(Refusal.BadCursor);
        if (UnknownTerm(question) is { } unknown)
            return Refuse(unknown);
        var (people, works, left, stranger) = await ExcludedAsync(question.Exclude, cancel);
        if (stranger is not null)
            return Refuse(
                new Refusal("exclude", $"exclude names “{stranger}”, which is neither a person nor a work here.", [])
            );
        var request = new PathRequest(from, to)
        {
            MaxHops = question.MaxHops,
            Skip = skip,
            Take = question.Take,
            Filter = new PathFilter
            {
                WorkKinds = question.Kinds,
                One = terms.Roles(question.Roles),
                Other = terms.Roles(question.TheirRoles),
                FirstYear = question.FirstYear,
                LastYear = question.LastYear,
                WithoutPeople = people,
                WithoutWorks = works,
                Relationships = question.Ties,
                Companies = question.Companies,
                Bands = question.Bands,
            },
        };
        var answer = paths.Find(request, cancel) ?? throw GraphDamagedException.LacksSomebody();
        if (skip > 0 && answer.Alternatives.Count == 0)
            return Refuse(Refusal.BadCursor);
        var last = skip + answer.Alternatives.Count;
        var next = last < answer.Paths.Count ? new Cursor(List, last.ToString(CultureInfo.InvariantCulture), "") : null;
        return new PathFinding
        {
            Path = await new PathReader(catalog, library).ReadAsync(from, to, answer, next?.ToString(), cancel),
            LeftOut = left,
        };
    }

    private async Task<int> IdAsync(string slug, CancellationToken cancel) =>
        await library.WholeAsync(catalog, cancel) is { } whole
            ? whole.PersonIds.GetValueOrDefault(slug)
            : await slugs.IdAsync("people", slug, cancel);

    private static PathFinding Refuse(Refusal refusal) => new() { Refused = refusal };

    private Refusal? UnknownTerm(PathQuestion question) =>
        terms.UnknownKind("kind", question.Kinds)
        ?? terms.UnknownRole("role", question.Roles)
        ?? terms.UnknownRole("their.role", question.TheirRoles);

    /// <summary>Whom and what the now name; a slug may name both a person and a work, and former ones are known. The first that names neither is a stranger.</summary>
    private async Task<(int[] People, int[] Works, LeftOut[] Names, string? Stranger)> ExcludedAsync(
        IReadOnlyList<string> names,
        CancellationToken cancel
    )
    {
        if (names.Count == 0)
            return ([], [], [], null);
        var former = await catalog
            .FormerSlugs.Where(row =>
                (row.Scope == "people" || row.Scope == "works") && EF.Parameter(names).Contains(row.Slug)
            )
            .Select(row => new { row.Slug, row.Target })
            .ToListAsync(cancel);
        var now = names.Concat(former.Select(row => row.Target)).ToArray();
        var people = await catalog
            .People.Where(row => EF.Parameter(now).Contains(row.Slug))
            .Select(row => new { row.Id, Out = new LeftOut(row.Slug, row.Name) })
            .ToListAsync(cancel);
        var works = await catalog
            .Works.Where(row => EF.Parameter(now).Contains(row.Slug))
            .Select(row => new { row.Id, Out = new LeftOut(row.Slug, row.Title) })
            .ToListAsync(cancel);
        var left = people.Select(row => row.Out).Concat(works.Select(row => row.Out)).ToArray();
        var known = left.Select(row => row.Slug).Concat(former.Select(row => row.Slug)).ToHashSet();
        return (
            [.. people.Select(row => row.Id)],
            [.. works.Select(row => row.Id)],
            left,
            names.FirstOrDefault(name => !known.Contains(name))
        );
    }
}
