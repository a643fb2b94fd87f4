using Microsoft.Data.Sqlite;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The index of words in SQLite: entries, and their words in a table of FTS5 that keeps neither the texts nor where in
/// them a word stands (https://www.sqlite.org/fts5.html#the_detail_option). Beginnings of one to five letters have lists
/// of their own; longer ones are put together from the lists of their words.
/// </summary>
internal sealed class SqliteSearchSink(SqliteConnection connection) : SearchSink
{
    /// <summary>Bytes that FTS5 gathers before it writes: the fewer times, the less is merged in the end.</summary>
    private const int Gathered = 64 * 1024 * 1024;

    private static readonly string Tables = $"""
        CREATE TABLE "SearchEntries" (
            "Id" INTEGER NOT NULL PRIMARY KEY, "Type" INTEGER NOT NULL, "Field" INTEGER NOT NULL, "Text" TEXT NOT NULL,
            "Key" TEXT NOT NULL, "Slug" TEXT NOT NULL, "Kind" TEXT NOT NULL, "Name" TEXT NULL, "Note" TEXT NULL, "Page" TEXT NULL, "By" TEXT NULL);
        CREATE TABLE "SearchTerms" ("Id" INTEGER NOT NULL PRIMARY KEY, "Text" TEXT NOT NULL, "Shown" TEXT NOT NULL);
        CREATE TABLE "SearchKeys" (
            "Hash" INTEGER NOT NULL, "TermId" INTEGER NOT NULL, PRIMARY KEY ("Hash", "TermId")) WITHOUT ROWID;
        CREATE VIRTUAL TABLE "SearchWords" USING fts5(
            "Words", content = '', columnsize = 0, detail = none, prefix = '1 2 3 4 5', tokenize = 'ascii');
        INSERT INTO "SearchWords" ("SearchWords", rank) VALUES ('hashsize', {Gathered}), ('automerge', 0);
        """;

    private const string Indexes = """
        CREATE INDEX "IX_SearchEntries_Key" ON "SearchEntries" ("Key");
        CREATE INDEX "IX_SearchTerms_Text" ON "SearchTerms" ("Text");
        INSERT INTO "SearchWords" ("SearchWords") VALUES ('optimize');
        """;

    public override void Begin() => Run(Tables);

    public override void Write(IReadOnlyList<SearchRow> rows, CancellationToken cancel)
    {
        using var entries = new SqliteRowSink(connection, SearchTable.Entries, SearchTable.EntryColumns);
        using var words = new SqliteRowSink(connection, "SearchWords", ["rowid", "Words"]);
        foreach (var row in rows)
        {
            SearchTable.Write(row.Entry, entries);
            entries.EndRow();
            words.Integer(row.Entry.Id);
            words.Text(row.Words);
            words.EndRow();
        }
    }

    public override void Write(SearchTerms terms, CancellationToken cancel)
    {
        using (var sink = new SqliteRowSink(connection, SearchTable.Terms, SearchTable.TermColumns))
            SearchTable.Write(terms, sink, cancel);
        using var keys = new SqliteRowSink(connection, SearchTable.Keys, SearchTable.KeyColumns);
        SearchTable.WriteKeys(terms, keys, cancel);
    }

    public override void Complete() => Run(Indexes);

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
