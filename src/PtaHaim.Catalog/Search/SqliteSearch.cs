using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// Words in FTS5 (https://www.sqlite.org/fts5.html). What it is asked is made from folded words alone, each in quotes, so
/// that nothing typed reaches its language. It gives ids in their order and stops at the limit.
/// </summary>
internal sealed class SqliteSearch(SqliteCatalogContext catalog) : ICatalogSearch
{
    /// <summary>
    /// A longer beginning has no list of its own. FTS5 would put one together from all lists of the words that begin so before
    /// it looks for the others; a few words are asked for one by one instead, and each list read as far as needed.
    /// </summary>
    internal const int LongestListed = 5;

    private const int MostSpeltOut = 64;

    public Task<SearchFound> ReadAsync(SearchRead read, CancellationToken cancel) =>
        AskAsync(statements => Read(statements, read), cancel);

    public Task<IReadOnlyList<SearchTerm>> TermsAsync(IReadOnlyList<long> keys, int most, CancellationToken cancel) =>
        AskAsync<IReadOnlyList<SearchTerm>>(
            statements =>
            {
                var terms = new List<SearchTerm>();
                statements.Terms.Run(
                    row => terms.Add(new SearchTerm(row.Text(0), row.Text(1))),
                    JsonSerializer.Serialize(keys),
                    most
                );
                return terms;
            },
            cancel
        );

    private async Task<T> AskAsync<T>(Func<SqliteSearchStatements, T> ask, CancellationToken cancel)
    {
        await catalog.Database.OpenConnectionAsync(cancel);
        try
        {
            return ask(SqliteSearchStatements.Of((SqliteConnection)catalog.Database.GetDbConnection()));
        }
        finally
        {
            await catalog.Database.CloseConnectionAsync();
        }
    }

    private static SearchFound Read(SqliteSearchStatements statements, SearchRead read)
    {
        var matching = new List<SearchEntry>(Math.Min(read.Most, SearchQueries.Ranked));
        if (Expression(statements, read) is { Length: > 0 } expression)
            statements.Matching.Run(row => matching.Add(Entry(row)), expression, read.After, read.Most, read.UpTo);
        else
            statements.All.Run(row => matching.Add(Entry(row)), read.After, read.Most);
        // Where all are fewer than that, what has the text or begins with it is among them.
        if (read.Named is not { } named || (read is { After: 0, UpTo: int.MaxValue } && matching.Count < read.Most))
            return new SearchFound(matching, []);
        var others = new List<SearchEntry>();
        var type = (int?)read.Type ?? 0;
        statements.Named.Run(row => others.Add(Entry(row)), named, type);
        if (read.Begins)
            statements.Beginning.Run(row => others.Add(Entry(row)), named, SortKey.AfterAll(named), type);
        return new SearchFound(matching, others);
    }

    private static SearchEntry Entry(SqliteRow row) =>
        new()
        {
            Id = row.Integer(0),
            Type = (SearchType)row.Integer(1),
            Field = (SearchField)row.Integer(2),
            Text = row.Text(3),
            Key = row.Text(4),
            Slug = row.Text(5),
            Kind = row.Text(6),
            Name = row.Optional(7),
            Note = row.Optional(8),
            Page = row.Optional(9),
            By = row.Optional(10),
        };

    private static string Expression(SqliteSearchStatements statements, SearchRead read) =>
        string.Join(
            " AND ",
            read.Words.Select(forms => $"({string.Join(" OR ", forms.SelectMany(form => Quoted(statements, form)))})")
                .Concat(SearchText.Marks(read).Select(word => $"\"{word}\""))
        );

    private static IEnumerable<string> Quoted(SqliteSearchStatements statements, SearchWord word)
    {
        if (!word.Begins)
            return [$"\"{word.Text}\""];
        if (word.Text.Length <= LongestListed)
            return [$"\"{word.Text}\" *"];
        var spelt = new List<string> { $"\"{word.Text}\"" };
        statements.Spelt.Run(
            row => spelt.Add($"\"{row.Text(0)}\""),
            word.Text,
            SortKey.AfterAll(word.Text),
            MostSpeltOut + 1
        );
        return spelt.Count <= MostSpeltOut + 1 ? spelt : [$"\"{word.Text}\" *"];
    }
}
