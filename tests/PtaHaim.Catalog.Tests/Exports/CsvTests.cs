using System.Text;
using System.Text.Json;
using CsCheck;
using PtaHaim.Catalog.Exports;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Exports;

public sealed class CsvTests
{
    private static readonly string[] Odd =
    [
        "=",
        "+",
        "-",
        "@",
        "'",
        "\"",
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\r\n",
        " ",
        "\0",
        "\uFEFF",
        "＝",
        "🎬",
    ];

    /// <summary>Any text of Unicode, with more of what is odd in CSV than chance would bring.</summary>
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Int[0, Odd.Length - 1].Select(at => Odd[at]),
            Gen.Int[0, 0x10FFFF].Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32),
            Gen.Char['a', 'z'].Select(letter => letter.ToString())
        )
        .Array[0, 6]
        .Select(string.Concat);

    [Fact]
    public void Any_text_comes_back_through_a_strict_reader() =>
        Gen.Select(Texts, Texts, Texts)
            .Array[0, 4]
            .Sample(
                rows =>
                {
                    var sent = rows.Select(row => new Row(row.Item1, [row.Item2], row.Item3, 7)).ToList();
                    var read = StrictCsv.Read(Write(sent, ExportFormat.Csv));

                    Assert.Equal(
                        sent.Select(row => (row.One, row.Many[0], row.Last!, "7")),
                        read.Select(row =>
                            (
                                StrictCsv.Unguarded(row["one"]),
                                StrictCsv.Unguarded(row["many"]),
                                StrictCsv.Unguarded(row["last"]),
                                row["count"]
                            )
                        )
                    );
                    Assert.All(read.SelectMany(row => row.Values), IsNoFormula);
                },
                iter: 3000
            );

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-3", "'-3")]
    [InlineData("@here", "'@here")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("'tis", "'tis")]
    [InlineData("\0=1", "'\0=1")]
    [InlineData("a=1", "a=1")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a;=1", "\"a;=1\"")]
    [InlineData("夜の船 – été", "夜の船 – été")]
    public void A_cell_is_guarded_and_quoted_only_where_it_must_be(string text, string cell) =>
        Assert.Equal(
            $"\uFEFFone,many,last,count\r\n{cell},,,1\r\n",
            Encoding.UTF8.GetString(Write([new Row(text, [], null, 1)], ExportFormat.Csv))
        );

    [Fact]
    public void No_rows_are_a_header_an_empty_array_and_nothing()
    {
        Assert.Equal("\uFEFFone,many,last,count\r\n", Encoding.UTF8.GetString(Write([], ExportFormat.Csv)));
        Assert.Equal("[]\n", Encoding.UTF8.GetString(Write([], ExportFormat.Json)));
        Assert.Empty(Write([], ExportFormat.Ndjson));
    }

    [Fact]
    public void The_same_rows_are_an_array_and_lines()
    {
        Row[] rows = [new("🎬", ["a", "b"], null, 1), new("\"", [], "x", 2)];

        var array = Encoding.UTF8.GetString(Write(rows, ExportFormat.Json));
        var lines = Encoding.UTF8.GetString(Write(rows, ExportFormat.Ndjson));

        Assert.Equal(2, JsonDocument.Parse(array).RootElement.GetArrayLength());
        Assert.Equal(
            JsonDocument.Parse(array).RootElement.EnumerateArray().Select(row => row.GetRawText()),
            lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static void IsNoFormula(string cell) =>
        Assert.True(cell.Length == 0 || !"=+-@\t\r\n".Contains(cell[0]), $"A spreadsheet would run {cell}.");

    private static byte[] Write(IReadOnlyList<Row> rows, ExportFormat format)
    {
        using var file = new MemoryStream();
        var writing = ExportWriter.WriteAsync(ExportList<Row>.Of("rows", rows), format, file, CancellationToken.None);
        Assert.True(writing.IsCompletedSuccessfully);
        return file.ToArray();
    }

    private sealed record Row(string One, IReadOnlyList<string> Many, string? Last, int Count);
}
