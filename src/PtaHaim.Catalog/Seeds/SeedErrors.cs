namespace PtaHaim.Catalog.Seeds;

/// <summary>Collects what is wrong; keeps the first <see cref="Limit"/> errors and counts the rest.</summary>
internal sealed class SeedErrors
{
    public const int Limit = 200;

    private readonly List<SeedError> listed = [];

    public int Count { get; private set; }

    public int Unlisted => Count - listed.Count;

    public IReadOnlyList<SeedError> Sorted() => [.. listed.Order()];

    public void Add(SeedError error)
    {
        if (Count++ < Limit)
            listed.Add(error);
    }

    /// <summary>Positions and near words cost time, so they are only sought for errors that will be listed.</summary>
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
        var earlier = first is { } other ? $"; first at {other}" : "";
        listed.Add(new SeedError(spot.Document.Name, line, column, problem + earlier, expected, nearest?.Invoke()));
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
