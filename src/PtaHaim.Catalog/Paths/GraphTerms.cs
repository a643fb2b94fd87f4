using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Paths;

/// <summary>The kinds and roles by which works can be asked for: those of the vocabulary and those of an import.</summary>
public sealed class GraphTerms(CollaborationGraph graph)
{
    private const int MostListed = 100;

    /// <summary>The refusal of the first word that is no kind of work; null where all are.</summary>
    public Refusal? UnknownKind(string parameter, IReadOnlyList<string> words) =>
        Unknown(parameter, words, graph.WorkKinds.Concat(Ids(Vocabularies.WorkKinds)));

    /// <summary>The refusal of the first word that is neither a role nor a department; null where all are.</summary>
    public Refusal? UnknownRole(string parameter, IReadOnlyList<string> words) =>
        Unknown(
            parameter,
            words,
            graph.Roles.Concat(graph.Departments).Concat(Ids(Vocabularies.Roles)).Concat(Ids(Vocabularies.Departments))
        );

    /// <summary>Null where no word is given. A word is a role, a department, or both, as cast is.</summary>
    internal RoleFilter? Roles(IReadOnlyList<string> words) =>
        words.Count == 0
            ? null
            : new RoleFilter([.. words.Where(graph.Roles.Contains)], [.. words.Where(graph.Departments.Contains)]);

    private static IEnumerable<string> Ids(Vocabulary vocabulary) => vocabulary.Terms.Select(term => term.Id);

    private static Refusal? Unknown(string parameter, IReadOnlyList<string> words, IEnumerable<string> terms)
    {
        if (words.Count == 0)
            return null;
        var valid = terms.ToHashSet(StringComparer.Ordinal);
        return words.FirstOrDefault(word => !valid.Contains(word)) is { } unknown
            ? Refusal.Unknown(parameter, unknown, [.. valid.Order(StringComparer.Ordinal).Take(MostListed)])
            : null;
    }
}
