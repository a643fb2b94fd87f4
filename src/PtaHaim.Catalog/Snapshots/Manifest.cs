using System.Text.Json;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Lies beside a snapshot and says what it must look like. Written last: a snapshot without one is none.</summary>
/// <param name="Format">The <see cref="SnapshotFormat"/> that it was built in.</param>
/// <param name="Fingerprint">The whole fingerprint: 64 lower-case hexadecimal digits.</param>
/// <param name="Parts">Its files; the first is the database.</param>
/// <param name="Counts">How many rows each table has.</param>
internal sealed record Manifest(
    int Format,
    string Fingerprint,
    IReadOnlyList<SnapshotPart> Parts,
    IReadOnlyDictionary<string, long> Counts
)
{
    /// <summary>Null where the bytes are no manifest.</summary>
    public static Manifest? Parse(byte[] bytes) =>
        SnapshotJson.Parse<Manifest>(bytes) is { Parts.Count: > 0 } read ? read : null;

    public byte[] ToBytes() => SnapshotJson.Write(this);
}

/// <summary>What <c>current.json</c> holds: the snapshot that is served, and the one before it. Both stay; others are swept.</summary>
/// <param name="Snapshot">The short fingerprint.</param>
/// <param name="Previous">The short fingerprint, or null where there is none.</param>
internal sealed record CurrentNames(string Snapshot, string? Previous)
{
    /// <summary>Null where the bytes name no snapshot.</summary>
    public static CurrentNames? Parse(byte[] bytes) => SnapshotJson.Parse<CurrentNames>(bytes);

    public byte[] ToBytes() => SnapshotJson.Write(this);

    /// <summary>The names after a snapshot was published or opened again.</summary>
    public static CurrentNames After(CurrentNames? before, string snapshot) =>
        before is null ? new CurrentNames(snapshot, null)
        : before.Snapshot == snapshot ? before
        : new CurrentNames(snapshot, before.Snapshot);
}

/// <summary>The form of both files: strict where a program reads it, indented where a person does.</summary>
file static class SnapshotJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
    };

    public static T? Parse<T>(byte[] bytes)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static byte[] Write<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Form), (byte)'\n'];
}
