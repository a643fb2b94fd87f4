namespace PtaHaim.Catalog.Search;

/// <summary>Shows entries of the index as what was found.</summary>
internal static class SearchHits
{
    private const string Misspelling = "misspelling";
    private const string Maker = "maker";

    /// <summary>What an entry is of.</summary>
    public static (SearchType Type, string Slug) Target(SearchEntry entry) => (entry.Type, entry.Slug);

    public static SearchHit Of(SearchEntry entry, TypedWords typed)
    {
        var marks = SearchMarks.Of(entry.Text, typed);
        return new SearchHit
        {
            Type = SearchTypes.NameOf(entry.Type),
            Slug = entry.Slug,
            Name = entry.Name ?? entry.Text,
            Kind = entry.Kind,
            Note = entry.Note,
            By = entry.By,
            Address = AddressOf(entry),
            Reason =
                marks.Spelling is not null ? Misspelling
                : entry.By is { } makers && typed.IsPartlyIn(makers, entry.Text) ? Maker
                : ReasonOf(entry.Field),
            Match = entry.Text,
            Ranges = marks.Ranges,
            Spelling = marks.Spelling,
        };
    }

    private static string AddressOf(SearchEntry entry) =>
        entry.Page
        ?? entry.Type switch
        {
            SearchType.Work => $"/works/{entry.Slug}",
            SearchType.Place => $"/places/{entry.Slug}",
            SearchType.Source => $"/sources/{entry.Slug}",
            SearchType.Fact => $"/api/v1/facts/{entry.Slug}",
            _ => $"/people/{entry.Slug}",
        };

    private static string ReasonOf(SearchField field) =>
        field switch
        {
            SearchField.Alias => "alias",
            SearchField.OriginalTitle => "original-title",
            SearchField.Character => "character",
            SearchField.SourceTitle => "source-title",
            SearchField.Statement => "statement",
            _ => "name",
        };
}
