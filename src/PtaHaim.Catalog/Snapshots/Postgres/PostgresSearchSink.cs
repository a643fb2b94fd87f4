using Npgsql;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The index of words in PostgreSQL: entries with a tsvector of their words, and GIN indexes over it. Such an index reads
/// and sorts all that it finds before the first row is given. So there are several, over ranges of the ids each eight
/// times as long as the one before: what many entries have is found in the first, and what is in the last only is rare.
/// </summary>
internal sealed class PostgresSearchSink(NpgsqlConnection connection) : SearchSink
{
    private const int FirstRange = 1024;
    private const int Growth = 8;

    private const string Tables = """
        CREATE TABLE "SearchEntries" (
            "Id" integer NOT NULL, "Type" integer NOT NULL, "Field" integer NOT NULL, "Text" text COLLATE "C" NOT NULL,
            "Key" text COLLATE "C" NOT NULL, "Slug" text COLLATE "C" NOT NULL, "Kind" text COLLATE "C" NOT NULL,
            "Name" text COLLATE "C", "Note" text COLLATE "C", "Page" text COLLATE "C", "By" text COLLATE "C", "Words" tsvector NOT NULL);
        CREATE TABLE "SearchTerms" ("Id" integer NOT NULL, "Text" text COLLATE "C" NOT NULL, "Shown" text COLLATE "C" NOT NULL);
        CREATE TABLE "SearchKeys" ("Hash" bigint NOT NULL, "TermId" integer NOT NULL);
        """;

    private const string Indexes = """
        ALTER TABLE "SearchEntries" ADD CONSTRAINT "PK_SearchEntries" PRIMARY KEY ("Id");
        ALTER TABLE "SearchTerms" ADD CONSTRAINT "PK_SearchTerms" PRIMARY KEY ("Id");
        ALTER TABLE "SearchKeys" ADD CONSTRAINT "PK_SearchKeys" PRIMARY KEY ("Hash", "TermId");
        CREATE INDEX "IX_SearchEntries_Key_Id" ON "SearchEntries" ("Key", "Id");
        """;

    private int last;

    public override void Begin() => connection.Run(Tables);

    public override void Write(IReadOnlyList<SearchRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return;
        using var sink = new PostgresRowSink(connection, SearchTable.Entries, [.. SearchTable.EntryColumns, "Words"]);
        foreach (var row in rows)
        {
            SearchTable.Write(row.Entry, sink);
            sink.Words(row.Words);
            sink.EndRow();
        }

        sink.Complete();
        last = rows[^1].Entry.Id;
    }

    public override void Write(SearchTerms terms, CancellationToken cancel)
    {
        using (var sink = new PostgresRowSink(connection, SearchTable.Terms, SearchTable.TermColumns))
        {
            SearchTable.Write(terms, sink, cancel);
            sink.Complete();
        }

        using var keys = new PostgresRowSink(connection, SearchTable.Keys, SearchTable.KeyColumns);
        SearchTable.WriteKeys(terms, keys, cancel);
        keys.Complete();
    }

    public override void Complete()
    {
        connection.Run(Indexes);
        var ranges = Ranges();
        for (var at = 0; at < ranges.Count; at++)
            connection.Run(
                $"""CREATE INDEX "IX_SearchEntries_Words_{at}" ON "SearchEntries" USING gin ("Words") WHERE {ranges[at].Condition}"""
            );
        connection.Run(Function(ranges));
        connection.Run("""ANALYZE "SearchEntries", "SearchTerms", "SearchKeys" """);
    }

    /// <summary>Conditions on the id that part all entries.</summary>
    private List<(string Condition, long After)> Ranges()
    {
        var ranges = new List<(string, long)>();
        var (after, upTo) = (0L, (long)FirstRange);
        for (; upTo < last; (after, upTo) = (upTo, upTo * Growth))
            ranges.Add(($"\"Id\" > {after} AND \"Id\" <= {upTo}", after));
        ranges.Add(($"\"Id\" > {after}", after));
        return ranges;
    }

    /// <summary>
    /// The first entries in the order of their ids: of each range in turn, until they are as many as are asked for. Readers
    /// are kept from the plan that such an index needs, because it suits nothing else, so the function allows it.
    /// </summary>
    private static string Function(List<(string Condition, long After)> ranges)
    {
        var steps = string.Join(
            '\n',
            ranges.Select(range =>
                $"""
                        IF upto <= {range.After} THEN RETURN; END IF;
                        RETURN QUERY SELECT "Id" FROM "SearchEntries"
                            WHERE "Words" @@ words AND {range.Condition} AND "Id" > following AND "Id" <= upto
                            ORDER BY "Id" LIMIT most - found;
                        GET DIAGNOSTICS added = ROW_COUNT;
                        found := found + added;
                        IF found >= most THEN RETURN; END IF;
                    """
            )
        );
        return $"""
            CREATE FUNCTION search_entries(words tsquery, following integer, most integer, upto integer) RETURNS SETOF integer
            LANGUAGE plpgsql STABLE ROWS 200
            SET enable_bitmapscan = on SET enable_indexscan = off SET plan_cache_mode = force_generic_plan AS $function$
            DECLARE
                found integer := 0;
                added integer;
            BEGIN
            {steps}
            END $function$
            """;
    }
}
