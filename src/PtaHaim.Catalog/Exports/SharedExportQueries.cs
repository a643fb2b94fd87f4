using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;

namespace PtaHaim.Catalog.Exports;

/// <summary>The lists of who worked with whom from their first row to their last, as <see cref="ExportQueries"/> gives the others.</summary>
public sealed class SharedExportQueries(
    CatalogContext catalog,
    CollaborationQueries collaborations,
    CollaboratorQueries collaborators,
    StoryQueries stories,
    PathQueries paths
)
{
    /// <summary>Pairs whose sources are looked for at a time.</summary>
    private const int Pairs = 100;

    /// <summary>The pairs that share most.</summary>
    public Task<ExportList<PairExport>> PairsAsync(ExportPages pages, CancellationToken cancel) =>
        ExportList<PairExport>.BeginAsync(
            "collaborations",
            Pairs,
            collaborations.ListAsync!,
            (pairs, until) => RowsAsync(pairs, pages, until),
            null,
            cancel
        );

    /// <summary>Those who share works with a person.</summary>
    public Task<ExportList<CollaboratorExport>> CollaboratorsAsync(
        string person,
        CollaboratorFilter filter,
        ExportPages pages,
        CancellationToken cancel
    ) =>
        ExportList<CollaboratorExport>.BeginAsync(
            $"collaborators-{person}",
            Pairs,
            (page, until) => collaborators.ListAsync(person, filter, page, until),
            (rows, until) => RowsAsync(person, filter, rows, pages, until),
            person,
            cancel
        );

    /// <summary>What some people did on the works that they share: as many works as are found, at most 1,000.</summary>
    public async Task<ExportList<SharedWorkExport>> SharedAsync(
        IReadOnlyList<string> people,
        PairFilter filter,
        ExportPages pages,
        CancellationToken cancel
    )
    {
        var name = $"shared-works-{string.Join('-', people)}";
        return await collaborations.FindAsync(people, filter, CommonWorks.Most, cancel) is { } pair
            ? ExportList<SharedWorkExport>.Of(
                name,
                [
                    .. pair.Works.SelectMany(work => ExportRow.Of(work, counted: true, pages)),
                    .. pair.MemberWorks.SelectMany(work => ExportRow.Of(work, counted: false, pages)),
                ]
            )
            : ExportList<SharedWorkExport>.Miss(name, (await collaborations.MissingAsync(people, cancel))[0]);
    }

    /// <summary>The events of some people, of the pair that the collection features where nobody is named, or of the whole catalog.</summary>
    public async Task<ExportList<EventExport>> TimelineAsync(
        IReadOnlyList<string> people,
        bool whole,
        StoryFilter filter,
        ExportPages pages,
        CancellationToken cancel
    )
    {
        string? missing = null;
        var list = await ExportList<EventExport>.BeginAsync(
            "timeline",
            ExportQueries.Chunk,
            PageAsync,
            (events, _) =>
                Task.FromResult<IReadOnlyList<EventExport>>([.. events.Select(row => ExportRow.Of(row, pages))]),
            null,
            cancel
        );
        return missing is null ? list : ExportList<EventExport>.Miss("timeline", missing);

        async Task<Page<StoryEvent>?> PageAsync(PageRequest page, CancellationToken until)
        {
            var found = whole
                ? await stories.WholeAsync(filter, page, until)
                : await stories.FindAsync(people, filter, page, until);
            if (found.Refused is { } refusal)
                return Page<StoryEvent>.Refuse(refusal);
            missing = found.Missing is [var slug, ..] ? slug : null;
            return found.Story is { } story ? new Page<StoryEvent>(story.Items, story.Next) : null;
        }
    }

    /// <summary>The steps of a shortest path: the first, or the one that the cursor of the question names.</summary>
    public async Task<ExportList<StepExport>> PathAsync(
        PathQuestion question,
        ExportPages pages,
        CancellationToken cancel
    )
    {
        var name = $"path-{question.From}-{question.To}";
        return await paths.FindAsync(question, cancel) switch
        {
            { Path: { } path } => ExportList<StepExport>.Of(
                name,
                [.. path.Hops.Select((hop, index) => ExportRow.Of(hop, index + 1, pages))]
            ),
            { Refused: { } refusal } => ExportList<StepExport>.Refuse(name, refusal),
            { Busy: true } => ExportList<StepExport>.Wait(name),
            { Missing: var slug } => ExportList<StepExport>.Miss(name, slug!),
        };
    }

    private async Task<IReadOnlyList<PairExport>> RowsAsync(
        IReadOnlyList<PairSummary> pairs,
        ExportPages pages,
        CancellationToken cancel
    )
    {
        var sources = await new PairSources(catalog).ReadAsync(
            [.. pairs.Select(pair => (pair.People[0].Slug, pair.People[1].Slug))],
            new CollaboratorFilter(),
            cancel
        );
        return [.. pairs.Select((pair, index) => ExportRow.Of(pair, sources[index], pages))];
    }

    private async Task<IReadOnlyList<CollaboratorExport>> RowsAsync(
        string person,
        CollaboratorFilter filter,
        IReadOnlyList<Collaborator> rows,
        ExportPages pages,
        CancellationToken cancel
    )
    {
        var sources = await new PairSources(catalog).ReadAsync(
            [.. rows.Select(row => (person, row.Person.Slug))],
            filter,
            cancel
        );
        return [.. rows.Select((row, index) => ExportRow.Of(person, row, sources[index], pages))];
    }
}
