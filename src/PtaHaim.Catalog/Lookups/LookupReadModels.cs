namespace PtaHaim.Catalog.Lookups;

/// <summary>Something of the catalog that has the id or the address that was looked up.</summary>
/// <param name="Type"><c>work</c>, <c>person</c>, <c>place</c> or <c>source</c>.</param>
/// <param name="Name">Its title or name; of a source publisher and title.</param>
/// <param name="Kind">A term of the kinds of its type.</param>
/// <param name="Scheme">What matched: <c>imdb</c>, <c>tmdb</c>, <c>musicbrainz</c>, <c>wikidata</c>, <c>youtube</c>; <c>url</c> for the address of a source, <c>page</c> for a page of this site.</param>
/// <param name="Value">The value that matched, as the catalog has it.</param>
public sealed record LookupMatch(string Type, string Slug, string Name, string Kind, string Scheme, string Value)
{
    /// <summary>The first part of its address: <c>works</c>, <c>people</c>, <c>places</c> or <c>sources</c>.</summary>
    public string Scope => Type == "person" ? "people" : $"{Type}s";
}
