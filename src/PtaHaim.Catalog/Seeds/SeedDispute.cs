using System.ComponentModel;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A question on which sources disagree, with what each side says. The order of the claims is no rank.</summary>
public sealed record SeedDispute
{
    [Id]
    public required string Id { get; init; }

    [Text(200), Description("The question, such as Release date.")]
    public required string Question { get; init; }

    [Reference(SeedKind.Work), Description("The work it is about; a work or a person.")]
    public string? Work { get; init; }

    [Reference(SeedKind.Person), Description("The person it is about; a work or a person.")]
    public string? Person { get; init; }

    [
        OneOf(SeedVocabulary.DisputeAspects),
        Description("The statement on the page beside which the disagreement is named.")
    ]
    public string? Aspect { get; init; }

    [OneOf(SeedVocabulary.Roles), Description("With aspect credits: the role in question.")]
    public string? Role { get; init; }

    [Count(2, 20)]
    public required IReadOnlyList<SeedClaim> Claims { get; init; }
}

/// <summary>One side of a dispute.</summary>
public sealed record SeedClaim
{
    [Text(400)]
    public required string Text { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}
