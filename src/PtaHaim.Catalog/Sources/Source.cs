namespace PtaHaim.Catalog.Sources;

/// <summary>Where a row comes from.</summary>
public enum Origin
{
    /// <summary>The seeds: the row has a fact with at least one citation.</summary>
    Seeds = 1,

    /// <summary>IMDb's files, cited as a whole.</summary>
    Imdb = 2,

    /// <summary>Generated rows of tests and benchmarks.</summary>
    Generated = 9,
}

/// <summary>A publication that facts cite.</summary>
public sealed class Source
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Publisher { get; init; }

    /// <summary>The key by which sources sort: publisher, then title; compared ordinally.</summary>
    public required string SortKey { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>By which it is found from its address: see <see cref="SourceAddress.Key(string)"/>.</summary>
    public required string AddressKey { get; init; }

    /// <summary>A term of the source kinds.</summary>
    public required string Kind { get; init; }

    public string? Author { get; init; }

    /// <summary>A partial date, or null where the source shows none.</summary>
    public string? Published { get; init; }

    /// <summary>The address of an archived copy, or null.</summary>
    public string? Archive { get; init; }

    /// <summary>When it was last read, a partial date, or null.</summary>
    public string? Accessed { get; init; }

    public string? Note { get; init; }

    /// <summary>Facts that cite it. Derived by the build.</summary>
    public int Facts { get; init; }
}

/// <summary>One statement of the catalog.</summary>
public sealed class Fact
{
    public required int Id { get; init; }

    /// <summary>The public id, made from the natural key: <c>lost-track.credit.director.paul-thomas-anderson</c>. Unique.</summary>
    public required string Key { get; init; }

    /// <summary>One of <see cref="FactKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The whole sentence. Composed, but for free-standing facts and claims.</summary>
    public required string Statement { get; init; }

    /// <summary>The value alone, as a page shows it beside a label (<c>35mm</c>); null where a row of its own holds it.</summary>
    public string? Value { get; init; }

    /// <summary>How many citations it has, at least 1.</summary>
    public required int Citations { get; init; }

    /// <summary>How many independent sources: publishers, all encyclopaedias and their copies counted as one.</summary>
    public required int Independent { get; init; }

    /// <summary>True where it rests on encyclopaedias, their copies and fan sites alone.</summary>
    public required bool CopiesOnly { get; init; }
}

/// <summary>The kinds of fact.</summary>
public static class FactKinds
{
    public const string Work = "work";
    public const string Person = "person";
    public const string Place = "place";
    public const string Credit = "credit";
    public const string Relationship = "relationship";
    public const string Link = "link";
    public const string Release = "release";
    public const string WorkPlace = "work-place";
    public const string Video = "video";
    public const string Born = "born";
    public const string Died = "died";
    public const string Runtime = "runtime";
    public const string AspectRatio = "aspect-ratio";
    public const string Format = "format";
    public const string Filmed = "filmed";
    public const string Setting = "setting";
    public const string Inspiration = "inspiration";
    public const string Availability = "availability";
    public const string Claim = "claim";
    public const string Statement = "statement";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Work,
        Person,
        Place,
        Credit,
        Relationship,
        Link,
        Release,
        WorkPlace,
        Video,
        Born,
        Died,
        Runtime,
        AspectRatio,
        Format,
        Filmed,
        Setting,
        Inspiration,
        Availability,
        Claim,
        Statement,
    ];
}

/// <summary>A fact that concerns a work: what its page shows and counts.</summary>
public sealed class WorkFact
{
    public required int WorkId { get; init; }

    public required int FactId { get; init; }

    public Fact? Fact { get; init; }
}

/// <summary>A fact that concerns a person.</summary>
public sealed class PersonFact
{
    public required int PersonId { get; init; }

    public required int FactId { get; init; }

    public Fact? Fact { get; init; }
}

/// <summary>A fact that concerns a place.</summary>
public sealed class PlaceFact
{
    public required int PlaceId { get; init; }

    public required int FactId { get; init; }

    public Fact? Fact { get; init; }
}

/// <summary>A source's support for a fact.</summary>
public sealed class Citation
{
    public required int Id { get; init; }

    public required int FactId { get; init; }

    public Fact? Fact { get; init; }

    public required int SourceId { get; init; }

    public Source? Source { get; init; }

    /// <summary>Where in the source, or null.</summary>
    public string? Locator { get; init; }

    /// <summary>What the source says, in our words, or null.</summary>
    public string? Supports { get; init; }

    public string? Note { get; init; }
}

/// <summary>A question on which sources disagree, about one work or one person.</summary>
public sealed class Dispute
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Question { get; init; }

    public int? WorkId { get; init; }

    public Works.Work? Work { get; init; }

    public int? PersonId { get; init; }

    public People.Person? Person { get; init; }

    /// <summary>A term of the dispute aspects: the statement on the page beside which it is named.</summary>
    public required string Aspect { get; init; }

    /// <summary>With aspect credits: the key of the role in question, or null for all.</summary>
    public string? Role { get; init; }

    public ICollection<Claim> Claims { get; init; } = [];
}

/// <summary>One side of a dispute. Order is no rank.</summary>
public sealed class Claim
{
    public required int Id { get; init; }

    public required int DisputeId { get; init; }

    public Dispute? Dispute { get; init; }

    public required string Text { get; init; }

    public required int FactId { get; init; }
}
