using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// Words in a tsvector with indexes (https://www.postgresql.org/docs/current/datatype-textsearch.html). What it is asked
/// is made from folded words alone, each in quotes, and passes no parser of a language. PostgreSQL sorts all that its
/// index finds before it gives the first row, so a function made by the build looks among the best known first.
/// </summary>
internal sealed class PostgresSearch(PostgresCatalogContext catalog) : ICatalogSearch
{
    private const string All = """
        (SELECT "Id" AS "entry" FROM "SearchEntries" WHERE {0} = '' AND "Id" > {1} ORDER BY "Id" LIMIT {2}) AS found
        """;

    private readonly PostgresSearchReader reader = new(catalog);

    public Task<SearchFound> ReadAsync(SearchRead read, CancellationToken cancel)
    {
        var expression = Expression(read);
        return reader.EntriesAsync(expression.Length == 0 ? All : Matches(read.UpTo), expression, read, cancel);
    }

    public Task<IReadOnlyList<SearchTerm>> TermsAsync(IReadOnlyList<long> keys, int most, CancellationToken cancel) =>
        reader.TermsAsync(keys, most, cancel);

    private static string Matches(int upTo) =>
        FormattableString.Invariant($$"""search_entries(CAST({0} AS tsquery), {1}, {2}, {{upTo}}) AS found("entry")""");

    private static string Expression(SearchRead read) =>
        string.Join(
            " & ",
            read.Words.Select(forms => $"({string.Join(" | ", forms.Select(Quoted))})")
                .Concat(SearchText.Marks(read).Select(word => $"'{word}'"))
        );

    private static string Quoted(SearchWord word) => word.Begins ? $"'{word.Text}':*" : $"'{word.Text}'";
}
