using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Names a snapshot by all that it was built from: names and bytes of the seed files, in their order, of
/// the file beside them, and <see cref="SnapshotFormat.Current"/>. Equal input gives an equal fingerprint on every machine.
/// </summary>
/// <param name="Full">The whole SHA-256: 64 lower-case hexadecimal digits.</param>
public readonly record struct SnapshotFingerprint(string Full)
{
    private const int ShortLength = 12;

    /// <summary>Its first 12 digits: what people see, and a part of the file's name.</summary>
    public string Short => Full[..ShortLength];

    /// <summary>Takes the fingerprint of the bytes that were read; reads nothing itself.</summary>
    public static SnapshotFingerprint Of(SeedFiles files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, SnapshotFormat.Current);
        foreach (var file in files.Checks is { } checks ? files.Files.Append(checks) : files.Files)
        {
            Append(hash, Encoding.UTF8.GetBytes(file.Name));
            Append(hash, file.Bytes);
        }

        return new SnapshotFingerprint(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    public override string ToString() => Short;

    /// <summary>Each part after its length, so that no two lists of files run together to the same bytes.</summary>
    private static void Append(IncrementalHash hash, byte[] part)
    {
        Append(hash, part.Length);
        hash.AppendData(part);
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
