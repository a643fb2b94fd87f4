using System.ComponentModel;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A film, video, song, album or other work, with everything that is stated of it.</summary>
public sealed record SeedWork
{
    [Id, Description("The last part of the work's address, such as lost-track. It never changes.")]
    public required string Id { get; init; }

    [Text(200)]
    public required string Title { get; init; }

    [Text(40), Description("A shorter title for the drawn title card.")]
    public string? CardTitle { get; init; }

    [Text(200), Description("The title in the language of the work, where it differs.")]
    public string? OriginalTitle { get; init; }

    [OneOf(SeedVocabulary.WorkKinds)]
    public required string Kind { get; init; }

    [Text(600), Description("What happens or what it is, in a sentence of your own.")]
    public string? Synopsis { get; init; }

    [Text(600), Description("A remark of the editors, for what no source states; what one states is a fact.")]
    public string? Note { get; init; }

    [ExternalIds, Description("Ids in other catalogs: imdb, tmdb, musicbrainz, wikidata.")]
    public IReadOnlyDictionary<string, string> ExternalIds { get; init; } = new Dictionary<string, string>();

    [Id, Description("Ids that this work had before; their addresses lead here.")]
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    [Count(1, 40), Description("Sources that describe this work.")]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }

    [Description("Running time in minutes.")]
    public SeedRuntime? Runtime { get; init; }

    [Description("Shape of the picture, such as 2.35:1.")]
    public SeedText? AspectRatio { get; init; }

    [Description("What it was shot on, such as 35mm.")]
    public SeedText? Format { get; init; }

    [Description("When it was filmed.")]
    public SeedFilming? Filmed { get; init; }

    [Count(0, 400)]
    public IReadOnlyList<SeedCredit> Credits { get; init; } = [];

    [Count(0, 60)]
    public IReadOnlyList<SeedRelease> Releases { get; init; } = [];

    [Count(0, 60), Description("Where it was filmed or is set.")]
    public IReadOnlyList<SeedWorkPlace> Places { get; init; } = [];

    [Count(0, 20), Description("The world of the work: 1950s San Fernando Valley.")]
    public IReadOnlyList<SeedText> Settings { get; init; } = [];

    [Count(0, 20), Description("What it was inspired by, where that is no work of this catalog.")]
    public IReadOnlyList<SeedText> Inspirations { get; init; } = [];

    [Count(0, 20), Description("Where it can be seen, heard or bought.")]
    public IReadOnlyList<SeedText> Availability { get; init; } = [];

    [Count(0, 60), Description("What this work is to other works.")]
    public IReadOnlyList<SeedWorkLink> Links { get; init; } = [];

    [Count(0, 20), Description("Uploads of this work that a source confirms.")]
    public IReadOnlyList<SeedVideo> Videos { get; init; } = [];
}

/// <summary>Who did what on a work.</summary>
public sealed record SeedCredit
{
    [Reference(SeedKind.Person)]
    public required string Person { get; init; }

    [OneOf(SeedVocabulary.Roles)]
    public required string Role { get; init; }

    [Text(160), Description("The part that a performer plays.")]
    public string? Character { get; init; }

    [Text(160), Description("The name in the credits, where it differs.")]
    public string? CreditedAs { get; init; }

    [Description("True where a source says that the work does not credit it.")]
    public bool Uncredited { get; init; }

    [Text(400)]
    public string? Detail { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>When and how a work came out.</summary>
public sealed record SeedRelease
{
    [PartialDate]
    public string? Date { get; init; }

    [OneOf(SeedVocabulary.Mediums)]
    public required string Medium { get; init; }

    [Text(160), Description("The medium in the source's sense: 35mm, before screenings of another film.")]
    public string? Detail { get; init; }

    [Text(120)]
    public string? Territory { get; init; }

    [Text(400)]
    public string? Note { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>A place of a work.</summary>
public sealed record SeedWorkPlace
{
    [Reference(SeedKind.Place)]
    public required string Place { get; init; }

    [OneOf(SeedVocabulary.PlaceUses), Description("filmed, set, or both.")]
    public required string Use { get; init; }

    [Text(400)]
    public string? Detail { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>What one work is to another: performs-song, on-album, tested-technique-for.</summary>
public sealed record SeedWorkLink
{
    [OneOf(SeedVocabulary.LinkKinds)]
    public required string Kind { get; init; }

    [Reference(SeedKind.Work)]
    public required string To { get; init; }

    [Text(60), Description("How sure it is, where it is not stated outright: inferred.")]
    public string? Certainty { get; init; }

    [Text(400)]
    public string? Detail { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>An upload of a work.</summary>
public sealed record SeedVideo
{
    [OneOf(SeedVocabulary.VideoProviders)]
    public required string Provider { get; init; }

    [YouTubeId, Description("The id of the upload: 11 characters.")]
    public required string Id { get; init; }

    [OneOf(SeedVocabulary.VideoKinds)]
    public required string Kind { get; init; }

    [Text(200)]
    public string? Title { get; init; }

    [Text(160)]
    public string? Channel { get; init; }

    [PartialDate, Description("When the upload was last seen.")]
    public string? Checked { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>A statement in words, with its sources.</summary>
public sealed record SeedText
{
    [Text(400)]
    public required string Text { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>A running time, with its sources.</summary>
public sealed record SeedRuntime
{
    [Number(1, 100_000)]
    public required int Minutes { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}

/// <summary>When a work was filmed, with the sources.</summary>
public sealed record SeedFilming
{
    [PartialDate]
    public required string Date { get; init; }

    [Count(1, 40)]
    public required IReadOnlyList<SeedCitation> Cites { get; init; }
}
