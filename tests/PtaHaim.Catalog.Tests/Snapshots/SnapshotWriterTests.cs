using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>What a build writes, as every database gives it back.</summary>
public abstract class SnapshotWriterTests(OnDatabase on)
{
    [Fact]
    public async Task Every_table_and_column_of_the_model_comes_back_as_it_went_in()
    {
        await using var database = await on.CreateAsync(SmallRows.Make());
        var expected = SmallRows.Make();
        await using var context = database.Open();

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
        using var context = on.Small.Open();
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
    public async Task Tables_and_indexes_are_those_of_the_model()
    {
        await using var context = on.Small.Open();
        var types = context.Model.GetEntityTypes().ToList();

        var tables = await context.Database.SqlQueryRaw<string>(on.ListTables).ToListAsync();
        var indexes = await context.Database.SqlQueryRaw<string>(on.ListIndexes).ToListAsync();

        Assert.Equal(
            types.Select(type => type.GetTableName()).OfType<string>().Order(StringComparer.Ordinal),
            tables.Where(name => !IsOfSearch(name)).Order(StringComparer.Ordinal)
        );
        Assert.All(["SearchEntries", "SearchKeys", "SearchTerms"], (string table) => Assert.Contains(table, tables));
        Assert.Equal(
            types
                .SelectMany(type => type.GetIndexes())
                .Select(index => index.GetDatabaseName()!)
                .Order(StringComparer.Ordinal),
            indexes.Where(name => !IsOfSearch(name)).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The index of words is the database's own.</summary>
    private static bool IsOfSearch(string name) =>
        name.StartsWith("Search", StringComparison.Ordinal) || name.StartsWith("IX_Search", StringComparison.Ordinal);

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

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => on.CreateAsync(rows));

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

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => on.CreateAsync(rows));

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

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => on.CreateAsync(stopped, cancel.Token));

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
        await using var database = await on.CreateAsync(SmallRows.Make());
        await using var context = database.Open();

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
    public async Task People_with_many_credits_and_only_they_have_their_collaborations_stored()
    {
        var rows = ManyRows.Make(50_000, busiest: StoredCollaboration.Threshold + 1);
        await using var database = await on.CreateAsync(rows);
        await using var context = database.Open();

        var stored = await context
            .StoredCollaborations.OrderBy(edge => edge.OtherId)
            .Select(edge => new Edge(edge.PersonId, edge.OtherId, edge.Works, edge.First, edge.Last))
            .ToListAsync();
        var derived = await context
            .Collaborations.Where(edge => edge.PersonId == 1)
            .OrderBy(edge => edge.OtherId)
            .Select(edge => new Edge(edge.PersonId, edge.OtherId, edge.Works, edge.First, edge.Last))
            .ToListAsync();

        Assert.True(stored.Count > 1000);
        Assert.Equal(derived, stored);
    }

    private sealed record Edge(int Person, int Other, int Works, string? First, string? Last);
}

[Collection(SqliteCollection.Name)]
public sealed class SnapshotWriterOnSqlite(OnSqlite on) : SnapshotWriterTests(on);

[Collection(PostgresCollection.Name)]
public sealed class SnapshotWriterOnPostgres(OnPostgres on) : SnapshotWriterTests(on);
