using System.Text;

namespace PtaHaim.Generated;

/// <summary>
/// Reads CSV by the grammar of RFC 4180 and refuses anything else: rows end with CR LF, a quote stands only round a whole
/// cell or doubled in one, all rows have as many cells. Written from the grammar, and shares no line with the writer.
/// </summary>
public static class StrictCsv
{
    /// <summary>The rows after the header, each by the names of its columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(byte[] file)
    {
        var text = new UTF8Encoding(false, true).GetString(file);
        if (!text.StartsWith('\uFEFF'))
            throw new FormatException("No byte order mark.");
        var rows = Cells(text[1..]);
        var header = rows[0];
        if (rows.Find(row => row.Count != header.Count) is { } odd)
            throw new FormatException($"{odd.Count} cells under {header.Count} columns.");
        return [.. rows.Skip(1).Select(row => header.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>The text of a cell that a spreadsheet would have run: without its apostrophe.</summary>
    public static string Unguarded(string cell)
    {
        var start = cell.TrimStart('\'');
        return
            start.Length < cell.Length
            && start.Length > 0
            && (char.IsControl(start[0]) || "=+-@＝＋－＠".Contains(start[0]))
            ? cell[1..]
            : cell;
    }

    private static List<List<string>> Cells(string text)
    {
        var rows = new List<List<string>>();
        var at = 0;
        while (at < text.Length)
        {
            var row = new List<string>();
            do row.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            while (Take(text, ref at, ","));
            if (!Take(text, ref at, "\r\n"))
                throw new FormatException($"Row {rows.Count + 1} does not end with CR LF at {at}.");
            rows.Add(row);
        }

        return rows;
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (text[at] is not (',' or '\r' or '\n'))
            if (text[at++] == '"')
                throw new FormatException($"A quote within a plain cell at {at}.");
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var cell = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] == '"' && text[++at] != '"')
                return cell.ToString();
            cell.Append(text[at]);
        }
    }

    private static bool Take(string text, ref int at, string what)
    {
        if (string.CompareOrdinal(text, at, what, 0, what.Length) != 0)
            return false;
        at += what.Length;
        return true;
    }
}
