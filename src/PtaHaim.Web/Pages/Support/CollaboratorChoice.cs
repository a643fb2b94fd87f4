using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Web.Pages.Support;

/// <summary>What a visitor chose in the filters of somebody's collaborators, as the address holds it, right or wrong.</summary>
internal sealed record CollaboratorChoice
{
    /// <summary>Role or department of the person.</summary>
    public string? Role { get; init; }

    /// <summary>Role or department of the collaborators.</summary>
    [FromQuery(Name = "their.role")]
    public string? TheirRole { get; init; }

    /// <summary>Kind of the shared works.</summary>
    public string? Kind { get; init; }

    public bool IsNone => Role is null && TheirRole is null && Kind is null;

    /// <summary>What is chosen, in words; null where nothing is.</summary>
    public string? InWords(string person)
    {
        string?[] chosen =
        [
            Kind is { } kind ? Words.Lower(Words.Kinds(kind)) : null,
            Role is { } role ? $"{person} as {Words.Lower(AskedPath.RoleLabel(role))}" : null,
            TheirRole is { } theirs ? $"the others as {Words.Lower(AskedPath.RoleLabel(theirs))}" : null,
        ];
        var words = chosen.OfType<string>().ToList();
        return words.Count == 0 ? null : string.Join(", ", words);
    }

    public CollaboratorFilter Filter() =>
        new()
        {
            Kinds = One(Kind),
            Roles = One(Role),
            TheirRoles = One(TheirRole),
        };

    public string Address(string path, string? cursor = null, int? limit = null) =>
        Addresses.With(
            path,
            ("role", Role),
            ("their.role", TheirRole),
            ("kind", Kind),
            ("limit", limit is { } most ? $"{most}" : null),
            ("cursor", cursor)
        );

    /// <summary>What is wrong, as the query says it, with the address that would do.</summary>
    public WrongBox Repair(Refusal refusal, string path) =>
        refusal.Parameter == "cursor"
            ? WrongBox.Cursor(refusal, Address(path))
            : new("That cannot be filtered", refusal.Message, [("All collaborators", path)]);

    private static string[] One(string? value) => value is null ? [] : [value];
}
