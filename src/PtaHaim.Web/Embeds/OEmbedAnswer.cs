using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Linq;

namespace PtaHaim.Web.Embeds;

/// <summary>An answer as https://oembed.com has it, in the order of its fields. Without a size it is of type link.</summary>
internal sealed record OEmbedAnswer(string Type, string Title)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [JsonPropertyOrder(-1)]
    public string Version { get; } = "1.0";

    public string ProviderName { get; } = "PtaHaim";

    public required string ProviderUrl { get; init; }

    /// <summary>Seconds.</summary>
    public int CacheAge { get; } = 3600;

    public string? Html { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public string? ThumbnailUrl { get; init; }

    public int? ThumbnailWidth { get; init; }

    public int? ThumbnailHeight { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public byte[] ToXml()
    {
        var fields = JsonSerializer.SerializeToElement(this, Json);
        var root = new XElement(
            "oembed",
            fields.EnumerateObject().Select(field => new XElement(field.Name, Text(field.Value)))
        );
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            new XDocument(new XDeclaration("1.0", "utf-8", "yes"), root).Save(writer);
        return bytes.ToArray();
    }

    /// <summary>A title may hold what XML cannot.</summary>
    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
            ? value.GetInt32().ToString(CultureInfo.InvariantCulture)
            : string.Concat(value.GetString()!.EnumerateRunes().Where(IsXml));

    private static bool IsXml(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));
}
