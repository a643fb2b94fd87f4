using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;
using SQLitePCL;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>What is true of a SQLite file alone.</summary>
public sealed class SqliteSnapshotWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_file_is_analyzed_and_sound_and_has_no_write_ahead_log()
    {
        var path = await WriteAsync(SmallRows.Make());
        using var connection = RowHash.OpenForReading(path);
        var head = File.ReadAllBytes(path);

        Assert.Equal((1, 1), (head[18], head[19]));
        Assert.Equal([Path.GetFileName(path)], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        Assert.NotEmpty(RowHash.Rows(connection, "SELECT * FROM sqlite_stat1"));
        Assert.Equal("ok", RowHash.Rows(connection, "PRAGMA integrity_check")[0][0]);
    }

    [Fact]
    public async Task The_same_rows_give_the_same_bytes()
    {
        var first = File.ReadAllBytes(await WriteAsync(SmallRows.Make(), "one.db"));
        var second = File.ReadAllBytes(await WriteAsync(SmallRows.Make(), "two.db"));

        Assert.True(first.AsSpan().SequenceEqual(second));
    }

    [Fact]
    public async Task The_collaborators_of_one_person_cost_the_same_in_a_catalog_ten_times_as_large()
    {
        var small = StepsOfOnePerson(await WriteAsync(ManyRows.Make(10_000), "small.db"));
        var large = StepsOfOnePerson(await WriteAsync(ManyRows.Make(100_000), "large.db"));

        Assert.InRange(small, 1, 20_000);
        Assert.InRange(large, 1, small * 2);
    }

    private static int StepsOfOnePerson(string path)
    {
        using var connection = RowHash.OpenForReading(path);
        const string Sql =
            "SELECT OtherId, Works FROM Collaborations WHERE PersonId = 1 ORDER BY Works DESC, OtherId LIMIT 5";
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, Sql, out var query));
        using (query)
        {
            while (raw.sqlite3_step(query) == raw.SQLITE_ROW) { }
            return raw.sqlite3_stmt_status(query, raw.SQLITE_STMTSTATUS_VM_STEP, 0);
        }
    }

    private async Task<string> WriteAsync(CatalogRows rows, string name = "catalog.db")
    {
        var path = folder.File(name);
        await SqliteSnapshotWriter.WriteAsync(path, rows, CancellationToken.None);
        return path;
    }
}
