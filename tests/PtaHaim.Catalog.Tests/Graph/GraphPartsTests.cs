using CsCheck;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Tests.Graph;

public sealed class GraphPartsTests
{
    private static readonly string?[] Dates =
    [
        null,
        "1999",
        "1999-12",
        "2000",
        "2000-02",
        "2000-02-29",
        "2000-03-01",
        "2000-12-31",
        "2001",
        "2001-01",
        "2001-01-01",
    ];

    private static readonly Gen<string?> Date = Gen.Int[0, Dates.Length - 1].Select(index => Dates[index]);

    [Fact]
    public void Dates_in_four_bytes_cover_what_memberships_cover() =>
        Gen.Select(Date, Date, Date)
            .Sample(
                (begin, end, date) =>
                    Memberships.Covers(begin, end, date)
                    == GraphDate.Covers(GraphDate.Pack(begin), GraphDate.Pack(end), GraphDate.Pack(date)),
                iter: 5000
            );

    [Fact]
    public void The_checksum_is_CRC_32C_however_it_is_cut()
    {
        Assert.Equal(0xE3069283, Crc32C.Of("123456789"u8));
        Gen.Select(Gen.Byte.Array[0, 100], Gen.Int[0, 100])
            .Sample(
                (bytes, cut) =>
                {
                    cut = Math.Min(cut, bytes.Length);
                    Assert.Equal(Crc32C.Of(bytes), Crc32C.Append(Crc32C.Of(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
                },
                iter: 1000
            );
    }

    [Fact]
    public void Runs_of_ids_find_each_id_and_no_other() =>
        Gen.Int[1, 60]
            .HashSet[0, 40]
            .Sample(
                set =>
                {
                    var ids = set.Order().ToArray();
                    var list = new List<IdRun>();
                    for (var index = 0; index < ids.Length; index++)
                        IdRuns.Add(list, ids[index], index);
                    var runs = new IdRuns(list.ToArray(), ids.Length);
                    for (var id = 0; id <= 61; id++)
                        Assert.Equal(Math.Max(-1, Array.IndexOf(ids, id)), runs.IndexOf(id));
                    for (var index = 0; index < ids.Length; index++)
                        Assert.Equal(ids[index], runs.IdOf(index));
                },
                iter: 1000
            );

    [Fact]
    public void Ids_that_do_not_rise_are_refused()
    {
        List<IdRun> runs = [];
        IdRuns.Add(runs, 5, 0);

        Assert.Throws<InvalidOperationException>(() => IdRuns.Add(runs, 5, 1));
    }

    [Theory]
    [InlineData(5_000, 5_000, true)]
    [InlineData(50_000_000, 2_000_000, false)]
    public void Marks_hold_a_byte_for_each_node_and_forget_them_for_the_next_search(int nodes, int most, bool dense)
    {
        var marks = new NodeMarks();
        var random = new Random(3);
        for (var search = 0; search < 3; search++)
        {
            marks.Begin(nodes, most);
            var known = new Dictionary<int, byte>();
            for (var step = 0; step < 20_000; step++)
            {
                var node = random.Next(2) == 0 ? random.Next(nodes) : random.Next(500);
                Assert.Equal(known.GetValueOrDefault(node), marks[node]);
                marks[node] = known[node] = (byte)random.Next(1, 256);
            }

            Assert.All(known, pair => Assert.Equal(pair.Value, marks[pair.Key]));
            Assert.Equal(dense, marks.IsDense);
        }
    }

    [Fact]
    public void Marks_are_forgotten_when_searches_of_small_and_large_budgets_take_turns()
    {
        const int Nodes = 2_000_000;
        var marks = new NodeMarks();
        for (var search = 0; search < 12; search++)
        {
            marks.Begin(Nodes, search % 2 == 0 ? 200_000 : Nodes);
            Assert.Equal(search % 2 != 0, marks.IsDense);
            for (var step = 0; step < 100_000; step++)
            {
                var node = (int)((search * 100_003L + step * 17L) % Nodes);
                Assert.Equal(0, marks[node]);
                marks[node] = 1;
            }
        }
    }
}
