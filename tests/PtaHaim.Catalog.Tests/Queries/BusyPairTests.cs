using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Queries;

/// <summary>Two people with so many works that not all are looked through: what is then said of them.</summary>
public abstract class BusyPairTests(OnDatabase on)
{
    private const int Apart = StoredCollaboration.Threshold;

    [Theory]
    [InlineData(10, 900, 900, PageSize.Max, true)]
    [InlineData(10, 1500, 1000, PageSize.Max, false)]
    [InlineData(Apart - 50, 900, 900, 50, false)]
    [InlineData(Apart, 1500, 1500, 0, false)]
    public async Task The_count_is_exact_or_says_that_there_may_be_more(
        int alone,
        int together,
        int counted,
        int shown,
        bool complete
    )
    {
        await using var database = await on.CreateAsync(Rows(alone, together));
        await using var catalog = database.Open();

        var pair = (await new CollaborationQueries(catalog).FindAsync(["one", "two"], CancellationToken.None))!;

        Assert.Equal((counted, shown, complete), (pair.WorkCount, pair.Works.Count, pair.Complete));
    }

    [Fact]
    public async Task The_list_of_collaborators_and_the_pair_agree_on_people_with_very_many_credits()
    {
        await using var database = await on.CreateAsync(Rows(Apart, 1500));
        await using var catalog = database.Open();

        var listed = Assert.Single(
            (
                await new PersonQueries(catalog).CollaboratorsAsync(
                    "one",
                    true,
                    new PageRequest(),
                    CancellationToken.None
                )
            )!.Items
        );
        var pair = (await new CollaborationQueries(catalog).FindAsync(["two", "one"], CancellationToken.None))!;

        Assert.Equal((listed.Works, listed.First, listed.Last), (pair.WorkCount, pair.First, pair.Last));
    }

    /// <summary>Works of the one alone, works of the other alone, and then works of both: the least known are the shared.</summary>
    private static CatalogRows Rows(int alone, int together)
    {
        var works = alone + alone + together;
        var credits = Enumerable
            .Range(1, works)
            .SelectMany(work =>
                work <= alone ? new[] { (Work: work, Person: 1) }
                : work <= 2 * alone ? [(work, 2)]
                : [(work, 1), (work, 2)]
            )
            .Select(
                (pair, index) =>
                    new Credit
                    {
                        Id = index + 1,
                        WorkId = pair.Work,
                        PersonId = pair.Person,
                        RoleId = 1,
                        Position = pair.Person,
                        Origin = Origin.Generated,
                    }
            );
        return new CatalogRows
        {
            Roles = RoleRows.Known,
            People = [Person(1, "one", alone + together), Person(2, "two", alone + together)],
            Works = Enumerable.Range(1, works).Select(Work),
            Credits = credits,
        };
    }

    private static Work Work(int id) =>
        new()
        {
            Id = id,
            Slug = $"work-{id}",
            Title = $"Work {id}",
            TitleKey = $"work {id}",
            Kind = "song",
            Date = $"{1900 + (id % 120)}",
            DateRising = $"{1900 + (id % 120)}",
            DateFalling = $"{1900 + (id % 120)}",
            Origin = Origin.Generated,
        };

    private static Person Person(int id, string slug, int credits) =>
        new()
        {
            Id = id,
            Slug = slug,
            Name = slug,
            SortName = slug,
            NameKey = slug,
            ShownKey = slug,
            Kind = "person",
            Works = credits,
            CreditCount = credits,
            Origin = Origin.Generated,
        };
}

[Collection(SqliteCollection.Name)]
public sealed class BusyPairOnSqlite(OnSqlite on) : BusyPairTests(on);

[Collection(PostgresCollection.Name)]
public sealed class BusyPairOnPostgres(OnPostgres on) : BusyPairTests(on);
