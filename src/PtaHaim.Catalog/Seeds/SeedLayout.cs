using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Text to put before the byte at an offset.</summary>
internal readonly record struct SeedInsertion(int Offset, string Text);

/// <summary>
/// Writes entries the way a file is laid out: its line ends, its indentation, and one line for an entry where its
/// neighbour takes one. Nothing that stands in the file changes.
/// </summary>
internal sealed class SeedLayout
{
    private readonly SeedDocument document;
    private readonly string newLine;
    private readonly string step;
    private readonly JsonSerializerOptions writing;

    public SeedLayout(SeedDocument document)
    {
        this.document = document;
        newLine = document.Bytes.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var first = document.Root!.Members is [var member, ..] ? IndentBefore(member.Start) : null;
        step = string.IsNullOrEmpty(first) ? "  " : first;
        writing = new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            IndentCharacter = step[0],
            IndentSize = step.Length,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }

    /// <summary>What makes <paramref name="entry"/> the last one of a list of the owner; the list is made where it is absent.</summary>
    public SeedInsertion Append(SeedNode owner, string list, JsonObject entry)
    {
        if (owner.Find(list) is not { Value: var node })
            return AppendList(owner.Members[^1], list, entry);
        if (node.Items is not [.., var neighbour])
            return new SeedInsertion(node.Start + 1, Enclosed(entry, IndentOfLine(node.Start)));
        if (IndentBefore(neighbour.Start) is not { } indent)
            return new SeedInsertion(neighbour.End, ", " + Line(entry));
        var isLine = document.Bytes.AsSpan(neighbour.Start..neighbour.End).IndexOf((byte)'\n') < 0;
        var text = isLine ? Line(entry) : Block(entry, indent);
        return new SeedInsertion(neighbour.End, "," + newLine + indent + text);
    }

    /// <summary>The bytes of the file with all insertions made.</summary>
    public SeedFileBytes Apply(params IReadOnlyList<SeedInsertion> insertions)
    {
        var bytes = new List<byte>(document.Bytes);
        foreach (var insertion in insertions.OrderByDescending(insertion => insertion.Offset))
            bytes.InsertRange(insertion.Offset, Encoding.UTF8.GetBytes(insertion.Text));
        return new SeedFileBytes(document.Name, [.. bytes]);
    }

    private SeedInsertion AppendList(SeedMember last, string list, JsonObject entry) =>
        IndentBefore(last.Start) is { } indent
            ? new SeedInsertion(last.Value.End, $",{newLine}{indent}\"{list}\": [{Enclosed(entry, indent)}]")
            : new SeedInsertion(last.Value.End, $", \"{list}\": [{Line(entry)}]");

    private string Enclosed(JsonObject entry, string indent) =>
        newLine + indent + step + Block(entry, indent + step) + newLine + indent;

    private string Block(JsonObject entry, string indent) =>
        entry.ToJsonString(writing).Replace("\n", newLine + indent, StringComparison.Ordinal);

    private string Line(JsonObject entry) =>
        string.Join(' ', entry.ToJsonString(writing).Split('\n', StringSplitOptions.TrimEntries));

    /// <summary>The white space between the start of the line and the offset; null where anything else stands there.</summary>
    private string? IndentBefore(int offset)
    {
        var start = document.LineStart(offset);
        var before = Encoding.UTF8.GetString(document.Bytes.AsSpan(start..offset));
        return string.IsNullOrWhiteSpace(before) ? before : null;
    }

    private string IndentOfLine(int offset)
    {
        var start = document.LineStart(offset);
        var line = document.Bytes.AsSpan(start..offset);
        return Encoding.UTF8.GetString(line[..^line.TrimStart(" \t"u8).Length]);
    }
}
