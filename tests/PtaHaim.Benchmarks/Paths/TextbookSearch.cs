namespace PtaHaim.Benchmarks.Paths;

/// <summary>
/// Breadth-first search from one end over adjacency lists, as textbooks have it (Cormen and others, Introduction to
/// Algorithms, chapter 22.2): what the path finder is compared with.
/// </summary>
internal sealed class TextbookSearch
{
    private readonly int people;
    private readonly List<int>[] neighbours;

    public TextbookSearch(PowerLawGraph graph)
    {
        people = graph.People + 1;
        neighbours = new List<int>[people + graph.Works + 1];
        for (var node = 0; node < neighbours.Length; node++)
            neighbours[node] = [];
        foreach (var (work, person, _) in graph.Credits)
        {
            neighbours[person].Add(people + work);
            neighbours[people + work].Add(person);
        }
    }

    /// <summary>How many works lie between two people; null where nothing connects them.</summary>
    public int? Distance(int from, int to)
    {
        if (from == to)
            return 0;
        var distance = new Dictionary<int, int> { [from] = 0 };
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node))
            foreach (var next in neighbours[node])
                if (distance.TryAdd(next, distance[node] + 1))
                {
                    if (next == to)
                        return distance[next] / 2;
                    queue.Enqueue(next);
                }

        return null;
    }
}
