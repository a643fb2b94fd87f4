using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Works;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Exports;

public abstract class ExportQueriesTests(OnDatabase on)
{
    private static readonly ExportPages Pages = new("https://catalog.example");

    [Fact]
    public async Task Every_row_of_a_large_list_comes_once_in_a_bounded_number_of_statements_a_chunk()
    {
        await using var database = await on.CreateAsync(GeneratedCatalog.Rows(4_000, seed: 1));
        var counter = new Counter();
        await using var context = database.Open(options => options.AddInterceptors(counter));
        var exports = new ExportQueries(context);

        var credits = await AllAsync(exports.CreditsAsync(new CreditFilter(), Pages, default));
        var ofCredits = counter.Take();
        var works = await AllAsync(exports.WorksAsync(new WorkFilter(), Pages, default));
        var ofWorks = counter.Take();
        var people = await AllAsync(exports.PeopleAsync(new PersonFilter(), Pages, default));

        Assert.Equal(4_000, credits.DistinctBy(row => (row.Work, row.Position)).Count());
        Assert.Equal(4_000, credits.Count);
        Assert.Equal(await context.Works.CountAsync(), works.DistinctBy(row => row.Slug).Count());
        Assert.Equal(await context.People.CountAsync(), people.DistinctBy(row => row.Slug).Count());
        Assert.InRange(ofCredits, 1, 3 * 9);
        Assert.InRange(ofWorks, 1, 8 * (1 + works.Count / ExportQueries.Chunk));
    }

    [Fact]
    public async Task A_persons_credits_come_work_by_work_across_chunks()
    {
        await using var database = await on.CreateAsync(GeneratedCatalog.Rows(30_000, seed: 2));
        await using var context = database.Open();
        var busiest = await context.People.OrderByDescending(person => person.CreditCount).FirstAsync();
        Assert.True(busiest.CreditCount > ExportQueries.Chunk, $"{busiest.CreditCount} credits are one chunk.");

        var rows = await AllAsync(
            new ExportQueries(context).CreditsAsync(new CreditFilter { Person = busiest.Slug }, Pages, default)
        );

        Assert.Equal(busiest.CreditCount, rows.DistinctBy(row => (row.Work, row.Position)).Count());
        Assert.All(rows, row => Assert.Equal(busiest.Slug, row.Person));
    }

    [Fact]
    public async Task Each_row_has_its_sources_and_the_address_of_its_page()
    {
        await using var context = on.Small.Open();
        var exports = new ExportQueries(context);

        var works = await AllAsync(exports.WorksAsync(new WorkFilter(), Pages, default));
        var people = await AllAsync(exports.PeopleAsync(new PersonFilter(), Pages, default));
        var credits = await AllAsync(exports.CreditsAsync(new CreditFilter(), Pages, default));
        var places = await AllAsync(exports.PlacesAsync(Pages, default));
        var facts = await AllAsync(exports.FactsAsync(new FactFilter(), Pages, default));
        var claims = await AllAsync(exports.DisputesAsync(null, null, Pages, default));

        var rows = works
            .Select(row => (row.Sources, row.Page))
            .Concat(people.Select(row => (row.Sources, row.Page)))
            .Concat(credits.Select(row => (row.Sources, row.Page)))
            .Concat(places.Select(row => (row.Sources, row.Page)))
            .Concat(facts.Select(row => (row.Sources, row.Page)))
            .Concat(claims.Select(row => (row.Sources, row.Page)));
        Assert.All(rows, row => Assert.NotEmpty(row.Sources));
        Assert.All(rows, row => Assert.StartsWith("https://catalog.example/", row.Page));
        Assert.Equal(
            await context.Works.OrderBy(work => work.Slug).Select(work => work.Sources).ToListAsync(),
            works.OrderBy(work => work.Slug, StringComparer.Ordinal).Select(work => work.Sources.Count)
        );
        Assert.Equal(await context.Facts.CountAsync(), facts.Count);
        Assert.Equal(await context.Claims.CountAsync(), claims.Count);
    }

    [Theory]
    [InlineData("north", "person", "company", "work", "source", "fact")]
    [InlineData("harbour", "work", "place", "source", "fact")]
    public async Task All_that_a_search_finds_comes_with_its_sources(string text, params string[] types)
    {
        await using var context = on.Small.Open();
        var search = new SearchQueries(context);
        var question = new SearchQuestion(text);

        var rows = await AllAsync(new SearchExportQueries(context, search).FindAsync(question, Pages, default));

        var found = (await search.FindAsync(question, new PageRequest(PageSize.Max), default)).Page.Items;
        Assert.Equal(found.Select(hit => (hit.Type, hit.Slug)), rows.Select(row => (row.Type, row.Slug)));
        Assert.Equal(found.Select(hit => $"https://catalog.example{hit.Address}"), rows.Select(row => row.Page));
        Assert.Superset(types.ToHashSet(), rows.Select(row => row.Type).ToHashSet());
        Assert.All(rows, row => Assert.NotEmpty(row.Sources));
        Assert.All(
            rows.Where(row => row.Type == SearchTypes.Source),
            row => Assert.Equal([row.Slug], row.Sources.Select(source => source.Slug))
        );
    }

    [Fact]
    public async Task What_a_search_finds_comes_once_across_chunks()
    {
        await using var database = await on.CreateAsync(GeneratedCatalog.Rows(30_000, seed: 2));
        await using var context = database.Open();

        var rows = await AllAsync(
            new SearchExportQueries(context, new SearchQueries(context)).FindAsync(
                new SearchQuestion("a"),
                Pages,
                default
            )
        );

        Assert.True(rows.Count > ExportQueries.Chunk, $"{rows.Count} are one chunk.");
        Assert.Equal(rows.Count, rows.DistinctBy(row => (row.Type, row.Slug)).Count());
    }

    [Fact]
    public async Task Credits_are_of_one_person_or_of_one_work()
    {
        await using var context = on.Small.Open();
        var exports = new ExportQueries(context);

        var song = await AllAsync(exports.CreditsAsync(new CreditFilter { Work = "harbour-song" }, Pages, default));
        var both = await exports.CreditsAsync(new CreditFilter { Work = "harbour-song", Person = "x" }, Pages, default);
        var unknown = await exports.CreditsAsync(new CreditFilter { Person = "ada-nort" }, Pages, default);

        Assert.NotEmpty(song);
        Assert.Equal(song.Select(row => row.Position).Order(), song.Select(row => row.Position));
        Assert.Equal("work", both.Refused?.Parameter);
        Assert.Contains("ada-north", unknown.Refused!.Valid);
    }

    private static async Task<List<TRow>> AllAsync<TRow>(Task<ExportList<TRow>> asked)
    {
        var rows = new List<TRow>();
        await foreach (var chunk in (await asked).ReadAsync(default))
            rows.AddRange(chunk);
        return rows;
    }

    private sealed class Counter : DbCommandInterceptor
    {
        private int count;

        public int Take() => Interlocked.Exchange(ref count, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref count);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

[Collection(SqliteCollection.Name)]
public sealed class SqliteExportQueriesTests(OnSqlite on) : ExportQueriesTests(on);

[Collection(PostgresCollection.Name)]
public sealed class PostgresExportQueriesTests(OnPostgres on) : ExportQueriesTests(on);
