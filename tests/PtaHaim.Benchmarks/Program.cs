using System.Runtime.Versioning;
using PtaHaim.Benchmarks;
using PtaHaim.Benchmarks.Databases;
using PtaHaim.Benchmarks.Paths;
using PtaHaim.Benchmarks.Search;

[assembly: SupportedOSPlatform("linux")]

string[] benchmarks = ["start", "databases", "paths", "search"];
switch (args)
{
    case ["start", .. var rest]:
        return await StartBenchmark.RunAsync(rest is [var rounds] ? int.Parse(rounds) : 10);
    case ["databases", .. var rest]:
        return await DatabasesBenchmark.RunAsync(rest is [var credits] ? int.Parse(credits) : 1_000_000);
    case ["paths", .. var rest]:
        return await PathsBenchmark.RunAsync(rest is [var most] ? int.Parse(most) : 8_000_000);
    case ["search", .. var rest]:
        return await SearchBenchmark.RunAsync(rest is [var names] ? int.Parse(names) : 2_000_000);
    default:
        Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", benchmarks)}.");
        return 2;
}
