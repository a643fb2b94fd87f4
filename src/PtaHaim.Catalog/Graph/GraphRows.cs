using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// What a graph is built from. People and works come by rising id, credits by rising id of their work, relationships in
/// any order. Each sequence is read once and may be a stream of any length; the counts must be those of the sequences.
/// </summary>
public sealed class GraphRows
{
    public required int PersonCount { get; init; }

    public required int WorkCount { get; init; }

    public required int CreditCount { get; init; }

    public required IEnumerable<GraphPerson> People { get; init; }

    public required IEnumerable<GraphWork> Works { get; init; }

    public required IEnumerable<GraphCredit> Credits { get; init; }

    /// <summary>Held in memory while the graph is built.</summary>
    public IEnumerable<GraphRelationship> Relationships { get; init; } = [];

    /// <summary>Every role that a credit names. Beyond 255 roles, those of the highest ids can only be told apart by department.</summary>
    public required IEnumerable<Role> Roles { get; init; }
}

/// <summary>Somebody of a graph.</summary>
/// <param name="Kind">A term of the person kinds.</param>
public readonly record struct GraphPerson(int Id, string Kind);

/// <summary>A work of a graph.</summary>
/// <param name="Kind">A term of the work kinds, or a kind that only an import knows.</param>
/// <param name="Date">A partial date, or null where the work is undated.</param>
public readonly record struct GraphWork(int Id, string Kind, string? Date);

/// <summary>A credit of a graph.</summary>
public readonly record struct GraphCredit(int WorkId, int PersonId, int RoleId, Origin Origin);

/// <summary>A stated relationship of a graph.</summary>
/// <param name="Kind">A term of the relationship kinds.</param>
/// <param name="Begin">A partial date, or null.</param>
/// <param name="End">A partial date, or null.</param>
public readonly record struct GraphRelationship(
    int Id,
    int FromId,
    string Kind,
    int ToId,
    string? Begin,
    string? End,
    Origin Origin
);
