namespace PtaHaim.Catalog.Graph;

/// <summary>The works that a filter leaves.</summary>
internal sealed class WorkChoice
{
    private readonly CollaborationGraph graph;
    private readonly PathFilter filter;
    private readonly bool[]? kinds;
    private readonly bool dated;
    private readonly HashSet<int> without = [];

    public WorkChoice(CollaborationGraph graph, PathFilter filter)
    {
        (this.graph, this.filter) = (graph, filter);
        dated = filter.FirstYear is not null || filter.LastYear is not null;
        if (filter.WorkKinds is { Count: > 0 } wanted)
        {
            kinds = new bool[256];
            for (var kind = 0; kind < graph.Names.WorkKinds.Count; kind++)
                kinds[kind] = graph.Names.WorkKinds[kind] is { } name && wanted.Contains(name);
        }

        var ids = graph.WorkIds;
        foreach (var id in filter.WithoutWorks)
            without.Add(ids.IndexOf(id));
    }

    public bool Has(int work) =>
        (kinds is null || kinds[graph.KindsOfWorks[work]])
        && (!dated || IsInYears(GraphDate.Year(graph.Dates[work])))
        && (without.Count == 0 || !without.Contains(work));

    private bool IsInYears(int year) =>
        year != 0 && year >= (filter.FirstYear ?? 1) && year <= (filter.LastYear ?? int.MaxValue);
}

/// <summary>
/// The ways in which the roles of two people make a hop: from what is asked of the one to what is asked of the other,
/// and back where that is something else. A bit stands for what a role will do for: 1 as the near end of the first
/// channel, 2 as that of the second.
/// </summary>
internal sealed class RoleChannels
{
    private readonly byte[] fits = new byte[256];

    public RoleChannels(IReadOnlyList<GraphRole> roles, PathFilter filter)
    {
        Any = filter.One is null && filter.Other is null;
        var same = true;
        for (var role = 0; role < roles.Count; role++)
        {
            var (one, other) = (Fits(filter.One, roles[role]), Fits(filter.Other, roles[role]));
            same &= one == other;
            fits[role] = (byte)((one ? 1 : 0) | (other ? 2 : 0));
        }

        Count = same ? 1 : 2;
    }

    /// <summary>True where every role will do.</summary>
    public bool Any { get; }

    /// <summary>1 or 2.</summary>
    public int Count { get; }

    /// <summary>What some credits of one name will do for together.</summary>
    public byte Of(ReadOnlySpan<byte> roles, int first, int end)
    {
        if (Any)
            return 3;
        byte all = 0;
        for (var credit = first; credit < end; credit++)
            all |= fits[roles[credit]];
        return all;
    }

    public static bool Near(byte fits, int channel) => (fits >> channel & 1) != 0;

    public bool Far(byte fits, int channel) => Near(fits, Facing(channel));

    /// <summary>The channel whose near end is the far end of the given one.</summary>
    public int Facing(int channel) => Count == 1 ? 0 : 1 - channel;

    /// <summary>True where the credits of two names make a hop.</summary>
    public bool Join(byte one, byte other)
    {
        for (var channel = 0; channel < Count; channel++)
            if (Near(one, channel) && Far(other, channel))
                return true;
        return false;
    }

    private static bool Fits(RoleFilter? wanted, GraphRole role) =>
        wanted is null
        || (role.Key is { } key && wanted.Roles.Contains(key))
        || wanted.Departments.Contains(role.Department);
}
