using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Paths;

/// <summary>Tells some paths: who, on what, as what, and how it is known.</summary>
internal sealed class PathReader(CatalogContext catalog, PathLibrary library)
{
    public async Task<PathDetails> ReadAsync(
        int from,
        int to,
        PathAnswer answer,
        string? next,
        CancellationToken cancel
    )
    {
        var chains = answer.Alternatives;
        var facts =
            (await library.WholeAsync(catalog, cancel))?.Facts
            ?? await PathFacts.ReadAsync(catalog, Needs(from, to, chains), cancel);
        var steps = new PathSteps(facts);
        var read = chains.Select(chain => new PathChain([.. chain.Hops.Select(steps.Of)])).ToList();
        var numbers = new SourceNumbers();
        foreach (var step in read.SelectMany(chain => chain.Hops))
            numbers.Of(step.Citations);
        return new PathDetails
        {
            From = facts.People[from],
            To = facts.People[to],
            Degrees = answer.Degrees,
            Outcome = Word(answer.Outcome),
            Hops = read.Count == 0 ? [] : read[0].Hops,
            Others = [.. read.Skip(1)],
            Alternatives = new PathTotal(answer.Paths.Count, answer.Paths.Exact),
            Reach = answer is { FromComponent: { } one, ToComponent: { } other }
                ? new PathReach(new PathComponent(one.People, !one.Cut), new PathComponent(other.People, !other.Cut))
                : null,
            Visited = answer.Visited,
            BudgetReached = answer.BudgetReached,
            Next = next,
            Sources = numbers.Sources,
        };
    }

    /// <summary>The works that may stand for a hop: the best known of those that the seeds tell of, then others.</summary>
    public static IEnumerable<PathWork> Candidates(PathHop hop) =>
        hop.Works.OrderByDescending(work => work.Curated).Take(AlsoTogether.Named + 1);

    private static string Word(PathOutcome outcome) =>
        outcome switch
        {
            PathOutcome.Found => "found",
            PathOutcome.NotConnected => "not-connected",
            PathOutcome.BeyondMaxHops => "beyond-max-hops",
            _ => "budget-reached",
        };

    private static PathNeeds Needs(int from, int to, IReadOnlyList<CollaborationPath> chains)
    {
        var hops = chains.SelectMany(chain => chain.Hops).ToList();
        var told = hops.SelectMany(Candidates).ToList();
        return new PathNeeds(
            [
                .. hops.SelectMany(hop => new[] { hop.From, hop.To })
                    .Concat(told.SelectMany(work => new[] { work.FromVia ?? from, work.ToVia ?? to }))
                    .Append(from)
                    .Append(to)
                    .Distinct(),
            ],
            [
                .. hops.SelectMany(hop => hop.Works.Take(AlsoTogether.Named + 1))
                    .Concat(told)
                    .Select(work => work.WorkId)
                    .Distinct(),
            ],
            [.. told.Select(work => work.WorkId).Distinct()],
            [.. hops.SelectMany(hop => hop.Ties.Take(1)).Select(tie => tie.Id).Distinct()],
            told.Exists(work => work is { FromVia: not null } or { ToVia: not null })
        );
    }
}
