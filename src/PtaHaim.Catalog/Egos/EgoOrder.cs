namespace PtaHaim.Catalog.Egos;

/// <summary>In which order neighbours are drawn: it puts those who work together side by side.</summary>
internal static class EgoOrder
{
    /// <summary>
    /// Begins with the strongest; then again and again the one with most works shared with the last placed, in proportion to
    /// the root of its own count. Ties go by that count, then by slug. Gives places in the list.
    /// </summary>
    /// <param name="neighbours">How many works each shares with the focus, at least 1, and its slug.</param>
    /// <param name="shared">How many works two of them share, by their places.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<(int Works, string Slug)> neighbours, Func<int, int, int> shared)
    {
        var waiting = Enumerable.Range(0, neighbours.Count).ToList();
        var placed = new List<int>(neighbours.Count);
        while (waiting.Count > 0)
        {
            var next = waiting
                .OrderByDescending(place => placed is [.., var last] ? Pull(last, place) : 0)
                .ThenByDescending(place => neighbours[place].Works)
                .ThenBy(place => neighbours[place].Slug, StringComparer.Ordinal)
                .First();
            placed.Add(next);
            waiting.Remove(next);
        }

        return placed;

        double Pull(int last, int place) => shared(last, place) / Math.Sqrt(neighbours[place].Works);
    }
}
