using System.Runtime.InteropServices;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Who is on the shortest paths, after a search found some: gives them the marks of both sides, from where both met back to
/// either end, and notes over which works they lead on. Looks only at works that were visited.
/// </summary>
internal sealed class PathTrace
{
    private readonly CollaborationGraph graph;
    private readonly PathScope scope;
    private readonly SearchBuffers buffers;
    private readonly HalfLevels levels;

    /// <summary>How many people of works were looked at to find followers.</summary>
    public long Looks { get; private set; }

    public PathTrace(HalfLevels levels)
    {
        this.levels = levels;
        (graph, scope, buffers) = (levels.Graph, levels.Scope, levels.Buffers);
        (levels.Any, levels.Stopped) = (false, null);
        var ends = Array.ConvertAll(buffers.Sides, side => side.Level);
        Mark(1, ends[0]);
        Mark(0, ends[1]);
        buffers.Onward.Sort();
    }

    /// <summary>Those who follow somebody on the paths towards the second end, rising by index, each once; at most so many.</summary>
    public int[] Followers(int person, int most)
    {
        var followers = new HashSet<int>();
        var wanted = (buffers.Marks[person] >> 4) - 1;
        foreach (var work in buffers.WorksOnward(person))
        {
            scope.NamesOn(work, person, buffers.Standings);
            foreach (var standing in buffers.Standings)
                for (var channel = 0; channel < scope.Channels.Count; channel++)
                    if (RoleChannels.Near(standing.Roles, channel))
                        AddFollowers(standing, channel, wanted, followers);
        }

        if (scope.HasTies)
            foreach (var tie in graph.TiesOf(person))
                if (IsOnPath(buffers.Marks[tie.Far], wanted))
                    followers.Add(tie.Far);
        return [.. followers.Order().Take(most)];
    }

    private void AddFollowers(in Standing standing, int channel, int wanted, HashSet<int> followers)
    {
        levels.Look();
        scope.Standers(standing.Work, channel, standing.Name, only: false, buffers.Standers);
        Looks += buffers.Standers.Count;
        foreach (var other in buffers.Standers)
            if (IsOnPath(buffers.Marks[other], wanted))
                followers.Add(other);
    }

    private static bool IsOnPath(byte mark, int wanted) => mark >> 4 == wanted && (mark & 15) != 0;

    /// <summary>Gives those on the paths whom the other side visited, at that level and below, the marks of a side.</summary>
    private void Mark(int side, int level)
    {
        var (here, far) = (buffers.Sides[side], buffers.Sides[1 - side]);
        if (levels.MetBetween)
        {
            levels.Back = level + 1;
            levels.Leave(side);
        }
        else
        {
            here.Frontier.Clear();
            here.Frontier.AddRange(buffers.Met);
        }

        for (levels.Back = level; levels.Back > 0; levels.Back--)
        {
            Enter(side, far.EntriesAt(levels.Back - 1));
            levels.Leave(side);
        }
    }

    /// <summary>
    /// Of the works over which the other side left a level, those of this side's frontier: from whichever of the two has
    /// less to look at, since well-known people have very many works.
    /// </summary>
    private void Enter(int side, ReadOnlySpan<Entry> left)
    {
        var here = buffers.Sides[side];
        var degrees = 0L;
        foreach (var person in here.Frontier)
            degrees += scope.Degree(person);
        if (degrees <= left.Length * (1L + graph.Credits / Math.Max(1, graph.Works)))
        {
            levels.Enter(side);
            return;
        }

        here.BeginToEnter();
        foreach (ref readonly var entry in left)
            if (entry.Work != Entry.Tie)
                Enter(side, here, entry);
        if (scope.HasTies)
            foreach (var person in here.Frontier)
            foreach (var tie in graph.TiesOf(person))
                levels.EnterTie(side, here, tie.Far);
    }

    private void Enter(int side, SearchSide here, in Entry entry)
    {
        scope.Standers(entry.Work, entry.Channel, entry.Name, entry.Only, buffers.Standers);
        foreach (var person in buffers.Standers)
        {
            var mark = buffers.Marks[person];
            if ((mark >> (4 * side) & 15) != here.Level + 1 || (mark >> (4 * (1 - side)) & 15) == 0)
                continue;
            scope.NamesOn(entry.Work, person, buffers.Standings);
            foreach (ref readonly var standing in CollectionsMarshal.AsSpan(buffers.Standings))
                levels.EnterWork(side, here, person, standing);
        }
    }
}
