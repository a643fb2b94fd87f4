using System.Data.Common;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Search;

/// <summary>Derives the index of words from the rows that the build has written, the same for every database.</summary>
internal sealed class SearchBuild(SearchSink sink, CancellationToken cancel)
{
    private const int RowsAtATime = 20_000;

    private readonly SearchTerms terms = new();
    private readonly List<SearchRow> rows = new(RowsAtATime);
    private int written;

    /// <summary>Reads and writes over the same connection, in turn.</summary>
    public void Write(DbConnection connection)
    {
        sink.Begin();
        foreach (var target in SearchTargets.InOrder(new SearchRows(connection)))
        {
            Add(target);
            if (rows.Count >= RowsAtATime)
                Flush();
        }

        Flush();
        sink.Write(terms, cancel);
        sink.Complete();
    }

    /// <summary>A text that comes out as one that the thing has already is no further one.</summary>
    private void Add(SearchTarget target)
    {
        var first = rows.Count;
        foreach (var text in target.Texts)
        {
            var folded = TextFold.Fold(text.Text);
            var key = SearchText.Key(folded);
            if (folded.Length == 0 || IsKnown(first, key))
                continue;
            rows.Add(
                new SearchRow(
                    Entry(target, text, key),
                    SearchText.Indexed(WithMakers(folded, target, text.Field), target.Type, rows.Count == first)
                )
            );
            terms.Add(text.Text, folded);
        }
    }

    /// <summary>A title is found with the names of its makers and its year, too, as readers write them together.</summary>
    private static string WithMakers(string folded, SearchTarget target, SearchField field) =>
        target.Type == SearchType.Work && field is SearchField.Name or SearchField.OriginalTitle
            ? $"{folded} {TextFold.Fold($"{target.By} {target.Note}")}".TrimEnd()
            : folded;

    private bool IsKnown(int first, string key)
    {
        for (var at = first; at < rows.Count; at++)
            if (rows[at].Entry.Key == key)
                return true;
        return false;
    }

    private SearchEntry Entry(SearchTarget target, SearchTargetText text, string key) =>
        new()
        {
            Id = ++written,
            Type = target.Type,
            Field = text.Field,
            Text = text.Text,
            Key = key,
            Slug = target.Slug,
            Kind = target.Kind,
            Name = text.Text == target.Name ? null : target.Name,
            Note = text.Note ?? target.Note,
            Page = target.Page,
            By = target.By,
        };

    private void Flush()
    {
        cancel.ThrowIfCancellationRequested();
        sink.Write(rows, cancel);
        rows.Clear();
    }
}
