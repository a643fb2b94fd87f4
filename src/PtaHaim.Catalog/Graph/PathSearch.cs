using System.Runtime.InteropServices;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Bidirectional breadth-first search (Pohl, "Bi-directional search", Machine Intelligence 6, 1971): whole levels, that of
/// the side with fewer people on its frontier first, until one side reaches somebody whom the other has. A work is
/// looked at once a side and channel, twice where it was first reached by a band.
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
    private const int Farthest = 14;
    private const int OneBand = 1;
    private const int Reached = 2;

    private readonly NodeMarks marks = buffers.Marks;

    /// <summary>While the way back is marked: what the other side's mark of a person must be; else 0.</summary>
    private int back;

    private int steps;

    /// <summary>People and works that were visited, those of each side apart.</summary>
    public int Visited { get; private set; }

    /// <summary>True where the budget kept it from visiting more.</summary>
    public bool BudgetReached { get; private set; }

    /// <summary>The side at which the budget did; null where it did not.</summary>
    public SearchSide? Stopped { get; private set; }

    /// <summary>Searches from two different people; afterwards the sides tell how far they came.</summary>
    public PathOutcome Run(int from, int to, int maxHops)
    {
        buffers.Begin(graph.People + graph.Works, budget);
        var sides = buffers.Sides;
        Start(0, from);
        Start(1, to);
        while (true)
        {
            var ended = Array.FindIndex(sides, side => side.Frontier.Count == 0);
            if (ended >= 0)
            {
                while (sides[1 - ended].Frontier.Count > 0 && !BudgetReached)
                    Expand(1 - ended);
                return PathOutcome.NotConnected;
            }

            if (sides[0].Level + sides[1].Level == maxHops)
                return PathOutcome.BeyondMaxHops;
            Expand(sides[0].Frontier.Count <= sides[1].Frontier.Count ? 0 : 1);
            if (buffers.Met.Count > 0)
                return PathOutcome.Found;
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
            Expand(0);
        }

        return levels;
    }

    /// <summary>
    /// After a path was found: gives everybody on a shortest path a mark of the second side, from where both met back to
    /// the first end. Looks only at works that the first side has visited.
    /// </summary>
    public void MarkBack()
    {
        var second = buffers.Sides[1];
        second.Frontier.Clear();
        second.Frontier.AddRange(buffers.Met);
        for (back = buffers.Sides[0].Level; back > 0; back--)
            Expand(1);
    }

    /// <summary>Those who follow somebody on the shortest paths, rising by index, each once; at most so many. After <see cref="MarkBack"/>.</summary>
    public int[] Followers(int person, int most)
    {
        var followers = new HashSet<int>();
        var wanted = (marks[person] >> 4) - 1;
        scope.Standings(person, buffers.Standings);
        foreach (var standing in buffers.Standings)
        {
            Look();
            if (marks[graph.People + standing.Work] >> 4 == 0)
                continue;
            for (var channel = 0; channel < scope.Channels.Count; channel++)
                if (RoleChannels.Near(standing.Roles, channel))
                {
                    scope.Standers(standing.Work, channel, standing.Name, only: false, buffers.Standers);
                    foreach (var other in buffers.Standers)
                        if (marks[other] >> 4 == wanted)
                            followers.Add(other);
                }
        }

        if (scope.HasTies)
            foreach (var tie in graph.TiesOf(person))
                if (marks[tie.Far] >> 4 == wanted)
                    followers.Add(tie.Far);
        return [.. followers.Order().Take(most)];
    }

    private void Start(int side, int person)
    {
        marks[person] = (byte)(marks[person] | 1 << (4 * side));
        buffers.Sides[side].Frontier.Add(person);
        buffers.Sides[side].People = 1;
        Visited++;
    }

    private void Expand(int side)
    {
        var here = buffers.Sides[side];
        here.Next.Clear();
        foreach (var person in here.Frontier)
        {
            scope.Standings(person, buffers.Standings);
            foreach (var standing in CollectionsMarshal.AsSpan(buffers.Standings))
                if (back == 0 || (marks[graph.People + standing.Work] & 15) != 0)
                    Enter(side, standing);
            if (scope.HasTies)
                foreach (var tie in graph.TiesOf(person))
                    if (!IsOver(marks[tie.Far] >> (4 * side) & 15))
                        Reach(side, tie.Far);
            if (BudgetReached)
                break;
        }

        Stopped = BudgetReached ? here : null;
        (here.Frontier, here.Next) = (here.Next, here.Frontier);
        here.Level++;
    }

    /// <summary>Reaches, on a work, whom it has not yet led this side to.</summary>
    private void Enter(int side, Standing standing)
    {
        Look();
        var node = graph.People + standing.Work;
        for (var channel = 0; channel < scope.Channels.Count; channel++)
        {
            var shift = 4 * side + 2 * channel;
            var state = marks[node] >> shift & 3;
            if (
                state == Reached
                || !RoleChannels.Near(standing.Roles, channel)
                || IsOver(marks[node] >> (4 * side) & 15)
            )
                continue;
            var key = (long)standing.Work << 2 | (long)channel << 1 | (long)side;
            var band = standing.Name;
            if (state == OneBand && ((band = buffers.OnlyBands[key]) == standing.Name))
                continue;
            if (back == 0 && (marks[node] >> (4 * side) & 15) == 0)
                Visited++;
            var next = state == 0 && scope.Carries(standing.Name) ? OneBand : Reached;
            if (next == OneBand)
                buffers.OnlyBands[key] = standing.Name;
            marks[node] = (byte)(marks[node] & ~(3 << shift) | next << shift);
            scope.Standers(standing.Work, channel, band, only: state == OneBand, buffers.Standers);
            foreach (var other in CollectionsMarshal.AsSpan(buffers.Standers))
                Reach(side, other);
        }
    }

    private void Reach(int side, int person)
    {
        var mark = marks[person];
        var others = mark >> (4 * (1 - side)) & 15;
        if ((mark >> (4 * side) & 15) != 0 || (back == 0 ? !scope.Allows(person) : others != back))
            return;
        var here = buffers.Sides[side];
        marks[person] = (byte)(mark | Math.Min(here.Level + 2, Farthest) << (4 * side));
        here.Next.Add(person);
        if (back != 0)
            return;
        Visited++;
        here.People++;
        if (others != 0)
            buffers.Met.Add(person);
    }

    /// <summary>True where a node that this side has not marked is beyond the budget.</summary>
    private bool IsOver(int mark)
    {
        if (mark != 0 || Visited < budget || back != 0)
            return false;
        BudgetReached = true;
        return true;
    }

    private void Look()
    {
        if (++steps % 512 == 0)
            cancel.ThrowIfCancellationRequested();
    }
}
