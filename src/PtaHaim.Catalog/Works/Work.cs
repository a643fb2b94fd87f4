using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Works;

/// <summary>A film, video, song, album or other work.</summary>
public sealed class Work
{
    /// <summary>Never leaves a snapshot. In order of falling popularity: seeds below 1,000,000 by falling number of credits, imports above by falling votes.</summary>
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>The key by which titles sort, compared ordinally.</summary>
    public required string TitleKey { get; init; }

    /// <summary>A shorter title for the title card, or null.</summary>
    public string? CardTitle { get; init; }

    public string? OriginalTitle { get; init; }

    /// <summary>A term of the work kinds, or a kind that only an import knows.</summary>
    public required string Kind { get; init; }

    /// <summary>The earliest release, a partial date; null where no source dates one.</summary>
    public string? Date { get; init; }

    /// <summary><see cref="Date"/>, or <c>~</c> so that undated works sort last in rising order.</summary>
    public required string DateRising { get; init; }

    /// <summary><see cref="Date"/>, or empty so that undated works sort last in falling order.</summary>
    public required string DateFalling { get; init; }

    /// <summary>Running time in minutes, or null where no source gives it.</summary>
    public int? RuntimeMinutes { get; init; }

    public string? Synopsis { get; init; }

    public string? Note { get; init; }

    /// <summary>Sources cited by the facts about this work. Derived by the build.</summary>
    public int Sources { get; init; }

    /// <summary>Questions about this work on which sources disagree. Derived by the build.</summary>
    public int Disputes { get; init; }

    public required Origin Origin { get; init; }

    /// <summary>The fact that the work exists and is what it is; null for imports.</summary>
    public int? FactId { get; init; }

    public ICollection<Credit> Credits { get; init; } = [];
}

/// <summary>When and how a work came out.</summary>
public sealed class Release
{
    public required int Id { get; init; }

    public required int WorkId { get; init; }

    public Work? Work { get; init; }

    /// <summary>A partial date; null where no source gives it.</summary>
    public string? Date { get; init; }

    /// <summary>A term of the mediums.</summary>
    public required string Medium { get; init; }

    public string? Detail { get; init; }

    public string? Territory { get; init; }

    public string? Note { get; init; }

    public required Origin Origin { get; init; }

    public int? FactId { get; init; }
}

/// <summary>What one work is to another.</summary>
public sealed class WorkLink
{
    public required int Id { get; init; }

    public required int FromId { get; init; }

    public Work? From { get; init; }

    /// <summary>A term of the link kinds, read from <see cref="From"/> to <see cref="To"/>.</summary>
    public required string Kind { get; init; }

    public required int ToId { get; init; }

    public Work? To { get; init; }

    /// <summary>How sure it is where no source states it outright, or null.</summary>
    public string? Certainty { get; init; }

    public string? Detail { get; init; }

    public required Origin Origin { get; init; }

    public int? FactId { get; init; }
}

/// <summary>An upload of a work that a source confirms.</summary>
public sealed class Video
{
    public required int Id { get; init; }

    public required int WorkId { get; init; }

    public Work? Work { get; init; }

    /// <summary><c>youtube</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the upload.</summary>
    public required string Key { get; init; }

    /// <summary>A term of the video kinds.</summary>
    public required string Kind { get; init; }

    public string? Title { get; init; }

    public string? Channel { get; init; }

    /// <summary>When the upload was last seen, a partial date, or null.</summary>
    public string? Checked { get; init; }

    /// <summary>What it was last found to be, one of <see cref="VideoStatus"/>; null where it was never asked for.</summary>
    public string? Status { get; init; }

    /// <summary>When it was first found to be so, a partial date; null where it was never asked for.</summary>
    public string? Since { get; init; }

    public required Origin Origin { get; init; }

    public int? FactId { get; init; }
}
