using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

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
    /// <summary>Sets it apart from a damaged snapshot of the same fingerprint that it replaced; null where there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Edition { get; init; }

    /// <summary>Null where the bytes are no manifest.</summary>
    public static Manifest? Parse(byte[] bytes) =>
        SnapshotJson.Parse(bytes, SnapshotJson.Default.Manifest) is { Parts.Count: > 0 } read ? read : null;

    public byte[] ToBytes() => SnapshotJson.Write(this, SnapshotJson.Default.Manifest);
}

/// <summary>What <c>current.json</c> holds: the snapshot that is served, and the one before it. Both stay; others are swept.</summary>
/// <param name="Snapshot">The short fingerprint.</param>
/// <param name="Previous">The short fingerprint, or null where there is none.</param>
internal sealed record CurrentNames(string Snapshot, string? Previous)
{
    /// <summary>Null where the bytes name no snapshot.</summary>
    public static CurrentNames? Parse(byte[] bytes) => SnapshotJson.Parse(bytes, SnapshotJson.Default.CurrentNames);

    public byte[] ToBytes() => SnapshotJson.Write(this, SnapshotJson.Default.CurrentNames);

    /// <summary>The names after a snapshot was published or opened again.</summary>
    public static CurrentNames After(CurrentNames? before, string snapshot) =>
        before is null ? new CurrentNames(snapshot, null)
        : before.Snapshot == snapshot ? before
        : new CurrentNames(snapshot, before.Snapshot);
}

/// <summary>The form of both files: strict where a program reads it, indented where a person does.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    IndentSize = 2,
    NewLine = "\n"
)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(CurrentNames))]
internal sealed partial class SnapshotJson : JsonSerializerContext
{
    public static T? Parse<T>(byte[] bytes, JsonTypeInfo<T> form)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static byte[] Write<T>(T value, JsonTypeInfo<T> form) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(value, form), (byte)'\n'];
}
