namespace PtaHaim.Benchmarks.Databases;

/// <summary>The figures, as they are printed.</summary>
internal static class Report
{
    public static void Builds(Subject subject, IReadOnlyList<Built> built)
    {
        Console.WriteLine();
        Console.WriteLine($"{subject.Name}: {built[0].Rows:N0} rows, {built[0].Credits:N0} of them credits");
        Console.WriteLine("                           wall  processor      rows/s   rows/s of processor");
        foreach (var one in built)
            Line("build", one.Database.Name, one.Cost, one.Rows);
    }

    /// <summary>How the build on PostgreSQL stands to psql.</summary>
    /// <param name="rows">What it takes to make the rows, which psql finds in files.</param>
    public static void Plain(Built built, PlainBuilds plain, Cost rows)
    {
        Line("plain COPY", "psql", plain.Cost, built.Rows);
        var (made, own) = (rows.Processor.TotalSeconds, built.Cost.Processor.TotalSeconds);
        Console.WriteLine(
            $"""
                psql makes tables, COPY from binary files on the server, primary keys and indexes, in one transaction. The build
                also makes statistics, derived rows, foreign keys (declared), the home page and the entry that publishes it.
                Rate of the build to that of psql (at least 0.7):
                  by processor {plain.Cost.Processor.TotalSeconds
                / (own - made):F2}, without the {made:F2} s that it takes to generate the rows
                  by the clock {plain.Cost.Wall / built.Cost.Wall:F2}, with them
            """
        );
    }

    public static void Answers(IReadOnlyList<string> kinds, IReadOnlyList<FirstAnswers> answers)
    {
        Console.WriteLine("                         median        p95     pages/s  pages/s of processor");
        foreach (var kind in kinds)
        foreach (var one in answers)
        {
            var (median, late, perSecond, perProcessor) = one.Of(kind);
            Console.WriteLine(
                $"  {kind, -10} {one.Database, -10} {median, 5:F1} ms {late, 7:F1} ms {perSecond, 11:F0} {perProcessor, 21:F0}"
            );
        }
    }

    private static void Line(string what, string database, Cost cost, long rows) =>
        Console.WriteLine(
            $"  {what, -12} {database, -10} {cost.Wall.TotalSeconds, 5:F2} s {cost.Processor.TotalSeconds, 7:F2} s {rows / cost.Wall.TotalSeconds, 11:N0} {rows / cost.Processor.TotalSeconds, 21:N0}"
        );
}
