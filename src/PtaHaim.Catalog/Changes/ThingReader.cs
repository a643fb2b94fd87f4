using System.Data.Common;
using System.Globalization;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Changes;

/// <summary>
/// Reads the curated things of a snapshot through a connection that sees its tables. Its memory grows with the number of
/// things, not with that of rows; what was imported is not looked at.
/// </summary>
internal sealed class ThingReader
{
    private readonly DbConnection connection;
    private readonly CancellationToken cancel;
    private readonly Dictionary<(string Type, int Id), ThingDraft> drafts = [];

    private ThingReader(DbConnection connection, CancellationToken cancel) =>
        (this.connection, this.cancel) = (connection, cancel);

    /// <summary>All of them, by type and then by slug.</summary>
    public static IReadOnlyList<Thing> Read(DbConnection connection, CancellationToken cancel)
    {
        var reader = new ThingReader(connection, cancel);
        reader.ReadThings();
        reader.ReadParts();
        reader.ReadCredits();
        reader.ReadPlaces();
        reader.ReadDisputes();
        reader.ReadCitations();
        return
        [
            .. reader
                .drafts.GroupBy(draft => draft.Key.Type)
                .SelectMany(type => type.OrderBy(draft => draft.Value.Slug, StringComparer.Ordinal))
                .Select(draft => draft.Value.Finish()),
        ];
    }

    private void ReadThings()
    {
        const int parts = 5;
        foreach (var (type, sql) in ThingStatements.Things)
            Each(
                sql,
                row =>
                {
                    var draft = new ThingDraft(type, row.Text(1)!, row.Text(2)!, row.Text(3), row.Text(4));
                    for (var column = parts; column < row.Count; column++)
                        if (row.Text(column) is { } value)
                            draft.Add(row.Name(column), [row.Name(column), $"{column}", value]);
                    drafts.Add((type, row.Id(0)), draft);
                }
            );
        foreach (var (type, sql) in ThingStatements.FormerSlugs)
            Each(sql, row => Of(type, row)?.Former.Add(row.Text(1)!));
        foreach (var draft in drafts.Values)
        foreach (var former in draft.Former)
            draft.Add("address", [former]);
    }

    private void ReadParts()
    {
        foreach (var (type, sql) in ThingStatements.Parts)
            Each(sql, row => Of(type, row)?.Add(row.Text(1)!, row.From(2)));
    }

    /// <summary>A work concerns those whom it credits and, within their membership, the members of a credited band.</summary>
    private void ReadCredits()
    {
        var members = new List<(string Band, string Member, string? Begin, string? End)>();
        Each(ThingStatements.Memberships, row => members.Add((row.Text(0)!, row.Text(1)!, row.Text(2), row.Text(3))));
        var membersOf = members.ToLookup(row => row.Band, StringComparer.Ordinal);
        Each(
            ThingStatements.Credits,
            row =>
            {
                if (Of(ThingTypes.Work, row) is not { } work)
                    return;
                work.Add("credits", row.From(1));
                var person = row.Text(row.Count - 1)!;
                work.People.Add(person);
                work.People.UnionWith(
                    membersOf[person]
                        .Where(member => Memberships.Covers(member.Begin, member.End, work.Date))
                        .Select(member => member.Member)
                );
            }
        );
    }

    private void ReadPlaces() =>
        Each(
            ThingStatements.WorkPlaces,
            row =>
            {
                if (Of(ThingTypes.Work, row) is not { } work)
                    return;
                work.Add("places", row.From(1));
                work.Places.Add(row.Text(row.Count - 1)!);
            }
        );

    private void ReadDisputes() =>
        Each(
            ThingStatements.DisputeSubjects,
            row =>
            {
                var dispute = Of(ThingTypes.Dispute, row)!;
                if (row.Text(1) is not null && drafts.GetValueOrDefault((ThingTypes.Work, row.Id(1))) is { } work)
                    dispute.People.UnionWith(work.People);
                if (row.Text(2) is not null && drafts.GetValueOrDefault((ThingTypes.Person, row.Id(2))) is { } person)
                    dispute.People.Add(person.Slug);
            }
        );

    private void ReadCitations()
    {
        foreach (var (type, sql) in ThingStatements.Citations)
            Each(
                sql,
                row =>
                {
                    if (Of(type, row) is not { } thing)
                        return;
                    var cells = row.From(1);
                    cells[0] = WithoutOwnSlug(cells[0]!, thing.Slug);
                    thing.Add("citations", cells.AsSpan(0, cells.Length - 1));
                    thing.Cite(cells[^1]!);
                }
            );
    }

    /// <summary>A thing that is called otherwise from now on has other keys of facts, and the same citations.</summary>
    private static string WithoutOwnSlug(string key, string slug) =>
        string.Join('.', key.Split('.').Where(part => part != slug));

    private ThingDraft? Of(string type, Row row) => drafts.GetValueOrDefault((type, row.Id(0)));

    private void Each(string sql, Action<Row> see)
    {
        cancel.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var row = new Row(reader);
        while (reader.Read())
            see(row);
    }

    /// <summary>The row that a reader stands on, with its values in the same words on both databases.</summary>
    private sealed class Row(DbDataReader reader)
    {
        public int Count => reader.FieldCount;

        public int Id(int column) => reader.GetInt32(column);

        public string Name(int column) => reader.GetName(column);

        public string? Text(int column) =>
            reader.GetValue(column) switch
            {
                DBNull => null,
                bool truth => truth ? "1" : "0",
                var value => Convert.ToString(value, CultureInfo.InvariantCulture),
            };

        public string?[] From(int column)
        {
            var cells = new string?[Count - column];
            for (var cell = 0; cell < cells.Length; cell++)
                cells[cell] = Text(column + cell);
            return cells;
        }
    }
}
