using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json.Nodes;
using Npgsql;
using PtaHaim.Catalog.Paging;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>
/// Has PostgreSQL carry out each statement once more, with the same values, and tell what it did: the rows that all
/// steps of its plan gave or threw away, and the pages that it touched, wherever they lay.
/// </summary>
internal sealed class PostgresStatementWork(Func<DbConnection> connect) : StatementWork
{
    private const int RowSlack = 500;

    /// <summary>An index of ten times the rows may be one level deeper, which is one page more each time it is entered.</summary>
    private const int PageSlack = 200;

    /// <summary>Each row that is counted is given by the index, by the limit, and by no more than one step between.</summary>
    private const int CountedRows = 3 * Total.Limit;

    /// <summary>An index holds far more than ten entries a page, and what is only counted is not fetched.</summary>
    private const int CountedPages = Total.Limit / 10;

    private readonly ConcurrentQueue<(string Text, NpgsqlParameter[] Values)> done = new();

    public override void Reset()
    {
        base.Reset();
        done.Clear();
    }

    public override async Task<IReadOnlyList<Amount>> MeasureAsync()
    {
        await using var connection = (NpgsqlConnection)connect();
        await connection.OpenAsync();
        long rows = 0;
        long pages = 0;
        foreach (var (text, values) in done)
        {
            var plan = await PlanAsync(connection, text, values);
            rows += Rows(plan);
            pages += Number(plan, "Shared Hit Blocks") + Number(plan, "Shared Read Blocks");
        }

        return [new Amount("rows", rows, RowSlack, CountedRows), new Amount("pages", pages, PageSlack, CountedPages)];
    }

    protected override void Take(DbCommand done) =>
        this.done.Enqueue(
            (done.CommandText, [.. done.Parameters.Cast<NpgsqlParameter>().Select(value => value.Clone())])
        );

    private static async Task<JsonNode> PlanAsync(NpgsqlConnection connection, string text, NpgsqlParameter[] values)
    {
        await using var command = new NpgsqlCommand(
            $"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) {text}",
            connection
        );
        command.Parameters.AddRange(values.Select(value => value.Clone()).ToArray());
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)![0]!["Plan"]!;
    }

    private static long Rows(JsonNode step) =>
        Number(step, "Actual Loops")
            * (
                Number(step, "Actual Rows")
                + Number(step, "Rows Removed by Filter")
                + Number(step, "Rows Removed by Join Filter")
                + Number(step, "Rows Removed by Index Recheck")
            )
        + (step["Plans"] is JsonArray inner ? inner.Sum(one => Rows(one!)) : 0);

    /// <summary>From version 18 on, rows are an average with a fraction.</summary>
    private static long Number(JsonNode step, string name) =>
        step[name] is { } number ? (long)Math.Ceiling((double)number) : 0;
}
