using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Benchmarks.Databases;
using PtaHaim.Benchmarks.Exports;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Search;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Benchmarks.Search;

/// <summary>
/// Searching in a large generated catalog, on each database, and in the shipped one through the API; then whole lists of a
/// generated catalog, taken away.
/// </summary>
internal static class SearchBenchmark
{
    private const int Questions = 2000;
    private const int Practice = 20_000;

    /// <summary>With no names the generated catalogs are left out; that of the lists has half as many credits.</summary>
    public static async Task<int> RunAsync(int names)
    {
        var folder = Directory.CreateTempSubdirectory("ptahaim-search-").FullName;
        try
        {
            Say(
                $"Search, {Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0]} before the start"
            );
            if (names > 0)
                await GeneratedAsync(names);
            await ServedSuggestions.RunAsync(folder);
            if (names > 0)
                await ServedLists.RunAsync(folder, names / 2);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task GeneratedAsync(int names)
    {
        var generated = new GeneratedNames(names, 7);
        var typed = new TypedTexts(generated, 11);
        await using (var sqlite = await SqliteCatalog.CreateAsync(generated.Rows()))
        {
            Say(
                $"SQLite, {names:N0} generated names and titles, a file of {new FileInfo(sqlite.Path).Length:N0} bytes"
            );
            SayBuild(names, await IndexBuilds.SqliteAsync(sqlite.Path));
            using var raw = new RawPrefixes(sqlite.ConnectionString);
            await using var catalog = sqlite.Open();
            await MeasureAsync(catalog, typed, raw.Ask);
        }

        await using var server = await PostgresServer.CreateAsync();
        await using var postgres = await PostgresCatalog.CreateAsync(server, generated.Rows());
        Say($"PostgreSQL, the same names");
        SayBuild(names, await IndexBuilds.PostgresAsync(postgres, server.Id!.Value));
        await using var reader = postgres.Open();
        await MeasureAsync(reader, typed, null);
    }

    private static async Task MeasureAsync(CatalogContext catalog, TypedTexts typed, Action<string>? raw)
    {
        var search = new SearchQueries(catalog);
        await catalog.Database.OpenConnectionAsync();
        // What the build left is collected before, and all is compiled for good, whichever comes first below.
        GC.Collect();
        foreach (var text in typed.Beginnings(4, Practice))
        {
            raw?.Invoke(text);
            await search.SuggestAsync(text, null, CancellationToken.None);
        }

        foreach (var letters in new[] { 2, 3, 5 })
        {
            var texts = typed.Beginnings(letters, Questions);
            if (raw is not null)
                await TimeAsync($"raw prefix, {letters} letters", texts, text => Run(() => raw(text)));
            await TimeAsync(
                $"type-ahead, {letters} letters",
                texts,
                text => search.SuggestAsync(text, null, CancellationToken.None)
            );
        }

        await TimeAsync("two words", typed.TwoWords(Questions), Find);
        await TimeAsync("one typo", typed.Misspelt(Questions), Find);
        await TimeAsync("three letters", typed.Letters(Questions), Find);

        Task Find(string text) => search.FindAsync(new SearchQuestion(text), new PageRequest(), CancellationToken.None);

        static Task Run(Action action)
        {
            action();
            return Task.CompletedTask;
        }
    }

    private static async Task TimeAsync(string name, IReadOnlyList<string> texts, Func<string, Task> ask)
    {
        foreach (var text in texts)
            await ask(text);
        var (times, processor) = (new List<double>(texts.Count), new List<double>(texts.Count));
        foreach (var text in texts)
        {
            var (thread, before, start) = (
                Environment.CurrentManagedThreadId,
                ThreadTime.Now(),
                Stopwatch.GetTimestamp()
            );
            await ask(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            // SQLite answers on the thread that asks.
            if (Environment.CurrentManagedThreadId == thread)
                processor.Add((ThreadTime.Now() - before).TotalMilliseconds);
        }

        var wall = Quantiles(times);
        Say(
            processor.Count < texts.Count
                ? (FormattableString)$"  {name, -24} {wall}   most {times.Max():0.0} ms"
                : $"  {name, -24} {wall}   most {times.Max():0.0} ms   of processor {Quantiles(processor)}"
        );
    }

    private static string Quantiles(List<double> times) =>
        FormattableString.Invariant(
            $"p50 {Cost.Quantile(times, 0.5):0.000} ms   p99 {Cost.Quantile(times, 0.99):0.00} ms"
        );

    private static void SayBuild(int names, Cost cost) =>
        Say(
            $"  index built in {cost.Wall.TotalSeconds:0.0} s, {names / cost.Wall.TotalSeconds:N0} names a second; {cost.Processor.TotalSeconds:0.0} s of processor, {names / cost.Processor.TotalSeconds:N0} names a second of it"
        );

    internal static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
