using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Graph;

public sealed class GraphDamageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly byte[] good;

    public GraphDamageTests() => good = File.ReadAllBytes(GraphFileTests.Sample().Write(folder, "good.graph"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_byte_that_is_flipped_is_noticed_unless_nothing_reads_it()
    {
        var unread = 0;
        for (var place = 0; place < good.Length; place++)
        {
            var opening = Open(Flipped(place));
            using var graph = opening.Graph;
            Assert.Equal(opening.Graph is null, opening.Wrong is not null);
            if (graph is not null)
                unread++;
            Assert.True(graph is null || !IsInSection(place), $"byte {place}");
        }

        Assert.InRange(unread, 1, 15 * 63);
    }

    [Fact]
    public void A_file_of_any_other_length_is_refused()
    {
        for (var length = 0; length < good.Length; length++)
            Assert.NotNull(Open(good[..length]).Wrong);
        Assert.NotNull(Open([.. good, 0]).Wrong);
    }

    [Fact]
    public void A_graph_that_is_missing_foreign_or_of_another_snapshot_or_format_is_refused_with_the_reason()
    {
        var format = good.ToArray();
        format[8]++;
        var path = folder.File("good.graph");
        var other = new SnapshotFingerprint(new string('b', 64));

        Assert.Contains("missing", Open(folder.File("nothing.graph")).Wrong, StringComparison.Ordinal);
        Assert.Contains("no graph", Open(new byte[5000]).Wrong, StringComparison.Ordinal);
        Assert.Contains("another version", Open(format).Wrong, StringComparison.Ordinal);
        Assert.Contains(
            "another snapshot",
            CollaborationGraph.Open(path, other, CancellationToken.None).Wrong,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Damage_in_a_large_file_is_found_by_the_whole_check_and_harms_no_search()
    {
        var (refused, damaged, wrong) = (0, 0, 0);
        for (var place = 0; place < good.Length; place++)
            foreach (var flip in new byte[] { 0x01, 0x80, 0xFF })
            {
                var path = folder.Write("damaged.graph", "");
                File.WriteAllBytes(path, Flipped(place, flip));
                using var graph = CollaborationGraph
                    .Open(path, SmallGraph.Fingerprint, largestWhole: 0, CancellationToken.None)
                    .Graph;
                if (graph is null)
                    refused++;
                else if (Search(graph) is null)
                    damaged++;
                else if (graph.CheckWhole(CancellationToken.None) is not null)
                    wrong++;
                Assert.True(
                    graph is null || !IsInSection(place) || graph.CheckWhole(CancellationToken.None) is not null
                );
            }

        Assert.True(refused > 1000 && damaged > 50 && wrong > 50, $"{refused} {damaged} {wrong}");
    }

    /// <summary>Every pair; null where damage was met.</summary>
    private static List<PathAnswer?>? Search(CollaborationGraph graph)
    {
        int[] ids = [1, 2, 2_000_000, 2_000_001, 2_000_002];
        var finder = new PathFinder(graph);
        var filter = new PathFilter
        {
            Relationships = true,
            Companies = true,
            One = new RoleFilter(["director"], []),
        };
        try
        {
            return
            [
                .. from one in ids
                from other in ids
                from relationships in new[] { true, false }
                select finder.Find(
                    new PathRequest(one, other) { Filter = relationships ? filter : new PathFilter() },
                    CancellationToken.None
                ),
            ];
        }
        catch (GraphDamagedException)
        {
            return null;
        }
    }

    private byte[] Flipped(int place, byte flip = 0x10)
    {
        var bytes = good.ToArray();
        bytes[place] ^= flip;
        return bytes;
    }

    private bool IsInSection(int place)
    {
        var header = GraphHeader.Parse(good, out _)!;
        return place < GraphFormat.HeaderSize
            || Enum.GetValues<GraphSection>()
                .Select(section => header.Layout[section])
                .Any(section => place >= section.Offset && place < section.Offset + section.Length);
    }

    private GraphOpening Open(byte[] bytes)
    {
        File.WriteAllBytes(folder.File("other.graph"), bytes);
        return Open(folder.File("other.graph"));
    }

    private static GraphOpening Open(string path) =>
        CollaborationGraph.Open(path, SmallGraph.Fingerprint, CancellationToken.None);
}
