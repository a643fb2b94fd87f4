using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PtaHaim.Catalog.Graph;

/// <summary>Writes one section of a file from its start to its end, and sums it.</summary>
internal sealed class SectionWriter(SafeFileHandle file, (long Offset, long Length) place)
{
    private readonly byte[] buffer = new byte[256 * 1024];
    private int filled;
    private long written;
    private uint checksum;

    public void Write<T>(T value)
        where T : unmanaged => Write(new ReadOnlySpan<T>(in value));

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(values);
        while (bytes.Length > 0)
        {
            var some = bytes[..Math.Min(bytes.Length, buffer.Length - filled)];
            some.CopyTo(buffer.AsSpan(filled));
            filled += some.Length;
            bytes = bytes[some.Length..];
            if (filled == buffer.Length)
                Flush();
        }
    }

    /// <summary>Writes what is left; returns the section's checksum. Throws where it is not full.</summary>
    public uint Finish()
    {
        Flush();
        return written == place.Length
            ? checksum
            : throw new InvalidOperationException("The rows of the graph are not as many as was said.");
    }

    private void Flush()
    {
        if (written + filled > place.Length)
            throw new InvalidOperationException("The rows of the graph are more than was said.");
        var some = buffer.AsSpan(0, filled);
        RandomAccess.Write(file, some, place.Offset + written);
        checksum = Crc32C.Append(checksum, some);
        written += filled;
        filled = 0;
    }
}
