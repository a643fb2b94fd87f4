using System.ComponentModel;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A publication.</summary>
public sealed record SeedSource
{
    [Id, Description("A name for this source that reads well and never changes, such as slashfilm-lost-track.")]
    public required string Id { get; init; }

    [Text(120), Description("Who published it.")]
    public required string Publisher { get; init; }

    [Text(300), Description("Its title; in parentheses where it is a description and not the title itself.")]
    public required string Title { get; init; }

    [HttpUrl, Description("Its address, http or https.")]
    public required string Url { get; init; }

    [OneOf(SeedVocabulary.SourceKinds), Description("What sort of publication it is.")]
    public required string Kind { get; init; }

    [Text(160), Description("Who wrote it.")]
    public string? Author { get; init; }

    [PartialDate, Description("When it was published: 2022, 2022-03 or 2022-03-01.")]
    public string? Published { get; init; }

    [HttpUrl, Description("An archived copy.")]
    public string? Archive { get; init; }

    [PartialDate, Description("When it was last read.")]
    public string? Accessed { get; init; }

    [Text(600), Description("What a reader should know about this source.")]
    public string? Note { get; init; }

    [Id, Description("Ids that this source had before; their addresses lead here.")]
    public IReadOnlyList<string> FormerIds { get; init; } = [];
}

/// <summary>How a source supports one statement.</summary>
public sealed record SeedCitation
{
    [Reference(SeedKind.Source), Description("The id of the source.")]
    public required string Source { get; init; }

    [Text(120), Description("Where in the source: paragraph 3, page 12, 01:02:03.")]
    public string? Locator { get; init; }

    [Text(400), Description("What the source says, in your own words.")]
    public string? Supports { get; init; }

    [Text(400), Description("A remark on this citation.")]
    public string? Note { get; init; }
}
