using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>The tables of the index of words that both databases have alike, and how their rows are written.</summary>
internal static class SearchTable
{
    public const string Entries = "SearchEntries";
    public const string Terms = "SearchTerms";
    public const string Keys = "SearchKeys";

    private const int RowsBetweenLooks = 4096;

    public static readonly string[] EntryColumns =
    [
        "Id",
        "Type",
        "Field",
        "Text",
        "Key",
        "Slug",
        "Kind",
        "Name",
        "Note",
        "Page",
        "By",
    ];

    public static readonly string[] TermColumns = ["Id", "Text", "Shown"];

    public static readonly string[] KeyColumns = ["Hash", "TermId"];

    /// <summary>Writes the cells of an entry; does not end the row.</summary>
    public static void Write(SearchEntry entry, RowSink sink)
    {
        sink.Integer(entry.Id);
        sink.Integer((int)entry.Type);
        sink.Integer((int)entry.Field);
        sink.Text(entry.Text);
        sink.Text(entry.Key);
        sink.Text(entry.Slug);
        sink.Text(entry.Kind);
        Write(entry.Name, sink);
        Write(entry.Note, sink);
        Write(entry.Page, sink);
        Write(entry.By, sink);
    }

    public static void Write(SearchTerms terms, RowSink sink, CancellationToken cancel)
    {
        for (var at = 0; at < terms.Terms.Count; at++)
        {
            if (at % RowsBetweenLooks == 0)
                cancel.ThrowIfCancellationRequested();
            sink.Integer(at + 1);
            sink.Text(terms.Terms[at].Text);
            sink.Text(terms.Terms[at].Shown);
            sink.EndRow();
        }
    }

    public static void WriteKeys(SearchTerms terms, RowSink sink, CancellationToken cancel)
    {
        var written = 0L;
        foreach (var (hash, term) in terms.Keys())
        {
            if (written++ % RowsBetweenLooks == 0)
                cancel.ThrowIfCancellationRequested();
            sink.LongInteger(hash);
            sink.Integer(term);
            sink.EndRow();
        }
    }

    private static void Write(string? text, RowSink sink)
    {
        if (text is null)
            sink.Null();
        else
            sink.Text(text);
    }
}
