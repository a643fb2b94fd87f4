using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PtaHaim.Catalog.Changes;

/// <summary>
/// The log of publications as it is kept: JSON lines, replaced whole at each publication. It holds what was told, newest
/// first, and the things of the snapshot that was told last, so that the next one is compared without it.
/// </summary>
internal sealed record ChangeDocument(
    ChangeHead Head,
    IReadOnlyList<Publication> Publications,
    IReadOnlyList<Thing> Things
)
{
    /// <summary>Rises when older programs can no longer read it.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Rises when the same part of a thing gives another hash: then the two are not compared.</summary>
    public const int CurrentHashes = 2;

    /// <summary>Publications beyond these are forgotten, the oldest first.</summary>
    public const int MostPublications = 500;

    /// <summary>So many changes are kept in all, and of a single publication.</summary>
    public const int MostChanges = 10_000;

    private const byte EndOfLine = (byte)'\n';

    /// <summary>The first line; null where the bytes have none.</summary>
    public static ChangeHead? ReadHead(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf(EndOfLine);
        return end < 0 ? null : ReadLine(bytes[..end], ChangeJson.Default.ChangeHead);
    }

    /// <summary>Null where the bytes are not the whole of a log that this program can read.</summary>
    public static ChangeDocument? Parse(ReadOnlySpan<byte> bytes)
    {
        if (ReadHead(bytes) is not { Format: CurrentFormat } head)
            return null;
        bytes = bytes[(bytes.IndexOf(EndOfLine) + 1)..];
        var publications = ReadLines(ref bytes, head.Publications, ChangeJson.Default.Publication);
        var things = ReadLines(ref bytes, head.Things, ChangeJson.Default.Thing);
        return publications is [_, ..] && things is not null && bytes.IsEmpty
            ? new ChangeDocument(head, publications, things)
            : null;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        WriteLine(bytes, Head, ChangeJson.Default.ChangeHead);
        foreach (var publication in Publications)
            WriteLine(bytes, publication, ChangeJson.Default.Publication);
        foreach (var thing in Things)
            WriteLine(bytes, thing, ChangeJson.Default.Thing);
        return bytes.ToArray();
    }

    /// <summary>The log of a catalog that was published for the first time.</summary>
    public static ChangeDocument Begin(string fingerprint, IReadOnlyList<Thing> things, DateTimeOffset time)
    {
        var first = new Publication
        {
            Number = 1,
            To = fingerprint,
            Published = ToSecond(time),
        };
        return new ChangeDocument(
            new ChangeHead(CurrentFormat, CurrentHashes, fingerprint, first.To, first.Published, 1, things.Count),
            [first],
            things
        );
    }

    /// <summary>The log after another snapshot became current, or with the things of the same one hashed anew.</summary>
    public ChangeDocument After(string fingerprint, IReadOnlyList<Thing> things, DateTimeOffset time)
    {
        if (Head.Told == fingerprint)
            return new ChangeDocument(
                Head with
                {
                    Hashes = CurrentHashes,
                    Things = things.Count,
                },
                Publications,
                ThingDates.After(Things, things, [], Head.Begun)
            );
        var last = Publications[0];
        var comparable = Head.Hashes == CurrentHashes;
        var changes = SnapshotComparison.Compare(Things, things, comparable).ToList();
        var publication = new Publication
        {
            Number = last.Number + 1,
            From = Head.Told,
            To = fingerprint,
            Published = ToSecond(time) > last.Published ? ToSecond(time) : last.Published,
            Changes = [.. changes.Take(MostChanges)],
            Omitted = Math.Max(0, changes.Count - MostChanges),
            Coarse = !comparable,
        };
        IReadOnlyList<Publication> kept = [.. Newest([publication, .. Publications])];
        return new ChangeDocument(
            Head with
            {
                Hashes = CurrentHashes,
                Told = fingerprint,
                Publications = kept.Count,
                Things = things.Count,
            },
            kept,
            ThingDates.After(Things, things, changes, publication.Published)
        );
    }

    private static IEnumerable<Publication> Newest(IReadOnlyList<Publication> newestFirst)
    {
        var changes = 0;
        return newestFirst
            .Take(MostPublications)
            .TakeWhile((publication, index) => (changes += publication.Changes.Count) <= MostChanges || index == 0);
    }

    private static DateTimeOffset ToSecond(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);

    private static List<T>? ReadLines<T>(ref ReadOnlySpan<byte> bytes, int count, JsonTypeInfo<T> form)
        where T : class
    {
        var lines = new List<T>();
        while (lines.Count < count)
        {
            var end = bytes.IndexOf(EndOfLine);
            if (end < 0 || ReadLine(bytes[..end], form) is not { } line)
                return null;
            lines.Add(line);
            bytes = bytes[(end + 1)..];
        }

        return lines;
    }

    private static T? ReadLine<T>(ReadOnlySpan<byte> line, JsonTypeInfo<T> form)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void WriteLine<T>(MemoryStream bytes, T value, JsonTypeInfo<T> form)
    {
        JsonSerializer.Serialize(bytes, value, form);
        bytes.WriteByte(EndOfLine);
    }
}

/// <summary>The first line of a log.</summary>
/// <param name="Format">See <see cref="ChangeDocument.CurrentFormat"/>.</param>
/// <param name="Hashes">See <see cref="ChangeDocument.CurrentHashes"/>.</param>
/// <param name="Told">The whole fingerprint of the snapshot whose things follow.</param>
/// <param name="First">That of the first snapshot ever told of.</param>
/// <param name="Begun">When that was.</param>
/// <param name="Publications">How many lines of publications follow.</param>
/// <param name="Things">How many lines of things follow those.</param>
internal sealed record ChangeHead(
    int Format,
    int Hashes,
    string Told,
    string First,
    DateTimeOffset Begun,
    int Publications,
    int Things
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(ChangeHead))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(Thing))]
internal sealed partial class ChangeJson : JsonSerializerContext;
