namespace PtaHaim.Catalog.Sources;

/// <summary>A publication as a citation names it. Within one answer, one object a source.</summary>
public sealed record CitedSource
{
    public required string Slug { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>A term of the source kinds.</summary>
    public required string Kind { get; init; }

    public string? Author { get; init; }

    /// <summary>A partial date, or null where the source shows none.</summary>
    public string? Published { get; init; }

    /// <summary>The address of an archived copy, or null.</summary>
    public string? Archive { get; init; }

    /// <summary>When it was last read, a partial date, or null.</summary>
    public string? Accessed { get; init; }
}

/// <summary>A source's support for one statement.</summary>
/// <param name="Locator">Where in the source, or null.</param>
/// <param name="Supports">What the source says, in our words, or null.</param>
/// <param name="Note">A remark on the citation, or null.</param>
public sealed record SourceCitation(CitedSource Source, string? Locator, string? Supports, string? Note);

/// <summary>A source in a list.</summary>
/// <param name="Facts">How many facts cite it.</param>
public sealed record SourceSummary(
    string Slug,
    string Publisher,
    string Title,
    string Url,
    string Kind,
    string? Author,
    string? Published,
    int Facts
);

/// <summary>A source on its page.</summary>
public sealed record SourceDetails
{
    public required string Slug { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    public required string Kind { get; init; }

    public string? Author { get; init; }

    public string? Published { get; init; }

    public string? Archive { get; init; }

    public string? Accessed { get; init; }

    public string? Note { get; init; }

    /// <summary>How many facts cite it.</summary>
    public required int FactCount { get; init; }

    /// <summary>The facts that cite it, at most 100 of them: the first page of the list of facts by this source; null where not asked for.</summary>
    public IReadOnlyList<FactSummary>? Facts { get; init; }

    /// <summary>The address of the facts that follow; null where all are here.</summary>
    /// <remarks>Set by whoever shows it, from <see cref="NextFacts"/>.</remarks>
    public string? MoreFacts { get; init; }

    /// <summary>The cursor of the list of facts by this source after <see cref="Facts"/>; null where all are here.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? NextFacts { get; init; }
}

/// <summary>One statement with its citations, as lists of facts show it.</summary>
public sealed record FactSummary
{
    /// <summary>The public id.</summary>
    public required string Id { get; init; }

    /// <summary>What it states: work, credit, relationship, release, born, setting, …; as in the filter kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The whole sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>The value alone; null where the sentence is all.</summary>
    public string? Value { get; init; }

    /// <summary>How many independent sources support it.</summary>
    public required int Independent { get; init; }

    /// <summary>True where it rests on encyclopaedias, their copies and fan sites alone.</summary>
    public required bool CopiesOnly { get; init; }

    /// <summary>The works it concerns.</summary>
    public required IReadOnlyList<Works.WorkRef> Works { get; init; }

    /// <summary>The people it concerns.</summary>
    public required IReadOnlyList<People.PersonRef> People { get; init; }

    /// <summary>The places it concerns.</summary>
    public required IReadOnlyList<Places.PlaceRef> Places { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}

/// <summary>A statement in words beside a label, or alone.</summary>
/// <param name="Kind">What it states: work, credit, relationship, release, born, setting, …; as in the filter kind.</param>
/// <param name="Value">The value as a page shows it beside a label: <c>35mm</c>; for a free-standing statement the sentence.</param>
/// <param name="Fact">The public id of the fact.</param>
public sealed record FactLine(string Kind, string Value, string Fact, IReadOnlyList<SourceCitation> Citations);

/// <summary>A question on which sources disagree. The order of the claims is no rank.</summary>
public sealed record DisputeDetails
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>A term of the dispute aspects: the statement beside which it is named.</summary>
    public required string Aspect { get; init; }

    /// <summary>With aspect <c>credits</c>: the role in question, or null for all.</summary>
    public string? Role { get; init; }

    /// <summary>The work it is about; null where it is about a person.</summary>
    public Works.WorkRef? Work { get; init; }

    /// <summary>The person it is about; null where it is about a work.</summary>
    public People.PersonRef? Person { get; init; }

    public required IReadOnlyList<ClaimLine> Claims { get; init; }
}

/// <summary>A question on which sources disagree, as a row about its work names it beside the statement in question.</summary>
/// <param name="Id">Its id; the work's page keeps the versions at <c>#dispute-</c> and this.</param>
/// <param name="Aspect">A term of the dispute aspects: the statement beside which it is named.</param>
/// <param name="Role">With aspect <c>credits</c>: the role in question, or null for all.</param>
public sealed record DisputeRef(string Id, string Question, string Aspect, string? Role);

/// <summary>One side of a dispute.</summary>
public sealed record ClaimLine(string Text, string Fact, IReadOnlyList<SourceCitation> Citations);
