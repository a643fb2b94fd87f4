using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace PtaHaim.Catalog.Graph;

/// <summary>What a search writes into; used again by later ones, so that a visited node allocates nothing.</summary>
internal sealed class SearchBuffers
{
    private const int LargestKept = 1 << 18;

    public NodeMarks Marks { get; } = new();

    public SearchSide[] Sides { get; } = [new(), new()];

    /// <summary>Names and works by which somebody stands.</summary>
    public List<Standing> Standings { get; } = [];

    /// <summary>People who stand on a work.</summary>
    public List<int> Standers { get; } = [];

    /// <summary>People at whom both sides met.</summary>
    public List<int> Met { get; } = [];

    /// <summary>Over which works people on a path lead on: the index of the person in the upper half, that of the work in the lower.</summary>
    public List<long> Onward { get; } = [];

    /// <summary>The one band by which a side has reached a work, where it has by no other name: by work, channel and side.</summary>
    public Dictionary<long, int> OnlyBands { get; } = [];

    /// <summary>Lets go of what a large search has left, so that it is not kept for small ones.</summary>
    public void Trim()
    {
        Trim(Onward);
        foreach (var side in Sides)
        {
            Trim(side.Frontier);
            Trim(side.Next);
            Trim(side.Entries);
        }
    }

    private static void Trim<T>(List<T> list)
    {
        if (list.Capacity <= LargestKept)
            return;
        list.Clear();
        list.Capacity = 0;
    }

    public void Begin(int nodes, int most)
    {
        Marks.Begin(nodes, most);
        foreach (var side in Sides)
            side.Begin();
        Met.Clear();
        Onward.Clear();
        OnlyBands.Clear();
    }

    public void AddOnward(int person, int work) => Onward.Add((long)person << 32 | (long)work);

    /// <summary>The works over which somebody on a path leads on, rising, each once. Of sorted ones.</summary>
    public IEnumerable<int> WorksOnward(int person)
    {
        var at = Onward.BinarySearch(((long)person << 32) - 1);
        for (at = ~at; at < Onward.Count && Onward[at] >> 32 == person; at++)
            if (at == 0 || Onward[at] != Onward[at - 1])
                yield return (int)Onward[at];
    }
}

/// <summary>A work that a side of a search has entered, or a relationship, over which it may leave.</summary>
/// <param name="Work">The index of the work, or <see cref="Tie"/>.</param>
/// <param name="Name">By which name it was entered; of a relationship, to whom it leads.</param>
/// <param name="Channel">The channel: see <see cref="RoleChannels"/>.</param>
/// <param name="Only">True where it leads only to those who stand on the work by that name, false where to all others.</param>
internal readonly record struct Entry(int Work, int Name, byte Channel, bool Only)
{
    /// <summary>In the place of a work: a relationship.</summary>
    public const int Tie = -1;
}

/// <summary>One side of a bidirectional search: those whom it reached last, what it entered from them, and whom it reaches.</summary>
internal sealed class SearchSide
{
    private readonly List<int> starts = [];

    public List<int> Frontier { get; set; } = [];

    /// <summary>What it entered from each level, one after the other.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>True between the half level that enters works and the one that leaves them.</summary>
    public bool HasEntered { get; set; }

    /// <summary>How many people or works the next half level begins with.</summary>
    public int Size => HasEntered ? EntriesAt(Level).Length : Frontier.Count;

    public List<int> Next { get; set; } = [];

    /// <summary>How many hops the frontier is away.</summary>
    public int Level { get; set; }

    /// <summary>How many people it has reached, its end included.</summary>
    public int People { get; set; }

    public void Begin()
    {
        Frontier.Clear();
        Next.Clear();
        Entries.Clear();
        starts.Clear();
        HasEntered = false;
        Level = 0;
        People = 0;
    }

    public void BeginToEnter()
    {
        starts.Add(Entries.Count);
        HasEntered = true;
    }

    /// <summary>What it entered from the people of a level.</summary>
    public ReadOnlySpan<Entry> EntriesAt(int level) =>
        CollectionsMarshal.AsSpan(Entries)[
            starts[level]..(level + 1 < starts.Count ? starts[level + 1] : Entries.Count)
        ];
}

/// <summary>Buffers for the searches on one graph: as many as ran at once, of which a few are kept.</summary>
internal sealed class SearchPool
{
    private static readonly int Kept = Math.Max(4, Environment.ProcessorCount);

    private readonly ConcurrentBag<SearchBuffers> free = [];

    public SearchBuffers Take() => free.TryTake(out var buffers) ? buffers : new SearchBuffers();

    public void Return(SearchBuffers buffers)
    {
        buffers.Trim();
        if (free.Count < Kept)
            free.Add(buffers);
    }
}
