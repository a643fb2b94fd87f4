namespace PtaHaim.Catalog.Search;

/// <summary>Something that can be found.</summary>
internal sealed record SearchTarget(SearchType Type, string Slug, string Name, string Kind)
{
    public string? Note { get; init; }

    public string? Page { get; init; }

    /// <summary>See <see cref="SearchEntry.By"/>.</summary>
    public string? By { get; init; }

    /// <summary>Its texts, the name first.</summary>
    public required IReadOnlyList<SearchTargetText> Texts { get; init; }
}

/// <param name="Note">In place of the note of what is found, or null.</param>
internal readonly record struct SearchTargetText(SearchField Field, string Text, string? Note = null);

/// <summary>All that can be found, best known first: the kinds in turn, each in the order of its ids.</summary>
internal static class SearchTargets
{
    public static IEnumerable<SearchTarget> InOrder(SearchRows rows)
    {
        // A place or a source stands beside people and works of four times its rank.
        var turns = new[]
        {
            new Turn(rows.People(), 1),
            new Turn(rows.Works(), 1),
            new Turn(rows.Places(), 4),
            new Turn(rows.Sources(), 4),
            new Turn(rows.Facts(), 4),
        };
        try
        {
            while (turns.Where(turn => turn.HasNext).MinBy(turn => turn.Place) is { } next)
                yield return next.Take();
        }
        finally
        {
            foreach (var turn in turns)
                turn.Dispose();
        }
    }

    private sealed class Turn : IDisposable
    {
        private readonly IEnumerator<SearchTarget> targets;
        private readonly int step;

        public Turn(IEnumerable<SearchTarget> targets, int step)
        {
            this.targets = targets.GetEnumerator();
            this.step = step;
            HasNext = this.targets.MoveNext();
            Place = step;
        }

        public bool HasNext { get; private set; }

        /// <summary>Where the next one stands among all.</summary>
        public long Place { get; private set; }

        public SearchTarget Take()
        {
            var target = targets.Current;
            HasNext = targets.MoveNext();
            Place += step;
            return target;
        }

        public void Dispose() => targets.Dispose();
    }
}
