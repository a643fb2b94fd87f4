namespace PtaHaim.Catalog.Graph;

/// <summary>The equally short paths that a search found, as the people on them, in the order of their indexes.</summary>
internal sealed class ChainList
{
    /// <summary>After so many looks at people of works the list ends with the path that it has.</summary>
    private const long MostLooks = 10_000_000;

    private readonly PathTrace trace;
    private readonly Dictionary<int, int[]> followers = [];
    private readonly int[] chain;
    private readonly int to;
    private readonly int most;

    private ChainList(PathTrace trace, int from, int to, int degrees, int most)
    {
        (this.trace, this.to, this.most) = (trace, to, most);
        chain = new int[degrees + 1];
        chain[0] = from;
    }

    /// <summary>The first of them, at most as many as were wanted.</summary>
    public List<int[]> Chains { get; } = [];

    /// <summary>True where there are more.</summary>
    public bool More { get; private set; }

    /// <summary>As many of them as are wanted. Nearly everybody with a mark leads to the end, so that hardly a step is in vain.</summary>
    public static ChainList Of(PathTrace trace, int from, int to, int degrees, int most)
    {
        var list = new ChainList(trace, from, to, degrees, most);
        list.Walk(0);
        return list;
    }

    private void Walk(int step)
    {
        if (chain[step] == to)
        {
            More = Chains.Count == most || (Chains.Count > 0 && trace.Looks > MostLooks);
            if (!More)
                Chains.Add([.. chain]);
            return;
        }

        if (!followers.TryGetValue(chain[step], out var next))
            followers[chain[step]] = next = trace.Followers(chain[step], PathCount.Limit + 1);
        foreach (var person in next)
        {
            chain[step + 1] = person;
            Walk(step + 1);
            if (More)
                return;
        }
    }
}
