using System.Runtime.Versioning;
using PtaHaim.Benchmarks;
using PtaHaim.Benchmarks.Databases;

[assembly: SupportedOSPlatform("linux")]

string[] names = ["start", "databases"];
switch (args)
{
    case ["start", .. var rest]:
        return await StartBenchmark.RunAsync(rest is [var rounds] ? int.Parse(rounds) : 10);
    case ["databases", .. var rest]:
        return await DatabasesBenchmark.RunAsync(rest is [var credits] ? int.Parse(credits) : 1_000_000);
    default:
        Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", names)}.");
        return 2;
}
