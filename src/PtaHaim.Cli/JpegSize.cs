using System.Buffers.Binary;

namespace PtaHaim.Cli;

/// <summary>Reads the size of a JPEG from its first bytes (ITU-T T.81, annex B).</summary>
internal static class JpegSize
{
    /// <summary>True for a picture of 120 × 90, which YouTube shows in place of one that it has not.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<byte> start) => Find(start) == (120, 90);

    /// <summary>Null where the bytes are no JPEG, or end before it says how large it is.</summary>
    public static (int Width, int Height)? Find(ReadOnlySpan<byte> start)
    {
        if (!start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
            return null;
        var at = 2;
        while (at + 8 < start.Length && start[at] == 0xFF)
        {
            var marker = start[at + 1];
            if (IsFrame(marker))
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(start[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(start[(at + 5)..])
                );
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(start[(at + 2)..]);
        }

        return null;
    }

    /// <summary>C4, C8 and CC are tables, not frames.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
