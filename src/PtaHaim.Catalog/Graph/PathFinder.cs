namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Finds the shortest paths between two people of a graph. Any number of threads may search at once. A hop is a work
/// that two people share, or, where the filter says so, a stated relationship of theirs.
/// </summary>
/// <remarks>
/// Memory of a search: four bytes for each person and work of the graph or ten at most for each one that it may visit,
/// whichever is less, and some sixteen for each visited; small ones are kept for later searches. Time: at most one look at
/// each credit of the works and people visited, for each side, and for at most 1,000 paths at those of the people on them.
/// </remarks>
public sealed class PathFinder(CollaborationGraph graph)
{
    private readonly SearchPool pool = new();

    /// <summary>In which it searches.</summary>
    public CollaborationGraph Graph => graph;

    /// <summary>
    /// How two people are connected. Null where the graph does not have one of them. Exact within the bounds of the
    /// request: the distance, the number of equally short paths up to 1,000, the choice among them and the sizes of the
    /// components, unless the answer says that the budget was reached or a component was cut. From one person to another
    /// the answer is that of the other way round, reversed.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The request asks for more hops, budget or paths than it may.</exception>
    /// <exception cref="GraphDamagedException">The file is damaged where the search came.</exception>
    /// <exception cref="ObjectDisposedException">The graph was disposed before.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled; looked for at every 512 works.</exception>
    public PathAnswer? Find(PathRequest request, CancellationToken cancel)
    {
        if (!request.IsInBounds)
            throw new ArgumentOutOfRangeException(nameof(request), request, "A bound of the request is out of range.");
        cancel.ThrowIfCancellationRequested();
        using var hold = graph.Hold();
        var buffers = pool.Take();
        try
        {
            return Find(request, buffers, cancel);
        }
        catch (Exception met) when (met is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new GraphDamagedException(met);
        }
        finally
        {
            pool.Return(buffers);
        }
    }

    /// <summary>
    /// How many people stand 0, 1, 2 … hops from somebody: the first is always 1, and they end with the farthest. Null
    /// where the graph does not have the person. Visits all that is connected, so that it is for small graphs.
    /// </summary>
    /// <exception cref="GraphDamagedException">The file is damaged where the search came.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public IReadOnlyList<int>? Levels(int person, PathFilter filter, CancellationToken cancel)
    {
        using var hold = graph.Hold();
        var buffers = pool.Take();
        try
        {
            var from = graph.PersonIds.IndexOf(person);
            var scope = new PathScope(graph, filter, from, from);
            return from < 0
                ? null
                : new PathSearch(new HalfLevels(graph, scope, buffers, int.MaxValue, cancel)).Count(from);
        }
        catch (Exception met) when (met is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new GraphDamagedException(met);
        }
        finally
        {
            pool.Return(buffers);
        }
    }

    private PathAnswer? Find(PathRequest request, SearchBuffers buffers, CancellationToken cancel)
    {
        var (from, to) = (graph.PersonIds.IndexOf(request.From), graph.PersonIds.IndexOf(request.To));
        if (from < 0 || to < 0)
            return null;
        if (from == to)
            return Same(request);
        var (low, high) = (Math.Min(from, to), Math.Max(from, to));
        var scope = new PathScope(graph, request.Filter, low, high);
        var levels = new HalfLevels(graph, scope, buffers, request.Budget, cancel);
        var search = new PathSearch(levels);
        var outcome = search.Run(low, high, request.MaxHops, one: !request.Ranked);
        if (outcome != PathOutcome.Found)
            return NotFound(outcome, levels, buffers.Sides, reversed: from > to);
        var trace = new PathTrace(levels);
        var list = ChainList.Of(trace, low, high, search.Degrees, request.Ranked ? PathCount.Limit : 1);
        var hops = new HopReader(graph, scope, cancel);
        var chosen = PathChoice.Order(list.Chains, hops).ToList();
        var paths = chosen.Skip(request.Skip).Take(request.Take).Select(chain => Path(chain, hops, from > to)).ToList();
        return new PathAnswer
        {
            Outcome = outcome,
            Degrees = search.Degrees,
            Paths = new PathCount(list.Chains.Count, request.Ranked && !list.More && !levels.BudgetReached),
            Alternatives = paths,
            Visited = levels.Visited,
            BudgetReached = levels.BudgetReached,
        };
    }

    private static PathAnswer Same(PathRequest request)
    {
        var path = new CollaborationPath([request.From], []);
        return new PathAnswer
        {
            Outcome = PathOutcome.Found,
            Degrees = 0,
            Paths = new PathCount(1, true),
            Alternatives = request.Skip == 0 ? [path] : [],
            Visited = 1,
            BudgetReached = false,
        };
    }

    private static PathAnswer NotFound(PathOutcome outcome, HalfLevels levels, SearchSide[] sides, bool reversed)
    {
        var components = Array.ConvertAll(sides, side => new Component(side.People, IsCut(side)));
        return new PathAnswer
        {
            Outcome = outcome,
            Paths = new PathCount(0, outcome != PathOutcome.BudgetReached),
            FromComponent = components[reversed ? 1 : 0],
            ToComponent = components[reversed ? 0 : 1],
            Visited = levels.Visited,
            BudgetReached = levels.BudgetReached,
        };

        bool IsCut(SearchSide side) => side.Frontier.Count > 0 || side == levels.Stopped;
    }

    private CollaborationPath Path(int[] chain, HopReader hops, bool reversed)
    {
        var ids = new int[chain.Length];
        for (var step = 0; step < ids.Length; step++)
            ids[step] = graph.PersonIds.IdOf(chain[step]);
        var read = new PathHop[chain.Length - 1];
        for (var hop = 0; hop < read.Length; hop++)
            read[hop] = hops.Hop(chain[hop], chain[hop + 1]);
        if (!reversed)
            return new CollaborationPath(ids, read);
        Array.Reverse(ids);
        Array.Reverse(read);
        return new CollaborationPath(ids, Array.ConvertAll(read, Reversed));
    }

    private static PathHop Reversed(PathHop hop) =>
        hop with
        {
            From = hop.To,
            To = hop.From,
            Works = [.. hop.Works.Select(work => work with { FromVia = work.ToVia, ToVia = work.FromVia })],
        };
}
