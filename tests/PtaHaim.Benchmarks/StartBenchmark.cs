using System.Diagnostics;

namespace PtaHaim.Benchmarks;

/// <summary>
/// How long from the start of the process to the first whole home page: the published site with its snapshot in place,
/// the same building the snapshot first, and an empty web app of the SDK's template published the same way. The three
/// take turns, so that what else the machine does falls on all alike.
/// </summary>
internal static class StartBenchmark
{
    public static async Task<int> RunAsync(int rounds)
    {
        var work = Directory.CreateTempSubdirectory("ptahaim-start-").FullName;
        try
        {
            var (site, empty) = (Path.Combine(work, "site"), Path.Combine(work, "empty"));
            await Publishing.PublishAsync(Path.Combine(Repository.Folder, "src", "PtaHaim.Web"), site);
            await Publishing.RunAsync(
                work,
                "new",
                "webapp",
                "--name",
                "Empty",
                "--output",
                Path.Combine(work, "template"),
                "--no-restore"
            );
            await Publishing.PublishAsync(Path.Combine(work, "template"), empty);

            var kept = Path.Combine(work, "data");
            var built = Path.Combine(work, "fresh");
            await FirstPageAsync(site, "PtaHaim.Web", $"--Catalog:Data={kept}");
            List<double> ready = [],
                building = [],
                template = [];
            for (var round = 1; round <= rounds; round++)
            {
                template.Add(await FirstPageAsync(empty, "Empty"));
                ready.Add(await FirstPageAsync(site, "PtaHaim.Web", $"--Catalog:Data={kept}"));
                if (Directory.Exists(built))
                    Directory.Delete(built, recursive: true);
                building.Add(await FirstPageAsync(site, "PtaHaim.Web", $"--Catalog:Data={built}"));
                Console.Error.WriteLine($"round {round} of {rounds}");
            }

            Report(Median(template), Median(ready), Median(building), rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Report(double template, double ready, double building, int rounds)
    {
        Console.WriteLine($"Start to first home page, median of {rounds}, {Environment.ProcessorCount} cores");
        Console.WriteLine($"  empty web app              {template, 7:F0} ms");
        Console.WriteLine(
            $"  PtaHaim, snapshot in place {ready, 7:F0} ms   {ready / template:F2} times the empty app (limit 1.6)"
        );
        Console.WriteLine(
            $"  PtaHaim, building first    {building, 7:F0} ms   {building - ready:F0} ms more (limit 1000)"
        );
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2;
    }

    /// <summary>Milliseconds from starting the process to the last byte of a 200 for <c>/</c>.</summary>
    private static async Task<double> FirstPageAsync(string folder, string program, params string[] settings)
    {
        var port = FreePort.Find();
        var start = new ProcessStartInfo(
            Path.Combine(folder, program),
            ["--urls", $"http://127.0.0.1:{port}", .. settings]
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            while (true)
            {
                try
                {
                    using var page = await client.GetAsync(new Uri("/", UriKind.Relative));
                    page.EnsureSuccessStatusCode();
                    return clock.Elapsed.TotalMilliseconds;
                }
                catch (HttpRequestException refused) when (refused.StatusCode is null && !process.HasExited)
                {
                    await Task.Delay(2);
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
