using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// Words in FTS5 (https://www.sqlite.org/fts5.html). What it is asked is made from folded words alone, each in quotes, so
/// that nothing typed reaches its language. It gives ids in their order and stops at the limit.
/// </summary>
internal sealed class SqliteSearch(SqliteCatalogContext catalog) : ICatalogSearch
{
    private const string Matches = """
        (SELECT rowid AS "entry" FROM "SearchWords" WHERE "SearchWords" MATCH {0} AND rowid > {1} ORDER BY rowid LIMIT {2}) AS found
        """;

    private const string All = """
        (SELECT "Id" AS "entry" FROM "SearchEntries" WHERE {0} = '' AND "Id" > {1} ORDER BY "Id" LIMIT {2}) AS found
        """;

    private readonly SearchReader reader = new(catalog);

    public Task<SearchFound> ReadAsync(SearchRead read, CancellationToken cancel)
    {
        var expression = Expression(read);
        return reader.EntriesAsync(expression.Length == 0 ? All : Matches, expression, read, cancel);
    }

    public Task<IReadOnlyList<SearchTerm>> TermsAsync(IReadOnlyList<long> keys, int most, CancellationToken cancel) =>
        reader.TermsAsync(keys, most, cancel);

    private static string Expression(SearchRead read) =>
        string.Join(
            " AND ",
            read.Words.Select(forms => $"({string.Join(" OR ", forms.Select(Quoted))})")
                .Concat(SearchText.Marks(read).Select(word => $"\"{word}\""))
        );

    private static string Quoted(SearchWord word) => word.Begins ? $"\"{word.Text}\" *" : $"\"{word.Text}\"";
}
