using System.Buffers.Binary;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Graph;

/// <summary>The head of a graph's file, as <see cref="GraphFormat"/> describes it.</summary>
/// <param name="Checksums">The CRC-32C of each section, in their order.</param>
internal sealed record GraphHeader(SnapshotFingerprint Fingerprint, GraphCounts Counts, uint[] Checksums)
{
    private const int CountsAt = 56;
    private const int SectionsAt = 88;
    private const int SectionSize = 24;
    private const int ChecksumAt = GraphFormat.HeaderSize - 4;

    public GraphLayout Layout { get; } = GraphLayout.Of(Counts);

    public byte[] ToBytes()
    {
        var bytes = new byte[GraphFormat.HeaderSize];
        var head = bytes.AsSpan();
        GraphFormat.Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], GraphFormat.Current);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], GraphFormat.HeaderSize);
        Convert.FromHexString(Fingerprint.Full).CopyTo(head[16..]);
        BinaryPrimitives.WriteInt64LittleEndian(head[48..], Layout.Length);
        int[] counts =
        [
            Counts.People,
            Counts.Works,
            Counts.Credits,
            Counts.Ties,
            Counts.PersonRuns,
            Counts.WorkRuns,
            Counts.NameBytes,
            GraphLayout.Sections,
        ];
        for (var index = 0; index < counts.Length; index++)
            BinaryPrimitives.WriteInt32LittleEndian(head[(CountsAt + 4 * index)..], counts[index]);
        for (var section = 0; section < GraphLayout.Sections; section++)
        {
            var entry = head[(SectionsAt + SectionSize * section)..];
            BinaryPrimitives.WriteInt64LittleEndian(entry, Layout[(GraphSection)section].Offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], Layout[(GraphSection)section].Length);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[16..], Checksums[section]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(head[ChecksumAt..], Crc32C.Of(head[..ChecksumAt]));
        return bytes;
    }

    /// <summary>The header that the bytes hold; null, and what is wrong, where they hold none of this format.</summary>
    public static GraphHeader? Parse(ReadOnlySpan<byte> bytes, out string? wrong)
    {
        wrong =
            bytes.Length < GraphFormat.HeaderSize ? "it is too short for a graph"
            : !bytes.StartsWith(GraphFormat.Magic) ? "it is no graph"
            : BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != GraphFormat.Current
                ? "it is the graph of another version of the program"
            : null;
        if (wrong is not null)
            return null;
        var header = Read(bytes);
        // Whatever the header says twice, or says of itself, has one right value: the bytes must be those it would write.
        if (header is not null && bytes[..GraphFormat.HeaderSize].SequenceEqual(header.ToBytes()))
            return header;
        wrong = "its header is damaged";
        return null;
    }

    private static GraphHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var counts = new int[7];
        for (var index = 0; index < counts.Length; index++)
            if ((counts[index] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(CountsAt + 4 * index)..])) < 0)
                return null;
        var checksums = new uint[GraphLayout.Sections];
        for (var section = 0; section < checksums.Length; section++)
            checksums[section] = BinaryPrimitives.ReadUInt32LittleEndian(
                bytes[(SectionsAt + SectionSize * section + 16)..]
            );
        return new GraphHeader(
            new SnapshotFingerprint(Convert.ToHexStringLower(bytes.Slice(16, 32))),
            new GraphCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]),
            checksums
        );
    }
}
