using System.Text;
using System.Text.Unicode;

namespace PtaHaim.Catalog.Seeds;

/// <summary>One file of a seed as a tree, with lines and columns for its bytes.</summary>
internal sealed class SeedDocument
{
    private readonly Lazy<int[]> lineStarts;
    private readonly int bom;

    private SeedDocument(SeedFileBytes file)
    {
        (Name, Bytes) = (file.Name, file.Bytes);
        bom = Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        lineStarts = new Lazy<int[]>(FindLines);
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    /// <summary>The value of the file; null where its syntax is wrong, which is then among the errors.</summary>
    public SeedNode? Root { get; private init; }

    public static SeedDocument Read(SeedFileBytes file, SeedErrors errors)
    {
        var document = new SeedDocument(file);
        try
        {
            if (!Utf8.IsValid(file.Bytes))
                throw new SeedSyntaxException(document.FirstBadByte(), "this is not UTF-8");
            return new SeedDocument(file) { Root = SeedTree.Read(file.Bytes, document.bom) };
        }
        catch (SeedSyntaxException error)
        {
            errors.Add(new SeedSpot(document, error.Offset), error.Message);
            return document;
        }
    }

    /// <summary>Line and column of a byte, from 1; the column in UTF-16 units, a byte order mark not counted.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var line = LineOf(offset);
        var before = Bytes.AsSpan(lineStarts.Value[line]..offset);
        return (line + 1, Encoding.UTF8.GetCharCount(before) + 1);
    }

    /// <summary>The offset of the first byte of the line that the offset is in.</summary>
    public int LineStart(int offset) => lineStarts.Value[LineOf(offset)];

    private int LineOf(int offset)
    {
        var found = Array.BinarySearch(lineStarts.Value, offset);
        return found >= 0 ? found : ~found - 1;
    }

    private int[] FindLines()
    {
        var starts = new List<int> { bom };
        for (var at = Array.IndexOf(Bytes, (byte)'\n'); at >= 0; at = Array.IndexOf(Bytes, (byte)'\n', at + 1))
            starts.Add(at + 1);
        return [.. starts];
    }

    private int FirstBadByte()
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(Bytes.AsSpan(offset), out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return offset;
    }
}
