using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Places;

/// <summary>A place where works are set or were filmed.</summary>
public sealed class Place
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required string NameKey { get; init; }

    /// <summary>What it is, in a word or two: restaurant, street.</summary>
    public required string Kind { get; init; }

    /// <summary>The place that it lies in, or null.</summary>
    public int? WithinId { get; init; }

    public Place? Within { get; init; }

    public string? Note { get; init; }

    public required Origin Origin { get; init; }

    public int? FactId { get; init; }
}

/// <summary>A place of a work.</summary>
public sealed class WorkPlace
{
    public required int Id { get; init; }

    public required int WorkId { get; init; }

    public Work? Work { get; init; }

    public required int PlaceId { get; init; }

    public Place? Place { get; init; }

    /// <summary>A term of the place uses.</summary>
    public required string Use { get; init; }

    public string? Detail { get; init; }

    public required Origin Origin { get; init; }

    public int? FactId { get; init; }
}
