namespace PtaHaim.Catalog.Graph;

/// <summary>The equally short paths that a search found, as the people on them, in the order of their indexes.</summary>
internal sealed class ChainList
{
    private readonly PathSearch search;
    private readonly Dictionary<int, int[]> followers = [];
    private readonly int[] chain;
    private readonly int to;

    private ChainList(PathSearch search, int from, int to, int degrees)
    {
        (this.search, this.to) = (search, to);
        chain = new int[degrees + 1];
        chain[0] = from;
    }

    /// <summary>The first of them, at most <see cref="PathCount.Limit"/>.</summary>
    public List<int[]> Chains { get; } = [];

    /// <summary>True where there are more.</summary>
    public bool More { get; private set; }

    /// <summary>Everybody with a mark leads to the end, so that each step of the walk ends in a path.</summary>
    public static ChainList Of(PathSearch search, int from, int to, int degrees)
    {
        var list = new ChainList(search, from, to, degrees);
        list.Walk(0);
        return list;
    }

    /// <summary>The first of them by the order of indexes, alone.</summary>
    public static ChainList First(PathSearch search, int from, int to, int degrees)
    {
        var list = new ChainList(search, from, to, degrees) { More = true };
        for (var step = 1; step < degrees; step++)
            list.chain[step] = search.Followers(list.chain[step - 1], 1)[0];
        list.chain[degrees] = to;
        list.Chains.Add(list.chain);
        return list;
    }

    private void Walk(int step)
    {
        if (chain[step] == to)
        {
            More = Chains.Count == PathCount.Limit;
            if (!More)
                Chains.Add([.. chain]);
            return;
        }

        if (!followers.TryGetValue(chain[step], out var next))
            followers[chain[step]] = next = search.Followers(chain[step], PathCount.Limit + 1);
        foreach (var person in next)
        {
            chain[step + 1] = person;
            Walk(step + 1);
            if (More)
                return;
        }
    }
}
