using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PtaHaim.Catalog.Changes;

/// <summary>A thing while its rows are read. It keeps sums of hashes, not rows, so the order of the rows means nothing.</summary>
internal sealed class ThingDraft(string type, string slug, string name, string? kind, string? date)
{
    private const int MostSources = 5;

    private readonly Dictionary<string, ulong> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> publishers = new(StringComparer.Ordinal);

    public string Slug => slug;

    /// <summary>Of a work, its date.</summary>
    public string? Date => date;

    public SortedSet<string> People { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Places { get; } = new(StringComparer.Ordinal);

    public List<string> Former { get; } = [];

    /// <summary>Adds a row to a part.</summary>
    public void Add(string part, ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
            // A value begins with its length, so that no two rows run together to the same text.
            line.Append(CultureInfo.InvariantCulture, $"{cell?.Length ?? -1}:{cell}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(line.ToString()), hash);
        parts[part] = unchecked(parts.GetValueOrDefault(part) + BinaryPrimitives.ReadUInt64LittleEndian(hash));
    }

    public void Cite(string publisher) => publishers[publisher] = publishers.GetValueOrDefault(publisher) + 1;

    public Thing Finish() =>
        new()
        {
            Type = type,
            Slug = slug,
            Name = name,
            Kind = kind,
            Parts = new SortedDictionary<string, string>(
                parts.ToDictionary(part => part.Key, part => part.Value.ToString("x16", CultureInfo.InvariantCulture)),
                StringComparer.Ordinal
            ),
            People = [.. People],
            Places = [.. Places],
            Sources =
            [
                .. publishers
                    .OrderByDescending(publisher => publisher.Value)
                    .ThenBy(publisher => publisher.Key, StringComparer.Ordinal)
                    .Take(MostSources)
                    .Select(publisher => publisher.Key),
            ],
            Former = Former,
        };
}
