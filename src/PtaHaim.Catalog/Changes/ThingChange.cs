using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Changes;

/// <summary>What a publication did to one thing that has a page, as it was told then.</summary>
public sealed record ThingChange
{
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Removed = "removed";

    /// <summary><see cref="Added"/>, <see cref="Changed"/> or <see cref="Removed"/>.</summary>
    public required string Change { get; init; }

    /// <summary>One of <see cref="ThingTypes"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The slug that it had after the publication; of what was removed, before it.</summary>
    public required string Slug { get; init; }

    /// <summary>What it was called then.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind as its own record says it; null for disputes.</summary>
    public string? Kind { get; init; }

    /// <summary>The slug that it had before, where the publication gave it another one; else null.</summary>
    public string? Formerly { get; init; }

    /// <summary>What of it changed, in alphabetical order: <c>credits</c>, <c>title</c>; empty unless it was changed.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>The slugs of the people whom it concerns, members of a band included; before or after.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The slugs of the places that it concerns, before or after.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Who published the sources of what is stated of it, those cited most first; at most five.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Names the thing among all things.</summary>
    [JsonIgnore]
    internal ThingKey Key => new(Type, Slug);
}

/// <summary>The types of things that have pages, in the order in which changes are told.</summary>
public static class ThingTypes
{
    public const string Work = "work";
    public const string Person = "person";
    public const string Place = "place";
    public const string Source = "source";
    public const string Dispute = "dispute";

    public static IReadOnlyList<string> All { get; } = [Work, Person, Place, Source, Dispute];
}

/// <summary>Names a thing among all things.</summary>
internal readonly record struct ThingKey(string Type, string Slug);
