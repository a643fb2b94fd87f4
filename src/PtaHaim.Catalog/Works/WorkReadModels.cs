using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Works;

/// <summary>A work as a link names it.</summary>
/// <param name="Date">A partial date, or null where no source dates it.</param>
public sealed record WorkRef(string Slug, string Title, string Kind, string? Date);

/// <summary>A work in a list, with what its title card shows.</summary>
public sealed record WorkSummary
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>A shorter title for the title card, or null.</summary>
    public string? CardTitle { get; init; }

    public required string Kind { get; init; }

    /// <summary>The earliest release, a partial date; null where no source dates one.</summary>
    public string? Date { get; init; }

    /// <summary>Running time in minutes, or null where no source gives it.</summary>
    public int? RuntimeMinutes { get; init; }

    /// <summary>Artists of music, directors of films, photographers, authors: at most 3, in the order of the credits.</summary>
    public required IReadOnlyList<PersonRef> Makers { get; init; }

    /// <summary>Sources cited by the facts about it.</summary>
    public required int Sources { get; init; }

    /// <summary>Questions about it on which sources disagree.</summary>
    public required int Disputes { get; init; }

    /// <summary>Its first 100 credits; null unless asked for.</summary>
    public IReadOnlyList<CreditLine>? Credits { get; init; }
}

/// <summary>A work on its page. Lists that were not asked for are null.</summary>
public sealed record WorkDetails
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public string? CardTitle { get; init; }

    public string? OriginalTitle { get; init; }

    public required string Kind { get; init; }

    /// <summary>The earliest release, a partial date; null where no source dates one.</summary>
    public string? Date { get; init; }

    /// <summary>Running time in minutes, or null where no source gives it; its citations are in <c>facts</c>.</summary>
    public int? RuntimeMinutes { get; init; }

    public string? Synopsis { get; init; }

    /// <summary>A remark of the editors, which no source states; or null.</summary>
    public string? Note { get; init; }

    /// <summary>Artists of music, directors of films, photographers, authors: at most 3, in the order of the credits.</summary>
    public required IReadOnlyList<PersonRef> Makers { get; init; }

    /// <summary>Sources cited by the facts about it.</summary>
    public required int SourceCount { get; init; }

    /// <summary>Questions about it on which sources disagree.</summary>
    public required int DisputeCount { get; init; }

    /// <summary>The fact that the work is what it is; null for imports.</summary>
    public string? Fact { get; init; }

    /// <summary>The sources that describe the work.</summary>
    public required IReadOnlyList<SourceCitation> Citations { get; init; }

    public required IReadOnlyList<ExternalIdLine> ExternalIds { get; init; }

    /// <summary>Running time, aspect ratio, format, filmed, settings, inspirations, availability, in that order.</summary>
    public required IReadOnlyList<FactLine> Facts { get; init; }

    /// <summary>By date, undated last.</summary>
    public required IReadOnlyList<ReleaseLine> Releases { get; init; }

    public required IReadOnlyList<WorkPlaceLine> Places { get; init; }

    public required IReadOnlyList<VideoLine> Videos { get; init; }

    /// <summary>In the order of the work, at most 100.</summary>
    public IReadOnlyList<CreditLine>? Credits { get; init; }

    /// <summary>How many credits it has; exact up to 10,000.</summary>
    public required int CreditCount { get; init; }

    /// <summary>Outgoing first, then incoming, then those of the series it is part of; at most 100 of each.</summary>
    public IReadOnlyList<WorkLinkLine>? Links { get; init; }

    /// <summary>Free-standing statements about it.</summary>
    public IReadOnlyList<FactLine>? Statements { get; init; }

    public IReadOnlyList<DisputeDetails>? Disputes { get; init; }

    /// <summary>Every source cited above, once, in the order of first appearance.</summary>
    public IReadOnlyList<CitedSource>? Sources { get; init; }
}

/// <summary>What to read of a work beside its own record.</summary>
[Flags]
public enum WorkParts
{
    None = 0,
    Credits = 1,
    Links = 2,
    Statements = 4,
    Disputes = 8,

    /// <summary>The list of all sources cited in the other parts that are asked for.</summary>
    Sources = 16,

    /// <summary>All but <see cref="Sources"/>: what a page shows.</summary>
    Page = Credits | Links | Statements | Disputes,
}

/// <summary>An id in another catalog.</summary>
/// <param name="Scheme">A term of the external ids: imdb, tmdb, musicbrainz, wikidata.</param>
/// <param name="Url">Its address there; null for a scheme that the vocabulary lacks.</param>
public sealed record ExternalIdLine(string Scheme, string Label, string Value, string? Url);

/// <summary>When and how a work came out.</summary>
public sealed record ReleaseLine
{
    /// <summary>A partial date; null where no source gives it.</summary>
    public string? Date { get; init; }

    /// <summary>A term of the mediums.</summary>
    public required string Medium { get; init; }

    /// <summary>The medium as a reader sees it.</summary>
    public required string Label { get; init; }

    public string? Detail { get; init; }

    public string? Territory { get; init; }

    public string? Note { get; init; }

    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}

/// <summary>A place of a work, seen from the work.</summary>
public sealed record WorkPlaceLine(
    PlaceRef Place,
    string Use,
    string Label,
    string? Detail,
    string? Fact,
    IReadOnlyList<SourceCitation> Citations
);

/// <summary>An upload that a source confirms.</summary>
public sealed record VideoLine
{
    /// <summary><c>youtube</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the upload.</summary>
    public required string Id { get; init; }

    /// <summary>A term of the video kinds.</summary>
    public required string Kind { get; init; }

    public required string Label { get; init; }

    /// <summary>The address at which a person can watch it.</summary>
    public required string Url { get; init; }

    public string? Title { get; init; }

    public string? Channel { get; init; }

    /// <summary>When the upload was last seen, a partial date, or null.</summary>
    public string? Checked { get; init; }

    /// <summary>What it was last found to be: playing, not-embeddable, private or gone; null where it was never checked.</summary>
    public string? Status { get; init; }

    /// <summary>When it was first found to be so, a partial date; null where it was never checked.</summary>
    public string? Since { get; init; }

    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}

/// <summary>What a work is to another.</summary>
public sealed record WorkLinkLine
{
    /// <summary>A term of the link kinds.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind as it reads from this work: <c>On the album</c>, <c>Has the song</c>.</summary>
    public required string Label { get; init; }

    /// <summary>True where the statement goes from this work (or its series) to <c>work</c>.</summary>
    public required bool Outgoing { get; init; }

    /// <summary>The other work.</summary>
    public required WorkSummary Work { get; init; }

    /// <summary>The series that the statement is about, where it is not about this work itself; else null.</summary>
    public WorkRef? Series { get; init; }

    /// <summary>How sure it is where no source states it outright, or null.</summary>
    public string? Certainty { get; init; }

    public string? Detail { get; init; }

    public string? Fact { get; init; }

    public required IReadOnlyList<SourceCitation> Citations { get; init; }
}
