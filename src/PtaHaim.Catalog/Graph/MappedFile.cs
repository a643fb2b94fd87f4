using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// A file that is read where the operating system maps it, without copying it to the heap. Every view is bounded by the
/// file's length. The file must not be truncated while it is mapped; published snapshots never are.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly SafeMemoryMappedViewHandle handle;
    private readonly byte* start;

    private MappedFile(FileStream stream)
    {
        Length = stream.Length;
        file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        handle = view.SafeMemoryMappedViewHandle;
        byte* pointer = null;
        handle.AcquirePointer(ref pointer);
        start = pointer + view.PointerOffset;
    }

    /// <summary>In bytes.</summary>
    public long Length { get; }

    /// <summary>Maps a file of at least one byte, which others may read and delete.</summary>
    public static MappedFile Open(string path) =>
        new(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0)
        );

    /// <summary>Values that lie in the file from that offset on. Valid while it is held.</summary>
    public ReadOnlySpan<T> Values<T>(long offset, int count)
        where T : unmanaged
    {
        if (offset < 0 || count < 0 || offset > Length - (long)count * Unsafe.SizeOf<T>())
            throw new ArgumentOutOfRangeException(nameof(offset));
        return new ReadOnlySpan<T>(start + offset, count);
    }

    /// <summary>Keeps the mapping until the returned value is disposed, even if the file is disposed meanwhile. Throws if it already is.</summary>
    public Hold Take()
    {
        var held = false;
        handle.DangerousAddRef(ref held);
        return new Hold(handle);
    }

    public void Dispose()
    {
        if (handle.IsClosed)
            return;
        handle.ReleasePointer();
        view.Dispose();
        file.Dispose();
    }

    /// <summary>A promise that the mapping stays.</summary>
    public readonly struct Hold(SafeMemoryMappedViewHandle handle) : IDisposable
    {
        public void Dispose() => handle.DangerousRelease();
    }
}
