using System.Runtime.InteropServices;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Bidirectional breadth-first search (Pohl, "Bi-directional search", Machine Intelligence 6, 1971): whole half levels, from
/// people to their works or from works to their people, that of the side with the smaller frontier first, until both
/// sides have met on a work, at a relationship or at a person. A work is looked at once a side and channel, twice where it
/// was first reached by a band.
/// </summary>
/// <remarks>
/// A mark of a person has the level plus 1 from either end, four bits each. A mark of a work has, for either side and for
/// each channel, two bits: 0 not reached, 1 reached by one band alone, 2 reached.
/// </remarks>
internal sealed class PathSearch(
    CollaborationGraph graph,
    PathScope scope,
    SearchBuffers buffers,
    int budget,
    CancellationToken cancel
)
{
    /// <summary>So many people and works are looked at to count a component where nothing can be found any more.</summary>
    private const int MostCounted = 20_000;

    private const int Farthest = 14;
    private const int OneBand = 1;
    private const int Reached = 2;

    private readonly NodeMarks marks = buffers.Marks;

    /// <summary>While paths are traced: what the other side's mark of a person must be; else 0.</summary>
    private int back;

    private int steps;

    /// <summary>Beyond so many visited nothing is counted any more.</summary>
    private int mostCounted = int.MaxValue;

    /// <summary>True where the first meeting will do.</summary>
    private bool any;

    /// <summary>True once both sides have entered the same work, or a relationship from both its ends.</summary>
    private bool metBetween;

    /// <summary>People and works that were visited, those of each side apart.</summary>
    public int Visited { get; private set; }

    /// <summary>True where the budget kept it from visiting more.</summary>
    public bool BudgetReached { get; private set; }

    /// <summary>The side that did not visit all that it could: by the budget, or because so many are not counted; null where neither did.</summary>
    public SearchSide? Stopped { get; private set; }

    /// <summary>How many hops the path has that was found.</summary>
    public int Degrees { get; private set; }

    private bool HasMet => metBetween || buffers.Met.Count > 0;

    /// <summary>
    /// Searches from two different people; afterwards the sides tell how far they came. Meets at all shortest paths, or
    /// at least at one where <paramref name="one"/> will do.
    /// </summary>
    public PathOutcome Run(int from, int to, int maxHops, bool one)
    {
        any = one;
        buffers.Begin(graph.People + graph.Works, budget);
        var sides = buffers.Sides;
        Start(0, from);
        Start(1, to);
        while (true)
        {
            var isFarthest = sides[0].Level + sides[1].Level + (sides.All(side => side.HasEntered) ? 1 : 0) == maxHops;
            if (isFarthest)
                LeaveWhatWasEntered();
            var ended = Array.FindIndex(sides, side => side.Frontier.Count == 0);
            if (ended >= 0)
            {
                mostCounted = Visited + MostCounted;
                while (sides[1 - ended].Frontier.Count > 0 && Stopped is null)
                    Step(1 - ended);
                return PathOutcome.NotConnected;
            }

            if (isFarthest)
                return PathOutcome.BeyondMaxHops;
            Step(sides[0].Size <= sides[1].Size ? 0 : 1);
            if (HasMet)
            {
                Degrees = sides[0].Level + sides[1].Level + (metBetween ? 1 : 0);
                return PathOutcome.Found;
            }

            if (BudgetReached)
                return PathOutcome.BudgetReached;
        }
    }

    /// <summary>How many people stand at each number of hops from one, from 0 on, as far as there is anybody.</summary>
    public List<int> Levels(int from)
    {
        buffers.Begin(graph.People + graph.Works, budget);
        Start(0, from);
        var side = buffers.Sides[0];
        var levels = new List<int>();
        while (side.Frontier.Count > 0)
        {
            levels.Add(side.Frontier.Count);
            Enter(0);
            Leave(0);
        }

        return levels;
    }

    /// <summary>
    /// After a path was found: gives everybody on a shortest path the marks of both sides, and notes over which works they
    /// lead on. Goes from where both met back to either end, over works that were visited.
    /// </summary>
    public void Trace()
    {
        (any, Stopped) = (false, null);
        var levels = Array.ConvertAll(buffers.Sides, side => side.Level);
        Trace(1, levels[0]);
        Trace(0, levels[1]);
        buffers.Onward.Sort();
    }

    /// <summary>Gives those on the paths whom the other side visited, at that level and below, the marks of a side.</summary>
    private void Trace(int side, int level)
    {
        var (here, far) = (buffers.Sides[side], buffers.Sides[1 - side]);
        if (metBetween)
        {
            back = level + 1;
            Leave(side);
        }
        else
        {
            here.Frontier.Clear();
            here.Frontier.AddRange(buffers.Met);
        }

        for (back = level; back > 0; back--)
        {
            EnterBack(side, far.EntriesAt(back - 1));
            Leave(side);
        }
    }

    /// <summary>Those who follow somebody on the shortest paths, rising by index, each once; at most so many. After <see cref="Trace()"/>.</summary>
    public int[] Followers(int person, int most)
    {
        var followers = new HashSet<int>();
        var wanted = (marks[person] >> 4) - 1;
        foreach (var work in buffers.WorksOnward(person))
        {
            scope.NamesOn(work, person, buffers.Standings);
            foreach (var standing in buffers.Standings)
                for (var channel = 0; channel < scope.Channels.Count; channel++)
                    if (RoleChannels.Near(standing.Roles, channel))
                    {
                        scope.Standers(work, channel, standing.Name, only: false, buffers.Standers);
                        Look();
                        foreach (var other in buffers.Standers)
                            if (IsOnPath(marks[other], wanted))
                                followers.Add(other);
                    }
        }

        if (scope.HasTies)
            foreach (var tie in graph.TiesOf(person))
                if (IsOnPath(marks[tie.Far], wanted))
                    followers.Add(tie.Far);
        return [.. followers.Order().Take(most)];
    }

    private static bool IsOnPath(byte mark, int wanted) => mark >> 4 == wanted && (mark & 15) != 0;

    private void Start(int side, int person)
    {
        marks[person] = (byte)(marks[person] | 1 << (4 * side));
        buffers.Sides[side].Frontier.Add(person);
        buffers.Sides[side].People = 1;
        Visited++;
    }

    private void LeaveWhatWasEntered()
    {
        for (var side = 0; side < 2; side++)
            if (buffers.Sides[side].HasEntered)
                Leave(side);
    }

    private void Step(int side)
    {
        if (buffers.Sides[side].HasEntered)
            Leave(side);
        else
            Enter(side);
    }

    /// <summary>From the people of the frontier to their works and relationships.</summary>
    private void Enter(int side)
    {
        var here = buffers.Sides[side];
        here.BeginToEnter();
        foreach (var person in here.Frontier)
        {
            scope.Standings(person, buffers.Standings);
            foreach (ref readonly var standing in CollectionsMarshal.AsSpan(buffers.Standings))
                marks.Fetch(graph.People + standing.Work);
            foreach (ref readonly var standing in CollectionsMarshal.AsSpan(buffers.Standings))
                EnterWork(side, here, person, standing);
            if (scope.HasTies)
                foreach (var tie in graph.TiesOf(person))
                    EnterTie(side, here, tie.Far);
            if (Stopped is not null || (any && metBetween))
                break;
        }
    }

    /// <summary>
    /// Of the works over which the other side left a level, those of this side's frontier: from whichever of the two has
    /// less to look at, since well-known people have very many works.
    /// </summary>
    private void EnterBack(int side, ReadOnlySpan<Entry> left)
    {
        var here = buffers.Sides[side];
        var degrees = 0L;
        foreach (var person in here.Frontier)
            degrees += scope.Degree(person);
        if (degrees <= left.Length * (1L + graph.Credits / Math.Max(1, graph.Works)))
        {
            Enter(side);
            return;
        }

        here.BeginToEnter();
        foreach (ref readonly var entry in left)
        {
            if (entry.Work == Entry.Tie)
                continue;
            scope.Standers(entry.Work, entry.Channel, entry.Name, entry.Only, buffers.Standers);
            foreach (var person in CollectionsMarshal.AsSpan(buffers.Standers))
            {
                var mark = marks[person];
                if ((mark >> (4 * side) & 15) != here.Level + 1 || (mark >> (4 * (1 - side)) & 15) == 0)
                    continue;
                scope.NamesOn(entry.Work, person, buffers.Standings);
                foreach (ref readonly var standing in CollectionsMarshal.AsSpan(buffers.Standings))
                    EnterWork(side, here, person, standing);
            }
        }

        if (scope.HasTies)
            foreach (var person in here.Frontier)
            foreach (var tie in graph.TiesOf(person))
                EnterTie(side, here, tie.Far);
    }

    private void EnterWork(int side, SearchSide here, int person, in Standing standing)
    {
        Look();
        var node = graph.People + standing.Work;
        var mark = marks[node];
        var mine = mark >> (4 * side) & 15;
        if (back != 0 && (mark >> (4 * (1 - side)) & 15) == 0)
            return;
        if (back != 0 && side == 0)
            buffers.AddOnward(person, standing.Work);
        for (var channel = 0; channel < scope.Channels.Count; channel++)
        {
            var shift = 2 * channel;
            var state = mine >> shift & 3;
            if (state == Reached || !RoleChannels.Near(standing.Roles, channel) || IsOver(here, mine))
                continue;
            var key = Key(standing.Work, channel, side);
            var band = standing.Name;
            if (state == OneBand && ((band = buffers.OnlyBands[key]) == standing.Name))
                continue;
            if (back == 0 && mine == 0)
                Visited++;
            var next = state == 0 && scope.Carries(standing.Name) ? OneBand : Reached;
            if (next == OneBand)
                buffers.OnlyBands[key] = standing.Name;
            mine = mine & ~(3 << shift) | next << shift;
            here.Entries.Add(new Entry(standing.Work, band, (byte)channel, Only: state == OneBand));
            if (back == 0 && HasOther(mark, standing, channel, side))
                metBetween = true;
        }

        marks[node] = (byte)(mark & ~(15 << (4 * side)) | mine << (4 * side));
    }

    /// <summary>True where the other side stands on the work by another name, for what the channel asks of it.</summary>
    private bool HasOther(byte mark, in Standing standing, int channel, int side)
    {
        var facing = scope.Channels.Facing(channel);
        var state = mark >> (4 * (1 - side) + 2 * facing) & 3;
        return state == Reached
            || (state == OneBand && buffers.OnlyBands[Key(standing.Work, facing, 1 - side)] != standing.Name);
    }

    private void EnterTie(int side, SearchSide here, int far)
    {
        var mark = marks[far];
        if ((mark >> (4 * side) & 15) != 0 || !scope.Allows(far))
            return;
        here.Entries.Add(new Entry(Entry.Tie, far, 0, Only: false));
        if (back == 0 && mark != 0 && buffers.Sides[1 - side].HasEntered)
            metBetween = true;
    }

    /// <summary>From the works and relationships that were entered to those to whom they lead.</summary>
    private void Leave(int side)
    {
        var here = buffers.Sides[side];
        here.Next.Clear();
        var flags = graph.Flags;
        foreach (ref readonly var entry in here.EntriesAt(here.Level))
        {
            if (entry.Work == Entry.Tie)
            {
                Reach(side, here, entry.Name);
            }
            else if (back == 0 || (marks[graph.People + entry.Work] >> (4 * (1 - side)) & 15) != 0)
            {
                Look();
                scope.Standers(entry.Work, entry.Channel, entry.Name, entry.Only, buffers.Standers);
                foreach (var other in CollectionsMarshal.AsSpan(buffers.Standers))
                {
                    marks.Fetch(other);
                    CacheLine.Fetch(in flags[other]);
                }

                foreach (var other in CollectionsMarshal.AsSpan(buffers.Standers))
                {
                    if (back != 0 && side == 1 && (marks[other] & 15) == back)
                        buffers.AddOnward(other, entry.Work);
                    Reach(side, here, other);
                }
            }

            if (Stopped is not null || (any && buffers.Met.Count > 0))
                break;
        }

        (here.Frontier, here.Next) = (here.Next, here.Frontier);
        here.HasEntered = false;
        here.Level++;
    }

    private void Reach(int side, SearchSide here, int person)
    {
        var mark = marks[person];
        var others = mark >> (4 * (1 - side)) & 15;
        if ((mark >> (4 * side) & 15) != 0 || (back == 0 ? !scope.Allows(person) : others != back) || IsOver(here, 0))
            return;
        marks[person] = (byte)(mark | Math.Min(here.Level + 2, Farthest) << (4 * side));
        here.Next.Add(person);
        if (back != 0)
            return;
        Visited++;
        here.People++;
        if (others != 0)
            buffers.Met.Add(person);
    }

    private static long Key(int work, int channel, int side) => (long)work << 2 | (long)channel << 1 | (long)side;

    /// <summary>True where a node with that mark of this side, if it is none, is beyond the budget.</summary>
    private bool IsOver(SearchSide here, int mark)
    {
        if (mark != 0 || back != 0 || (Visited < budget && Visited < mostCounted))
            return false;
        BudgetReached = Visited >= budget;
        Stopped = here;
        return true;
    }

    private void Look()
    {
        if (++steps % 512 == 0)
            cancel.ThrowIfCancellationRequested();
    }
}
