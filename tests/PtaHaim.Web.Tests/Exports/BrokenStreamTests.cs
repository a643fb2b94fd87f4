using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Paging;
using PtaHaim.Web.Exports;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Exports;

public sealed class BrokenStreamTests
{
    private static readonly string Padding = new('x', 1000);

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task A_stream_that_fails_on_its_way_ends_its_connection_and_gives_its_turn_back(string ending)
    {
        using var turns = new ExportTurns();
        await using var site = await TestSite.StartAsync(routes =>
            routes.MapGet(
                "/exports/rows.{ending}",
                (string ending, HttpContext http, PublicOrigin origin, CancellationToken cancel) =>
                    new ExportAnswers(turns, null!, origin).StreamAsync(http, ending, Begin, cancel)
            )
        );
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{site.Port}") };

        using var answer = await client.GetAsync($"/exports/rows.{ending}", HttpCompletionOption.ResponseHeadersRead);

        Assert.True(answer.IsSuccessStatusCode);
        await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            await using var body = await answer.Content.ReadAsStreamAsync();
            await body.CopyToAsync(Stream.Null);
        });
        for (var wait = 0; wait < 100 && !Free(turns); wait++)
            await Task.Delay(50);
        Assert.True(Free(turns), "The turn was kept.");
    }

    private static bool Free(ExportTurns turns)
    {
        var held = Enumerable.Range(0, ExportTurns.Most).Select(_ => turns.TryTake()).ToList();
        held.ForEach(turn => turn?.Dispose());
        return held.TrueForAll(turn => turn is not null);
    }

    /// <summary>Fails at its second page, when the first has been sent.</summary>
    private static Task<ExportList<Row>> Begin(ExportPages pages, CancellationToken cancel) =>
        ExportList<Row>.BeginAsync(
            "rows",
            100,
            (page, _) =>
                page.Cursor is null
                    ? Task.FromResult<Page<Row>?>(
                        new Page<Row>([.. Enumerable.Range(1, 100).Select(number => new Row(number, Padding))], "more")
                    )
                    : throw new InvalidOperationException("The database went away."),
            (rows, _) => Task.FromResult(rows),
            null,
            cancel
        );

    private sealed record Row(int Number, string Text);
}
