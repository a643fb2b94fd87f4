using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The roles of the vocabulary as rows, numbered in its order from 1.</summary>
public static class RoleRows
{
    /// <summary>All of them. Roles that only an import knows follow with higher ids.</summary>
    public static IReadOnlyList<Role> Known { get; } =
    [
        .. Vocabularies.Roles.Terms.Select(
            (term, index) =>
                new Role
                {
                    Id = index + 1,
                    Key = term.Id,
                    Label = term.Label,
                    Department = term.Department ?? "other",
                }
        ),
    ];

    private static readonly Dictionary<string, int> Ids = Known.ToDictionary(role => role.Key, role => role.Id);

    /// <summary>The id of a role of the vocabulary. Throws for any other.</summary>
    public static int IdOf(string key) => Ids[key];
}
