namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// Collects what is wrong, up to <see cref="Limit"/> errors, and counts the rest; near words, which cost time, are
/// sought for the first <see cref="NearLimit"/>.
/// </summary>
internal sealed class SeedErrors
{
    public const int Limit = 10_000;

    private const int NearLimit = 200;

    private readonly List<SeedError> listed = [];

    public int Count { get; private set; }

    public int Unlisted => Count - listed.Count;

    public IReadOnlyList<SeedError> Sorted() => [.. listed.Order()];

    public void Add(SeedError error)
    {
        if (Count++ < Limit)
            listed.Add(error);
    }

    /// <summary>Positions cost time too, so they are only sought for errors that will be listed.</summary>
    public void Add(
        SeedSpot spot,
        string problem,
        string? expected = null,
        Func<string?>? nearest = null,
        SeedSpot? first = null
    )
    {
        if (Count++ >= Limit)
            return;
        var (line, column) = spot.Document.Position(spot.Offset);
        var near = Count <= NearLimit ? nearest?.Invoke() : null;
        var earlier = first is { } other ? $"; first at {other}" : "";
        listed.Add(new SeedError(spot.Document.Name, line, column, problem + earlier, expected, near));
    }
}

/// <summary>A place in a file.</summary>
internal readonly record struct SeedSpot(SeedDocument Document, int Offset)
{
    public override string ToString()
    {
        var (line, column) = Document.Position(Offset);
        return $"{Document.Name}:{line}:{column}";
    }
}
