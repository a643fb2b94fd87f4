using System.Runtime.InteropServices;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// The steps of a search: half levels, from people to their works or from works to their people. A work is looked at once
/// a side and channel, twice where it was first reached by a band.
/// </summary>
/// <remarks>
/// A mark of a person has the level plus 1 from either end, four bits each. A mark of a work has, for either side and for
/// each channel, two bits: 0 not reached, 1 reached by one band alone, 2 reached.
/// </remarks>
internal sealed class HalfLevels(
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
    private int steps;

    public CollaborationGraph Graph => graph;

    public PathScope Scope => scope;

    public SearchBuffers Buffers => buffers;

    /// <summary>While paths are traced: what the other side's mark of a person must be; else 0.</summary>
    public int Back { get; set; }

    /// <summary>True where the first meeting will do.</summary>
    public bool Any { get; set; }

    /// <summary>True once both sides have entered the same work, or a relationship from both its ends.</summary>
    public bool MetBetween { get; private set; }

    /// <summary>Beyond so many visited nothing more is visited, though the budget is not reached.</summary>
    public int MostVisited { get; set; } = int.MaxValue;

    /// <summary>People and works that were visited, those of each side apart.</summary>
    public int Visited { get; private set; }

    /// <summary>True where the budget kept it from visiting more.</summary>
    public bool BudgetReached { get; private set; }

    /// <summary>The side that did not visit all that it could; null where neither did.</summary>
    public SearchSide? Stopped { get; set; }

    public void Begin() => buffers.Begin(graph.People + graph.Works, budget);

    /// <summary>Begins a side at somebody.</summary>
    public void Start(int side, int person)
    {
        marks[person] = (byte)(marks[person] | 1 << (4 * side));
        buffers.Sides[side].Frontier.Add(person);
        buffers.Sides[side].People = 1;
        Visited++;
    }

    /// <summary>From the people of the frontier to their works and relationships.</summary>
    public void Enter(int side)
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
            if (Stopped is not null || (Any && MetBetween))
                break;
        }
    }

    /// <summary>From a person to a work, if it is not yet entered.</summary>
    public void EnterWork(int side, SearchSide here, int person, in Standing standing)
    {
        Look();
        var node = graph.People + standing.Work;
        var mark = marks[node];
        var mine = mark >> (4 * side) & 15;
        if (Back != 0 && (mark >> (4 * (1 - side)) & 15) == 0)
            return;
        if (Back != 0 && side == 0)
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
            if (Back == 0 && mine == 0)
                Visited++;
            var next = state == 0 && scope.Carries(standing.Name) ? OneBand : Reached;
            if (next == OneBand)
                buffers.OnlyBands[key] = standing.Name;
            mine = mine & ~(3 << shift) | next << shift;
            here.Entries.Add(new Entry(standing.Work, band, (byte)channel, Only: state == OneBand));
            if (Back == 0 && HasOther(mark, standing, channel, side))
                MetBetween = true;
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

    /// <summary>From a person to whom a relationship leads, if they are not yet reached.</summary>
    public void EnterTie(int side, SearchSide here, int far)
    {
        var mark = marks[far];
        if ((mark >> (4 * side) & 15) != 0 || !scope.Allows(far))
            return;
        here.Entries.Add(new Entry(Entry.Tie, far, 0, Only: false));
        if (Back == 0 && mark != 0 && buffers.Sides[1 - side].HasEntered)
            MetBetween = true;
    }

    /// <summary>From the works and relationships that were entered to those to whom they lead.</summary>
    public void Leave(int side)
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
            else if (Back == 0 || (marks[graph.People + entry.Work] >> (4 * (1 - side)) & 15) != 0)
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
                    if (Back != 0 && side == 1 && (marks[other] & 15) == Back)
                        buffers.AddOnward(other, entry.Work);
                    Reach(side, here, other);
                }
            }

            if (Stopped is not null || (Any && buffers.Met.Count > 0))
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
        if ((mark >> (4 * side) & 15) != 0 || (Back == 0 ? !scope.Allows(person) : others != Back) || IsOver(here, 0))
            return;
        marks[person] = (byte)(mark | Math.Min(here.Level + 2, Farthest) << (4 * side));
        here.Next.Add(person);
        if (Back != 0)
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
        if (mark != 0 || Back != 0 || (Visited < budget && Visited < MostVisited))
            return false;
        BudgetReached = Visited >= budget;
        Stopped = here;
        return true;
    }

    /// <summary>Counts a look at a work; every 512 it looks whether the search was cancelled.</summary>
    public void Look()
    {
        if (++steps % 512 == 0)
            cancel.ThrowIfCancellationRequested();
    }
}
