using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Exports;

/// <summary>A source of a row. Locator and support are given where the row is one fact.</summary>
public sealed record ExportSource(
    string Slug,
    string Publisher,
    string Title,
    string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Locator = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Supports = null
);

/// <summary>A work, with every source that a fact about it cites.</summary>
public sealed record WorkExport(
    string Slug,
    string Title,
    string Kind,
    string? Date,
    int? RuntimeMinutes,
    IReadOnlyList<string> Makers,
    IReadOnlyList<string> MakerNames,
    int Disputes,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>A person, group or company, with every source that a fact about it cites.</summary>
public sealed record PersonExport(
    string Slug,
    string Name,
    string SortName,
    string Kind,
    string? Disambiguation,
    string? Born,
    string? Died,
    int Works,
    int Credits,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>A credit. Its page is that of the work.</summary>
public sealed record CreditExport(
    string Work,
    string Title,
    string WorkKind,
    string? Date,
    string Person,
    string Name,
    string PersonKind,
    string Role,
    string RoleLabel,
    string Department,
    int Position,
    string? Character,
    string? CreditedAs,
    bool Uncredited,
    string? Detail,
    string? Fact,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>Somebody who shares works with a person, with the sources of the credits by which they do. Its page is that of the pair.</summary>
public sealed record CollaboratorExport(
    string Person,
    string Name,
    string Kind,
    int Works,
    int Direct,
    int? ThroughBands,
    string? First,
    string? Last,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> TheirRoles,
    IReadOnlyList<string> BestKnown,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>Two who share many works, with the sources of the credits by which they do.</summary>
public sealed record PairExport(
    string A,
    string NameOfA,
    string B,
    string NameOfB,
    int Works,
    string? First,
    string? Last,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>What one of some people did on a work that they share. Its page is that of the work.</summary>
/// <param name="Counted">False for a work of a band's members that does not credit the band.</param>
/// <param name="Via">The band or member whose credit it is; null for the person's own.</param>
public sealed record SharedWorkExport(
    string Work,
    string Title,
    string Kind,
    string? Date,
    bool Counted,
    string Person,
    string Role,
    string RoleLabel,
    string? Character,
    string? CreditedAs,
    bool Uncredited,
    string? Detail,
    string? Via,
    string? Fact,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>An event of a timeline. Its page is that of the work, or of whom the relationship is of.</summary>
public sealed record EventExport(
    string Id,
    string Event,
    string? Date,
    string? When,
    string Label,
    string Kind,
    string? Work,
    string? Title,
    string? From,
    string? FromName,
    string? To,
    string? ToName,
    bool ByMembers,
    string? Detail,
    string? Territory,
    string? Fact,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>A source.</summary>
public sealed record SourceExport(
    string Slug,
    string Publisher,
    string Title,
    string Url,
    string Kind,
    string? Author,
    string? Published,
    int Facts,
    string Page
);

/// <summary>A fact with what it concerns. Its page is that of the first of those.</summary>
public sealed record FactExport(
    string Id,
    string Kind,
    string Statement,
    string? Value,
    IReadOnlyList<string> Works,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Places,
    int Independent,
    bool CopiesOnly,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>One side of a question on which sources disagree. The order of the sides is no rank.</summary>
public sealed record ClaimExport(
    string Dispute,
    string Question,
    string Aspect,
    string? Role,
    string? Work,
    string? Person,
    string Claim,
    string Fact,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>A place.</summary>
public sealed record PlaceExport(
    string Slug,
    string Name,
    string Kind,
    string? Within,
    IReadOnlyList<ExportSource> Sources,
    string Page
);

/// <summary>A step of a path. Its page is that of the work, or of the first of the two.</summary>
/// <param name="Step">From 1.</param>
public sealed record StepExport(
    int Step,
    string From,
    string FromName,
    IReadOnlyList<string> FromRoles,
    string To,
    string ToName,
    IReadOnlyList<string> ToRoles,
    string Via,
    string? Work,
    string? Title,
    string? Kind,
    string? Date,
    string? Relationship,
    IReadOnlyList<ExportSource> Sources,
    string Page
);
