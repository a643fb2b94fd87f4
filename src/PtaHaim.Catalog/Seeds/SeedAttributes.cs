namespace PtaHaim.Catalog.Seeds;

/// <summary>What an id in a seed names. Each kind has its own ids.</summary>
public enum SeedKind
{
    Source,
    Person,
    Place,
    Work,
    Fact,
    Dispute,
}

/// <summary>Lower-case letters, digits and single hyphens, at most 100 characters: an id and the last part of an address.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IdAttribute : Attribute;

/// <summary>Plain text, not blank, no control characters, at most <paramref name="maxLength"/> UTF-16 units.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TextAttribute(int maxLength) : Attribute
{
    public int MaxLength => maxLength;
}

/// <summary>How many entries a list may have.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CountAttribute(int min, int max) : Attribute
{
    public int Min => min;

    public int Max => max;
}

/// <summary>The smallest and the largest number allowed.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NumberAttribute(int min, int max) : Attribute
{
    public int Min => min;

    public int Max => max;
}

/// <summary>The id of something that some file of the same catalog defines.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(SeedKind kind) : Attribute
{
    public SeedKind Kind => kind;
}

/// <summary>A date of the calendar, whole or partial: 2022, 2022-03 or 2022-03-01.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PartialDateAttribute : Attribute;

/// <summary>An absolute address, http or https, at most 2,000 characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpUrlAttribute : Attribute;

/// <summary>Eleven characters of A–Z, a–z, 0–9, - and _.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class YouTubeIdAttribute : Attribute;

/// <summary>Ids in other catalogs, by scheme: each scheme has its own form (see the vocabulary <c>external-ids</c>).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExternalIdsAttribute : Attribute;

/// <summary>One of the terms of a vocabulary; its name is a constant of <see cref="SeedVocabulary"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(string vocabulary) : Attribute
{
    public string Vocabulary => vocabulary;
}

/// <summary>Names of the vocabularies that seeds draw their terms from.</summary>
public static class SeedVocabulary
{
    public const string WorkKinds = "work-kinds";
    public const string PersonKinds = "person-kinds";
    public const string SourceKinds = "source-kinds";
    public const string Roles = "roles";
    public const string RelationshipKinds = "relationship-kinds";
    public const string LinkKinds = "link-kinds";
    public const string Mediums = "mediums";
    public const string PlaceUses = "place-uses";
    public const string VideoKinds = "video-kinds";
    public const string VideoProviders = "video-providers";
    public const string VideoStatuses = "video-statuses";
    public const string DisputeAspects = "dispute-aspects";
}
