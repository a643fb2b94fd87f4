using PtaHaim.Catalog.Graph;

namespace PtaHaim.Catalog.Paths;

/// <summary>How are two people connected?</summary>
/// <param name="From">The slug of the person at whom the path begins.</param>
/// <param name="To">The slug of the person at whom it ends.</param>
public sealed record PathQuestion(string From, string To)
{
    /// <summary>The most paths that are given at once.</summary>
    public const int MostPaths = 20;

    /// <summary>The most slugs that can be left out.</summary>
    public const int MostExcluded = 50;

    /// <summary>Only works of these kinds; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Roles or departments in which one of the two must stand on a shared work; empty for any.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Roles or departments in which the other must; empty for any.</summary>
    public IReadOnlyList<string> TheirRoles { get; init; } = [];

    /// <summary>Only works of this year or later; null for all.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Only works of this year or earlier; null for all.</summary>
    public int? LastYear { get; init; }

    /// <summary>Slugs of people and works that are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>True where stated relationships count as hops, too.</summary>
    public bool Ties { get; init; }

    /// <summary>True where companies count as steps.</summary>
    public bool Companies { get; init; }

    /// <summary>True where a band's work counts for its members within their membership.</summary>
    public bool Bands { get; init; } = true;

    /// <summary>1 to 12.</summary>
    public int MaxHops { get; init; } = PathRequest.MostHops;

    /// <summary>True where it leaves out what would count else, so that there may be a path without it.</summary>
    public bool Narrows =>
        Kinds.Count + Roles.Count + TheirRoles.Count + Exclude.Count > 0
        || FirstYear is not null
        || LastYear is not null
        || !Bands;

    /// <summary>1 to <see cref="MostPaths"/>.</summary>
    public int Take { get; init; } = 1;

    /// <summary>Where to go on among the equally short paths; null at the first.</summary>
    public string? Cursor { get; init; }
}
