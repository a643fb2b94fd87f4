using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Collaborations;

/// <summary>Which of the works that some people share are asked for.</summary>
public sealed record PairFilter
{
    public static PairFilter None { get; } = new();

    /// <summary>Only works of these kinds; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Roles or departments in which at least one of the people must stand on a work; empty for any.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>True where a band's work counts for its members within their membership.</summary>
    public bool Bands { get; init; } = true;

    /// <summary>True where all works are asked for.</summary>
    public bool IsNone => Kinds.Count == 0 && Roles.Count == 0 && Bands;

    internal bool Has(WorkRow work) => Kinds.Count == 0 || Kinds.Contains(work.Kind, StringComparer.Ordinal);

    internal bool Has(CreditRow credit) =>
        Roles.Count == 0
        || Roles.Contains(credit.Role, StringComparer.Ordinal)
        || Roles.Contains(credit.Department, StringComparer.Ordinal);
}
