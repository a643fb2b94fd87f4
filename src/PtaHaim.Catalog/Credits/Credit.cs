using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Credits;

/// <summary>Who did what on a work.</summary>
public sealed class Credit
{
    public required int Id { get; init; }

    public required int WorkId { get; init; }

    public Work? Work { get; init; }

    public required int PersonId { get; init; }

    public Person? Person { get; init; }

    public required int RoleId { get; init; }

    public Role? Role { get; init; }

    /// <summary>Order within the work, from 1.</summary>
    public required int Position { get; init; }

    public string? Character { get; init; }

    public string? CreditedAs { get; init; }

    public bool Uncredited { get; init; }

    public string? Detail { get; init; }

    public required Origin Origin { get; init; }

    public int? FactId { get; init; }
}

/// <summary>What somebody does on a work. The vocabulary's roles come first, in its order; roles that only an import knows follow.</summary>
public sealed class Role
{
    public required int Id { get; init; }

    /// <summary>The id that addresses use: director, cinematographer.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>A term of the departments.</summary>
    public required string Department { get; init; }
}
