namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Bidirectional breadth-first search (Pohl, "Bi-directional search", Machine Intelligence 6, 1971): whole half levels, that
/// of the side with the smaller frontier first, until both sides have met on a work, at a relationship or at a person.
/// </summary>
internal sealed class PathSearch(HalfLevels levels)
{
    /// <summary>So many people and works are looked at to count a component where nothing can be found any more.</summary>
    private const int MostCounted = 20_000;

    private readonly SearchSide[] sides = levels.Buffers.Sides;

    /// <summary>How many hops the path has that was found.</summary>
    public int Degrees { get; private set; }

    /// <summary>
    /// Searches from two different people; afterwards the sides tell how far they came. Meets at all shortest paths, or
    /// at least at one where <paramref name="one"/> will do.
    /// </summary>
    public PathOutcome Run(int from, int to, int maxHops, bool one)
    {
        levels.Any = one;
        levels.Begin();
        levels.Start(0, from);
        levels.Start(1, to);
        while (true)
        {
            var isFarthest = sides[0].Level + sides[1].Level + (sides.All(side => side.HasEntered) ? 1 : 0) == maxHops;
            if (isFarthest)
                LeaveWhatWasEntered();
            var ended = Array.FindIndex(sides, side => side.Frontier.Count == 0);
            if (ended >= 0)
            {
                levels.MostVisited = levels.Visited + MostCounted;
                while (sides[1 - ended].Frontier.Count > 0 && levels.Stopped is null)
                    Step(1 - ended);
                return PathOutcome.NotConnected;
            }

            if (isFarthest)
                return PathOutcome.BeyondMaxHops;
            Step(sides[0].Size <= sides[1].Size ? 0 : 1);
            if (levels.MetBetween || levels.Buffers.Met.Count > 0)
            {
                Degrees = sides[0].Level + sides[1].Level + (levels.MetBetween ? 1 : 0);
                return PathOutcome.Found;
            }

            if (levels.BudgetReached)
                return PathOutcome.BudgetReached;
        }
    }

    /// <summary>How many people stand at each number of hops from one, from 0 on, as far as there is anybody.</summary>
    public List<int> Count(int from)
    {
        levels.Begin();
        levels.Start(0, from);
        var counts = new List<int>();
        while (sides[0].Frontier.Count > 0)
        {
            counts.Add(sides[0].Frontier.Count);
            levels.Enter(0);
            levels.Leave(0);
        }

        return counts;
    }

    private void LeaveWhatWasEntered()
    {
        for (var side = 0; side < 2; side++)
            if (sides[side].HasEntered)
                levels.Leave(side);
    }

    private void Step(int side)
    {
        if (sides[side].HasEntered)
            levels.Leave(side);
        else
            levels.Enter(side);
    }
}
