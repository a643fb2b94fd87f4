namespace PtaHaim.Catalog.Graph;

/// <summary>What a search for a path takes.</summary>
/// <param name="From">The id of the person at whom the path begins.</param>
/// <param name="To">The id of the person at whom it ends.</param>
public sealed record PathRequest(int From, int To)
{
    /// <summary>The highest number of hops that a path can be asked to have.</summary>
    public const int MostHops = 12;

    /// <summary>The most alternatives that are given at once.</summary>
    public const int MostTaken = 100;

    public PathFilter Filter { get; init; } = new();

    /// <summary>1 to <see cref="MostHops"/>.</summary>
    public int MaxHops { get; init; } = MostHops;

    /// <summary>How many people and works a search may visit, at least 1; each side counts its own.</summary>
    public int Budget { get; init; } = 2_000_000;

    /// <summary>How many of the equally short paths are passed over, 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>How many of the equally short paths are given, 1 to <see cref="MostTaken"/>.</summary>
    public int Take { get; init; } = 1;

    /// <summary>
    /// False for the distance and any one of the shortest paths: sooner found, but neither counted nor chosen. Then the
    /// count of paths is 1 and not exact.
    /// </summary>
    public bool Ranked { get; init; } = true;

    internal bool IsInBounds =>
        MaxHops is >= 1 and <= MostHops && Budget >= 1 && Skip >= 0 && Take is >= 1 and <= MostTaken;
}

/// <summary>
/// What counts as a hop. The two ends of a path count always, whatever the filter says of them. A name that the graph
/// does not know matches nothing.
/// </summary>
public sealed record PathFilter
{
    /// <summary>Only works of these kinds; null or empty for all.</summary>
    public IReadOnlyCollection<string>? WorkKinds { get; init; }

    /// <summary>
    /// What one of the two did on a work that they share; null for anything. Which of the two is left open, so that a
    /// path back has the same hops. A band's roles are those of the members who count by it.
    /// </summary>
    public RoleFilter? One { get; init; }

    /// <summary>What the other of the two did on it; null for anything. The same as <see cref="One"/> asks it of both.</summary>
    public RoleFilter? Other { get; init; }

    /// <summary>Only works of this year or later, and no undated ones; null for all.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Only works of this year or earlier, and no undated ones; null for all.</summary>
    public int? LastYear { get; init; }

    /// <summary>Ids of people who are no step of a path and by whose credits nobody else counts.</summary>
    public IReadOnlyCollection<int> WithoutPeople { get; init; } = [];

    /// <summary>Ids of works that count for nothing.</summary>
    public IReadOnlyCollection<int> WithoutWorks { get; init; } = [];

    /// <summary><c>ties=all</c>: stated relationships are hops, too, whatever the other filters say of works.</summary>
    public bool Relationships { get; init; }

    /// <summary>True where companies are steps of a path, and their members count by their credits.</summary>
    public bool Companies { get; init; }

    /// <summary><c>rollup=bands</c>: a band's work counts for those who were members at its time and have no credit of their own on it.</summary>
    public bool Bands { get; init; } = true;
}

/// <summary>Some roles: those named and all of the departments named.</summary>
/// <param name="Roles">Keys of roles: <c>director</c>.</param>
/// <param name="Departments">Terms of the departments: <c>camera</c>.</param>
public sealed record RoleFilter(IReadOnlyCollection<string> Roles, IReadOnlyCollection<string> Departments);
