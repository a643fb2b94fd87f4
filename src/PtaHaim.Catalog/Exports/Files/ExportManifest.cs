using System.Text.Json;
using System.Text.Json.Serialization;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Exports;

/// <summary>Lies beside the files of a catalog and says what they are. Written last: a folder without one is unfinished.</summary>
public sealed record ExportManifest
{
    /// <summary>The name of the file.</summary>
    public const string Name = "manifest.json";

    /// <summary>Raised when the same snapshot gives other files.</summary>
    internal const int CurrentVersion = 1;

    public required int Version { get; init; }

    /// <summary>Names the content of the catalog: 64 lower-case hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    public required string Title { get; init; }

    /// <summary>Under which terms the facts may be used, as the seeds say it; or null.</summary>
    public string? Licence { get; init; }

    /// <summary>When the catalog was published; null where nothing recorded it.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>How many there are of each kind, as <c>GET /api/v1/catalog</c> counts them.</summary>
    public required Data.CatalogCounts Counts { get; init; }

    public required IReadOnlyList<ExportFile> Files { get; init; }

    /// <summary>Null where the bytes are no manifest of this version.</summary>
    internal static ExportManifest? Parse(byte[] bytes) =>
        SnapshotJson.Parse(bytes, ExportJson.Default.ExportManifest) is { Version: CurrentVersion } read ? read : null;

    internal byte[] ToBytes() => SnapshotJson.Write(this, ExportJson.Default.ExportManifest);
}

/// <summary>One of the files.</summary>
/// <param name="Label">What it is, in a sentence.</param>
/// <param name="Sha256">Of its bytes: 64 lower-case hexadecimal digits.</param>
public sealed record ExportFile(string Name, string Label, string MediaType, long Bytes, string Sha256);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    IndentSize = 2,
    NewLine = "\n"
)]
[JsonSerializable(typeof(ExportManifest))]
internal sealed partial class ExportJson : JsonSerializerContext;
