using System.Diagnostics;

namespace PtaHaim.Benchmarks.Databases;

/// <summary>What something took: by the clock, and of the processors of all who worked on it.</summary>
internal readonly record struct Cost(TimeSpan Wall, TimeSpan Processor)
{
    public static async Task<Cost> OfAsync(Func<Task> work, Func<TimeSpan> processor)
    {
        var before = processor();
        var clock = Stopwatch.StartNew();
        await work();
        return new Cost(clock.Elapsed, processor() - before);
    }

    public static Cost Median(IReadOnlyCollection<Cost> costs) =>
        new(
            TimeSpan.FromSeconds(Quantile(costs.Select(cost => cost.Wall.TotalSeconds), 0.5)),
            TimeSpan.FromSeconds(Quantile(costs.Select(cost => cost.Processor.TotalSeconds), 0.5))
        );

    public static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        var at = share * (sorted.Count - 1);
        var (below, above) = (sorted[(int)Math.Floor(at)], sorted[(int)Math.Ceiling(at)]);
        return below + (above - below) * (at - Math.Floor(at));
    }
}
