namespace PtaHaim.Catalog.Graph;

/// <summary>
/// The order of preference among equally short paths: most that the two of each hop share, added up; then most hops that
/// rest on a fact of the seeds; then the best known work on the first hop that differs; then the order of ids. The same
/// from either end, since paths are ranked from the lower id.
/// </summary>
internal static class PathChoice
{
    /// <summary>So many are ranked.</summary>
    public const int Ranked = 200;

    /// <summary>The chains with the best first among the first <see cref="Ranked"/>, and the others as they were.</summary>
    public static IEnumerable<int[]> Order(List<int[]> chains, HopReader hops) =>
        chains.Count == 1
            ? chains
            : chains
                .Take(Ranked)
                .Select(chain => (Chain: chain, Hops: Strengths(chain, hops)))
                .OrderByDescending(row => row.Hops.Sum(hop => (long)hop.Shared))
                .ThenByDescending(row => row.Hops.Count(hop => hop.Curated))
                .ThenBy(row => row.Hops, Comparer<HopStrength[]>.Create(CompareWorks))
                .Select(row => row.Chain)
                .Concat(chains.Skip(Ranked));

    private static HopStrength[] Strengths(int[] chain, HopReader hops) =>
        [.. chain.Skip(1).Select((person, hop) => hops.Strength(chain[hop], person))];

    private static int CompareWorks(HopStrength[] one, HopStrength[] other) =>
        one.Zip(other, (mine, theirs) => mine.BestWork.CompareTo(theirs.BestWork)).FirstOrDefault(order => order != 0);
}
