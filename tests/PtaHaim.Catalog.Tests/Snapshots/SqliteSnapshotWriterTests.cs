using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Catalog.Works;
using SQLitePCL;

namespace PtaHaim.Catalog.Tests.Snapshots;

public sealed class SqliteSnapshotWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_table_and_column_of_the_model_comes_back_as_it_went_in()
    {
        var path = await WriteAsync(SmallRows.Make());
        var expected = SmallRows.Make();
        using var context = Open(path);

        var (given, head) = (Assert.Single(expected.Heads), Assert.Single(context.Heads));
        Assert.Equal(
            (given.Id, given.Title, given.About, given.Licence, given.Json),
            (head.Id, head.Title, head.About, head.Licence, head.Json)
        );
        Assert.Contains("\"slug\":\"night-ferry\"", head.Home);
        Assert.Equivalent(expected.Counts, context.Counts.ToList(), strict: true);
        Assert.Equivalent(expected.Sources, context.Sources.ToList(), strict: true);
        Assert.Equivalent(expected.Facts, context.Facts.ToList(), strict: true);
        Assert.Equivalent(expected.Citations, context.Citations.ToList(), strict: true);
        Assert.Equivalent(expected.Roles, context.Roles.ToList(), strict: true);
        Assert.Equivalent(expected.People, context.People.ToList(), strict: true);
        Assert.Equivalent(expected.Aliases, context.Aliases.ToList(), strict: true);
        Assert.Equivalent(expected.Relationships, context.Relationships.ToList(), strict: true);
        Assert.Equivalent(expected.Works, context.Works.ToList(), strict: true);
        Assert.Equivalent(expected.ExternalIds, context.ExternalIds.ToList(), strict: true);
        Assert.Equivalent(expected.FormerSlugs, context.FormerSlugs.ToList(), strict: true);
        Assert.Equivalent(expected.Credits, context.Credits.ToList(), strict: true);
        Assert.Equivalent(expected.Releases, context.Releases.ToList(), strict: true);
        Assert.Equivalent(expected.WorkLinks, context.WorkLinks.ToList(), strict: true);
        Assert.Equivalent(expected.Videos, context.Videos.ToList(), strict: true);
        Assert.Equivalent(expected.Places, context.Places.ToList(), strict: true);
        Assert.Equivalent(expected.WorkPlaces, context.WorkPlaces.ToList(), strict: true);
        Assert.Equivalent(expected.Disputes, context.Disputes.ToList(), strict: true);
        Assert.Equivalent(expected.Claims, context.Claims.ToList(), strict: true);
        Assert.Equivalent(expected.WorkFacts, context.WorkFacts.ToList(), strict: true);
        Assert.Equivalent(expected.PersonFacts, context.PersonFacts.ToList(), strict: true);
        Assert.Equivalent(expected.PlaceFacts, context.PlaceFacts.ToList(), strict: true);
        Assert.Equivalent(expected.TopPairs, context.TopPairs.ToList(), strict: true);
    }

    [Fact]
    public void Tables_are_written_after_those_that_their_foreign_keys_name_and_none_is_forgotten()
    {
        using var context = Open(":memory:");
        var order = CatalogTable.InWritingOrder(context).Select(table => table.Name).ToList();
        var mapped = context.Model.GetEntityTypes().Where(type => type.GetTableName() is not null).ToList();

        Assert.Equal(
            mapped.Select(type => type.GetTableName()!).Except(["StoredCollaborations"]).Order(),
            order.Order()
        );
        Assert.All(
            mapped
                .SelectMany(type => type.GetForeignKeys())
                .Where(key => order.Contains(key.DeclaringEntityType.GetTableName()!)),
            key =>
                Assert.True(
                    order.IndexOf(key.PrincipalEntityType.GetTableName()!)
                        <= order.IndexOf(key.DeclaringEntityType.GetTableName()!),
                    $"{key.DeclaringEntityType.GetTableName()} before {key.PrincipalEntityType.GetTableName()}"
                )
        );
    }

    [Fact]
    public async Task Indexes_and_tables_are_those_of_the_model_and_the_file_has_no_write_ahead_log()
    {
        var path = await WriteAsync(SmallRows.Make());
        using var context = Open(path);
        using var connection = RowHash.OpenForReading(path);

        var wanted = context
            .Model.GetEntityTypes()
            .SelectMany(type => type.GetIndexes())
            .Select(index => index.GetDatabaseName()!);
        var made = RowHash.Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        var head = File.ReadAllBytes(path);

        Assert.Equal(
            wanted.Order(StringComparer.Ordinal),
            made.Select(row => (string)row[0]).Order(StringComparer.Ordinal)
        );
        Assert.Equal((byte)1, head[18]);
        Assert.Equal((byte)1, head[19]);
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
    public async Task A_row_that_names_a_missing_row_is_refused()
    {
        var rows = new CatalogRows
        {
            Citations =
            [
                new Citation
                {
                    Id = 1,
                    FactId = 7,
                    SourceId = 8,
                },
            ],
        };

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(rows));

        Assert.Contains("Citations", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_seeds_without_a_fact_is_refused()
    {
        var rows = new CatalogRows
        {
            Places =
            [
                new()
                {
                    Id = 1,
                    Slug = "a",
                    Name = "A",
                    NameKey = "a",
                    Kind = "pier",
                    Origin = Origin.Seeds,
                },
            ],
        };

        var failure = await Assert.ThrowsAsync<SqliteException>(() => WriteAsync(rows));

        Assert.Contains("CK_Places_Sourced", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_stops_when_it_is_told_to()
    {
        using var cancel = new CancellationTokenSource();
        var rows = ManyRows.Make(100_000);
        var stopped = new CatalogRows
        {
            Roles = rows.Roles,
            People = rows.People,
            Works = Stop(rows.Works),
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            SqliteSnapshotWriter.WriteAsync(folder.File("stopped.db"), stopped, cancel.Token)
        );

        IEnumerable<Work> Stop(IEnumerable<Work> works)
        {
            foreach (var work in works)
            {
                if (work.Id == 5000)
                    cancel.Cancel();
                Assert.InRange(work.Id, 1, 9999);
                yield return work;
            }
        }
    }

    [Fact]
    public async Task A_collaboration_has_a_row_in_each_direction_and_counts_each_work_once()
    {
        using var context = Open(await WriteAsync(SmallRows.Make()));

        var edges = context.Collaborations.OrderBy(edge => edge.PersonId).ThenBy(edge => edge.OtherId).ToList();

        Assert.Equal(
            [
                (1, 2, 2, "2021-03", "2021-03"),
                (1, 3, 1, null, null),
                (2, 1, 2, "2021-03", "2021-03"),
                (2, 3, 1, null, null),
                (3, 1, 1, null, null),
                (3, 2, 1, null, null),
            ],
            edges.Select(edge => (edge.PersonId, edge.OtherId, edge.Works, edge.First, edge.Last))
        );
    }

    [Fact]
    public async Task The_collaborators_of_one_person_cost_the_same_in_a_catalog_ten_times_as_large()
    {
        var small = StepsOfOnePerson(await WriteAsync(ManyRows.Make(10_000), "small.db"));
        var large = StepsOfOnePerson(await WriteAsync(ManyRows.Make(100_000), "large.db"));

        Assert.InRange(small, 1, 20_000);
        Assert.InRange(large, 1, small * 2);
    }

    [Fact]
    public async Task People_with_many_credits_and_only_they_have_their_collaborations_stored()
    {
        var path = await WriteAsync(ManyRows.Make(50_000, busiest: StoredCollaboration.Threshold + 1));
        using var connection = RowHash.OpenForReading(path);

        var stored = RowHash.Rows(connection, "SELECT * FROM StoredCollaborations ORDER BY OtherId");
        var derived = RowHash.Rows(connection, "SELECT * FROM Collaborations WHERE PersonId = 1 ORDER BY OtherId");

        Assert.True(stored.Count > 1000);
        Assert.Equal(derived, stored);
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

    private static SqliteCatalogContext Open(string path) =>
        new(
            new DbContextOptionsBuilder<SqliteCatalogContext>()
                .UseSqlite($"Data Source={path};Mode={(path == ":memory:" ? "Memory" : "ReadOnly")};Pooling=False")
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .Options
        );
}
