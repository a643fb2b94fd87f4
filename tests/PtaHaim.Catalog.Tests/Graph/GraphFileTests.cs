using System.Buffers.Binary;
using System.Text;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Graph;

public sealed class GraphFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_has_the_documented_header_and_sections()
    {
        var file = File.ReadAllBytes(Sample().Write(folder, "sample.graph"));

        Assert.Equal("PTAGRAPH", Encoding.ASCII.GetString(file, 0, 8));
        Assert.Equal((1, 1024), (Int(file, 8), Int(file, 12)));
        Assert.Equal(SmallGraph.Fingerprint.Full, Convert.ToHexStringLower(file, 16, 32));
        Assert.Equal(file.Length, BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(48)));
        Assert.Equal([5, 3, 7, 2, 2, 3], Enumerable.Range(0, 6).Select(count => Int(file, 56 + 4 * count)));
        Assert.Equal(15, Int(file, 84));
        Assert.Equal(Crc32C.Of(file.AsSpan(0, 1020)), BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(1020)));
        Assert.Equal(
            [16, 1 + 8 + 16, 2, 4 + 16, 0],
            Section(file, GraphSection.PersonFlags).Select(flags => (int)flags)
        );
    }

    [Fact]
    public void Rows_lie_in_both_directions_with_their_attributes_beside_them()
    {
        var file = File.ReadAllBytes(Sample().Write(folder, "sample.graph"));

        Assert.Equal([0, 3, 5, 7], Ints(file, GraphSection.WorkOffsets));
        Assert.Equal([0, 0, 1, 0, 4, 0, 3], Ints(file, GraphSection.WorkPeople));
        Assert.Equal([0, 2, 0, 0, 0, 0, 0], Section(file, GraphSection.WorkRoles).Select(role => (int)role));
        Assert.Equal([0b0000_0110], Section(file, GraphSection.Curated));
        Assert.Equal([0, 4, 5, 5, 6, 7], Ints(file, GraphSection.PersonOffsets));
        Assert.Equal([0, 0, 1, 2, 0, 2, 1], Ints(file, GraphSection.PersonWorks));
        Assert.Equal([0, 2, 0, 0, 0, 0, 0], Section(file, GraphSection.PersonRoles).Select(role => (int)role));
        Assert.Equal([1999 << 9 | 6 << 5 | 15, 2001 << 9, 0], Ints(file, GraphSection.WorkDates));
        Assert.Equal([1, 0, 2_000_000, 2], Ints(file, GraphSection.PersonIds));
        Assert.Contains(
            "\"workKinds\":[\"feature-film\"]",
            Encoding.UTF8.GetString(Section(file, GraphSection.Names)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_rows_in_any_order_and_with_any_memory_give_the_same_bytes()
    {
        var sample = Sample();
        var first = File.ReadAllBytes(sample.Write(folder, "first.graph"));
        sample.Credits.Reverse();
        sample.Relationships.Reverse();
        var path = folder.File("second.graph");
        GraphBuilder.Write(path, SmallGraph.Fingerprint, sample.Rows(), creditsAtOnce: 1, CancellationToken.None);

        Assert.Equal(first, File.ReadAllBytes(path));
    }

    [Fact]
    public void What_was_written_by_parts_is_what_was_written_at_once()
    {
        var (once, parts) = (folder.File("once.graph"), folder.File("parts.graph"));
        GraphBuilder.Write(once, SmallGraph.Fingerprint, LargeGraph.RowsOf(20_000), CancellationToken.None);
        GraphBuilder.Write(parts, SmallGraph.Fingerprint, LargeGraph.RowsOf(20_000), 3_000, CancellationToken.None);

        Assert.Equal(File.ReadAllBytes(once), File.ReadAllBytes(parts));
    }

    [Fact]
    public void An_empty_catalog_has_a_graph()
    {
        using var graph = new SmallGraph().Open(folder);

        Assert.Equal((0, 0, 0), (graph.People, graph.Works, graph.Credits));
        Assert.Null(new PathFinder(graph).Find(new PathRequest(1, 2), CancellationToken.None));
    }

    [Fact]
    public void More_roles_than_a_byte_has_values_are_told_apart_by_department()
    {
        var roles = Enumerable
            .Range(1, 300)
            .Select(id => new Credits.Role
            {
                Id = id,
                Key = $"role-{id}",
                Label = "",
                Department = id % 2 == 0 ? "even" : "odd",
            });
        var codes = new RoleCodes(roles);

        Assert.Equal(256, codes.Names.Count);
        Assert.Equal("role-254", codes.Names[codes.CodeOf(254)].Key);
        Assert.Equal(new GraphRole(null, "odd"), codes.Names[codes.CodeOf(299)]);
        Assert.Equal(new GraphRole(null, "even"), codes.Names[codes.CodeOf(300)]);
    }

    [Theory]
    [InlineData("person 77", 9, 77, 1, 0)]
    [InlineData("work 77", 77, 1, 1, 0)]
    [InlineData("role 77", 9, 1, 77, 0)]
    [InlineData("as many as", 9, 1, 1, 1)]
    [InlineData("more than", 9, 1, 1, -1)]
    public void Rows_that_are_not_what_they_say_make_no_graph(string what, int work, int person, int role, int more)
    {
        var sample = Sample();
        sample.Credits.Add(new GraphCredit(work, person, role, Origin.Imdb));
        var rows = sample.Rows(sample.Credits.Count + more);

        var failure = Assert.Throws<InvalidOperationException>(() =>
            GraphBuilder.Write(folder.File("wrong.graph"), SmallGraph.Fingerprint, rows, CancellationToken.None)
        );

        Assert.Contains(what, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_is_cancelled_stops() =>
        Assert.Throws<OperationCanceledException>(() =>
            GraphBuilder.Write(
                folder.File("x.graph"),
                SmallGraph.Fingerprint,
                Sample().Rows(),
                new CancellationToken(true)
            )
        );

    /// <summary>Three works of five people, one of them a band, one a company; ids with a gap.</summary>
    internal static SmallGraph Sample() =>
        new SmallGraph()
            .Person(1)
            .Person(2, "group")
            .Person(2_000_000, "company")
            .Person(2_000_001)
            .Person(2_000_002)
            .Work(5, "1999-06-15", 1)
            .Credit(5, 1, 3, Origin.Seeds)
            .Credit(5, 2, 1, Origin.Seeds)
            .Work(7, "2001", 1, 2_000_002)
            .Work(9, null, 1, 2_000_001)
            .Member(2_000_001, 2, "1998", "2000")
            .Tie(1, "taught", 2_000_001);

    private static byte[] Section(byte[] file, GraphSection section)
    {
        var entry = file.AsSpan(88 + 24 * (int)section);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(entry);
        var bytes = file.AsSpan((int)offset, (int)BinaryPrimitives.ReadInt64LittleEndian(entry[8..])).ToArray();
        Assert.Equal(0, offset % 64);
        Assert.Equal(Crc32C.Of(bytes), BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]));
        return bytes;
    }

    private static IEnumerable<int> Ints(byte[] file, GraphSection section) =>
        Section(file, section).Chunk(4).Select(four => BinaryPrimitives.ReadInt32LittleEndian(four));

    private static int Int(byte[] file, int offset) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(offset));
}
