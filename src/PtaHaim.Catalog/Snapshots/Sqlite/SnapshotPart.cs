using System.Security.Cryptography;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>A file of a snapshot as it was when it was published.</summary>
/// <param name="File">Its name inside the data folder.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of all bytes: 64 lower-case hexadecimal digits.</param>
/// <param name="Sampled">
/// SHA-256 of <see cref="SampleCount"/> blocks of <see cref="SampleSize"/> bytes spread evenly from the first byte to
/// the last; null for a file small enough to be read whole at every start.
/// </param>
internal sealed record SnapshotPart(string File, long Size, string Sha256, string? Sampled)
{
    private const int SampleCount = 64;
    private const int SampleSize = 64 * 1024;
    private const int BlockSize = 1024 * 1024;

    /// <summary>Takes the measure of a file; one of more bytes than <paramref name="largestWhole"/> also gets samples.</summary>
    public static SnapshotPart Of(string path, string name, long largestWhole, CancellationToken cancel)
    {
        using var file = Open(path);
        return new SnapshotPart(
            name,
            file.Length,
            Whole(file, slow: false, cancel),
            file.Length > largestWhole ? Samples(file) : null
        );
    }

    /// <summary>What is wrong with the file now, as far as its size, and its bytes or the samples of a large file, tell; null where nothing is.</summary>
    public string? Check(FileStream file, CancellationToken cancel)
    {
        if (file.Length != Size)
            return $"{File} has {file.Length} bytes instead of {Size}";
        var same = Sampled is null ? Whole(file, slow: false, cancel) == Sha256 : Samples(file) == Sampled;
        return same ? null : $"the bytes of {File} have changed";
    }

    /// <summary>The same by all its bytes, however large; <paramref name="slow"/> leaves most of a processor to others.</summary>
    public string? CheckWhole(FileStream file, bool slow, CancellationToken cancel)
    {
        if (file.Length != Size)
            return $"{File} has {file.Length} bytes instead of {Size}";
        return Whole(file, slow, cancel) == Sha256 ? null : $"the bytes of {File} have changed";
    }

    /// <summary>For reading from the first byte, shared with anyone who does not want it alone.</summary>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);

    private static string Whole(FileStream file, bool slow, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockSize];
        file.Position = 0;
        for (int read; (read = file.Read(block)) > 0; )
        {
            cancel.ThrowIfCancellationRequested();
            hash.AppendData(block, 0, read);
            if (slow)
                Thread.Sleep(2);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Samples(FileStream file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[SampleSize];
        var last = Math.Max(0, file.Length - SampleSize);
        for (var sample = 0; sample < SampleCount; sample++)
        {
            file.Position = last / (SampleCount - 1) * sample;
            if (sample == SampleCount - 1)
                file.Position = last;
            hash.AppendData(block, 0, file.ReadAtLeast(block, SampleSize, throwOnEndOfStream: false));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
