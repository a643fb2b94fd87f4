namespace PtaHaim.Catalog.Sources;

/// <summary>Which facts a list holds: all, or by exactly one of these.</summary>
public sealed record FactFilter
{
    /// <summary>The slug of a source that they cite.</summary>
    public string? Source { get; init; }

    /// <summary>The slug of a work that they concern.</summary>
    public string? Work { get; init; }

    /// <summary>The slug of a person that they concern.</summary>
    public string? Person { get; init; }

    /// <summary>The slug of a place that they concern.</summary>
    public string? Place { get; init; }

    /// <summary>One of <see cref="FactKinds"/>.</summary>
    public string? Kind { get; init; }

    internal int Given => new[] { Source, Work, Person, Place, Kind }.Count(value => value is not null);

    /// <summary>The parameter of the source, work, person or place, the first part of its address and its slug; null without one.</summary>
    internal (string Parameter, string Scope, string Slug)? Subject =>
        this switch
        {
            { Source: { } source } => ("source", "sources", source),
            { Work: { } work } => ("work", "works", work),
            { Person: { } person } => ("person", "people", person),
            { Place: { } place } => ("place", "places", place),
            _ => null,
        };
}
