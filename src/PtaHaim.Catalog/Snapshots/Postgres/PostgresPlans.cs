namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// How PostgreSQL plans what readers ask. Every statement is written so that it can walk indexes and stop at a limit; the
/// planner weighs that against plans that are cheaper only where a catalog is small, or where a guess is right that is
/// often wrong: it takes a person's 2,000 credits for the 8 that people have on average. So readers are left no other
/// plan, and a statement costs what it finds, whatever the size.
/// </summary>
internal static class PostgresPlans
{
    /// <summary>Names and values of https://www.postgresql.org/docs/current/runtime-config-query.html.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> Settings =
    [
        // Reads a table whole.
        ("enable_seqscan", "off"),
        // Collects all that an index finds before it gives the first row: no limit stops it.
        ("enable_bitmapscan", "off"),
        // Read one side of a join whole, or compare each row of one with each of the other. What is left is to look up
        // each row of the one in an index of the other.
        ("enable_hashjoin", "off"),
        ("enable_mergejoin", "off"),
        ("enable_material", "off"),
        // Take longer to begin than a bounded statement takes to end.
        ("jit", "off"),
        ("max_parallel_workers_per_gather", "0"),
    ];
}
