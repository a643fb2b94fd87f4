using System.Globalization;
using Npgsql;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Generated;
using PtaHaim.Generated.Databases;

namespace PtaHaim.Benchmarks.Databases;

/// <summary>
/// SQLite and PostgreSQL side by side: building a snapshot and answering pages for the first time, over the shipped
/// catalog and over a generated one. The two take turns. Processor time is that of the program and of the database
/// server added up, so that it says what a page costs, whoever else is at work on the machine.
/// </summary>
internal static class DatabasesBenchmark
{
    private const int Pages = 100;
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int credits)
    {
        var work = Directory.CreateTempSubdirectory("ptahaim-databases-").FullName;
        // The server is another user, and reads the rows of psql below.
        File.SetUnixFileMode(work, File.GetUnixFileMode(work) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        await using var server = await PostgresServer.CreateAsync(durable: true);
        try
        {
            var site = Path.Combine(work, "site");
            await Publishing.PublishAsync(Path.Combine(Repository.Folder, "src", "PtaHaim.Web"), site);
            var postgres = new MeasuredPostgres(server);
            await DescribeAsync(server);

            var seeds = SeedReader.Read(Path.Combine(site, "seeds"));
            var builds = new Builds(SnapshotFingerprint.Of(seeds.Files), [new MeasuredSqlite(work), postgres]);
            // The site takes both for the snapshot of its seeds: it asks for a fingerprint and not for rows.
            var shipped = new Subject("The shipped catalog", () => SeedRows.From(seeds.Seed!));
            var generated = new Subject("A generated catalog", () => GeneratedCatalog.Rows(credits, 1));
            var smaller = new Subject("Practice", () => GeneratedCatalog.Rows(credits / 10, 1));

            await builds.RemoveAsync(await builds.RunAsync(smaller, 3, null));
            await RunAsync(shipped, site, builds, 9, null);
            var plain = new PlainBuilds(postgres, Path.Combine(work, "plain"));
            await RunAsync(generated, site, builds, 3, plain);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task RunAsync(Subject subject, string site, Builds builds, int rounds, PlainBuilds? plain)
    {
        Console.Error.WriteLine($"{subject.Name}: {rounds} builds on each");
        var built = await builds.RunAsync(subject, rounds, plain);
        Report.Builds(subject, built);
        if (plain is not null)
            Report.Plain(built[^1], plain, await subject.MakeAsync());
        Console.Error.WriteLine(
            $"{subject.Name}: {Rounds} rounds of {Pages} pages of each kind, or as many as there are, on each"
        );
        await AskAsync(subject, site, built);
        await builds.RemoveAsync(built);
    }

    private static async Task AskAsync(Subject subject, string folder, IReadOnlyList<Built> built)
    {
        List<Site> sites = [];
        try
        {
            foreach (var one in built)
                sites.Add(
                    await Site.OpenAsync(folder, one.Place.Setting, "--RateLimit:Enabled=false", "--AllowedHosts=*")
                );
            var addresses = await Addresses.OfAsync(subject.Rows(), sites[0]);
            if (built[0].IsUnchecked)
                await sites[0].WaitUntilCheckedAsync();
            var answers = built.Select((one, at) => new FirstAnswers(sites[at], one.Database)).ToList();
            for (var round = -2; round < Rounds; round++)
            {
                if (round == 0)
                    answers.ForEach(one => one.Forget());
                foreach (var (kind, pages) in addresses.Kinds)
                foreach (var one in answers)
                    await one.AskAsync(kind, $"round{round + 2}.example", Turn(pages, round + 2));
            }

            Report.Answers([.. addresses.Kinds.Select(kind => kind.Kind)], answers);
        }
        finally
        {
            foreach (var site in sites)
                await site.DisposeAsync();
        }
    }

    /// <summary>Other pages each round, while there are any.</summary>
    private static IReadOnlyCollection<string> Turn(string[] pages, int round) =>
        [
            .. Enumerable
                .Range(round * Pages, Math.Min(Pages, pages.Length))
                .Select(number => pages[number % pages.Length]),
        ];

    private static async Task DescribeAsync(PostgresServer server)
    {
        await using var connection = new NpgsqlConnection(server.To("postgres"));
        await connection.OpenAsync();
        var settings = new List<string>();
        foreach (var name in (string[])["server_version", "fsync", "synchronous_commit", "wal_level", "shared_buffers"])
        {
            await using var show = new NpgsqlCommand($"SHOW {name}", connection);
            settings.Add($"{name} {await show.ExecuteScalarAsync()}");
        }

        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"SQLite and PostgreSQL, medians, {Environment.ProcessorCount} cores, load {load} before the start"
            )
        );
        Console.WriteLine($"PostgreSQL with {string.Join(", ", settings)}, else as installed");
    }
}
