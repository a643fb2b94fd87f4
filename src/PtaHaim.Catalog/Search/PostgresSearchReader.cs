using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// Runs the statements of a search on the connection of the context as they are: to translate a query takes longer than
/// the index takes to answer. Each is one way to the server and back.
/// </summary>
internal sealed class PostgresSearchReader(CatalogContext catalog)
{
    private const string Columns = """
        entry."Id", entry."Type", entry."Field", entry."Text", entry."Key", entry."Slug", entry."Kind", entry."Name", entry."Note", entry."Page", entry."By"
        """;

    private static readonly string Named = $$"""

        UNION ALL
        SELECT {{Columns}}, 1 FROM (SELECT * FROM "SearchEntries" WHERE "Key" = {3} ORDER BY "Id" LIMIT {{SearchRead.MostNamed}}) AS entry
        WHERE {4} IN (0, entry."Type")
        """;

    private static readonly string Beginning = $$"""

        UNION ALL
        SELECT {{Columns}}, 1 FROM (
            SELECT * FROM "SearchEntries" WHERE "Key" > {3} AND "Key" < {5} ORDER BY "Key", "Id" LIMIT {{SearchRead.MostNamed}}) AS entry
        WHERE {4} IN (0, entry."Type")
        """;

    /// <param name="matches">A table of the ids that match {0} after {1}, at most {2}, in their order; its column is called entry.</param>
    /// <param name="expression">What they match.</param>
    /// <param name="read">What else is asked.</param>
    /// <param name="cancel">Ends it early.</param>
    public async Task<SearchFound> EntriesAsync(
        string matches,
        string expression,
        SearchRead read,
        CancellationToken cancel
    )
    {
        var sql =
            $"""SELECT {Columns}, 0 FROM {matches} JOIN "SearchEntries" AS entry ON entry."Id" = found."entry" """;
        List<object> values = [expression, read.After, read.Most];
        if (read.Named is { } named)
        {
            sql += Named;
            values.AddRange([named, (int?)read.Type ?? 0]);
            if (read.Begins)
            {
                sql += Beginning;
                values.Add(SortKey.AfterAll(named));
            }
        }

        var rows = await ReadAsync(sql, [.. values], row => (Entry: Entry(row), Named: row.GetInt32(11) > 0), cancel);
        return new SearchFound(
            [.. rows.Where(row => !row.Named).Select(row => row.Entry).OrderBy(entry => entry.Id)],
            [.. rows.Where(row => row.Named).Select(row => row.Entry)]
        );
    }

    public Task<IReadOnlyList<SearchTerm>> TermsAsync(IReadOnlyList<long> keys, int most, CancellationToken cancel)
    {
        var places = string.Join(", ", keys.Select((_, at) => $"{{{at + 1}}}"));
        return ReadAsync(
            $$"""
            SELECT term."Text", term."Shown"
            FROM (
                SELECT DISTINCT "TermId" FROM "SearchKeys" WHERE "Hash" IN ({{places}}) ORDER BY "TermId" LIMIT {0}) AS near
            JOIN "SearchTerms" AS term ON term."Id" = near."TermId"
            ORDER BY term."Id"
            """,
            [most, .. keys],
            row => new SearchTerm(row.GetString(0), row.GetString(1)),
            cancel
        );
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        object[] values,
        Func<DbDataReader, T> row,
        CancellationToken cancel
    )
    {
        var command = catalog.GetService<IRawSqlCommandBuilder>().Build(sql, values, catalog.Model);
        var parameters = new RelationalCommandParameterObject(
            catalog.GetService<IRelationalConnection>(),
            command.ParameterValues,
            readerColumns: null,
            catalog,
            logger: catalog.GetService<IRelationalCommandDiagnosticsLogger>(),
            CommandSource.FromSqlQuery
        );
        await using var reader = await command.RelationalCommand.ExecuteReaderAsync(parameters, cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(row(reader.DbDataReader));
        return rows;
    }

    private static SearchEntry Entry(DbDataReader row) =>
        new()
        {
            Id = row.GetInt32(0),
            Type = (SearchType)row.GetInt32(1),
            Field = (SearchField)row.GetInt32(2),
            Text = row.GetString(3),
            Key = row.GetString(4),
            Slug = row.GetString(5),
            Kind = row.GetString(6),
            Name = row.IsDBNull(7) ? null : row.GetString(7),
            Note = row.IsDBNull(8) ? null : row.GetString(8),
            Page = row.IsDBNull(9) ? null : row.GetString(9),
            By = row.IsDBNull(10) ? null : row.GetString(10),
        };
}
