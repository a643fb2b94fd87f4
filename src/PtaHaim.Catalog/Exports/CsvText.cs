using System.Buffers;
using System.Text;

namespace PtaHaim.Catalog.Exports;

/// <summary>
/// CSV as RFC 4180 has it: a comma between cells, CR LF after rows, quotes round what needs them. A cell that a
/// spreadsheet would run as a formula begins with an apostrophe; to have each text back, take one apostrophe away where a
/// cell is apostrophes followed by such a beginning.
/// </summary>
internal static class CsvText
{
    public const string NewLine = "\r\n";

    /// <summary>
    /// Beginnings of formulas, in the full-width forms that some spreadsheets take, too (OWASP, CSV Injection). So is a control
    /// character: a spreadsheet may drop it and run what follows.
    /// </summary>
    private const string Triggers = "=+-@＝＋－＠";

    /// <summary>The semicolon and the tab part cells where a spreadsheet expects them in place of the comma.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\t\r\n");

    public static void Append(StringBuilder line, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var guard = IsGuarded(text) ? "'" : "";
        if (!text.AsSpan().ContainsAny(Quoted) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]))
            line.Append(guard).Append(text);
        else
            line.Append('"').Append(guard).Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static bool IsGuarded(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return start.Length > 0 && (char.IsControl(start[0]) || Triggers.Contains(start[0], StringComparison.Ordinal));
    }
}
