using PtaHaim.Benchmarks;

string[] names = ["start"];
switch (args)
{
    case ["start", .. var rest]:
        return await StartBenchmark.RunAsync(rest is [var rounds] ? int.Parse(rounds) : 10);
    default:
        Console.Error.WriteLine($"Name a benchmark: {string.Join(", ", names)}.");
        return 2;
}
