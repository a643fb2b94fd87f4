using PtaHaim.Catalog.Collaborations;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>What SQLite derives from the credits: the view of collaborations, and its rows for the busiest people.</summary>
internal static class SqliteDerivedRows
{
    private const string Columns = """
        mine."PersonId" AS "PersonId", other."PersonId" AS "OtherId", COUNT(DISTINCT mine."WorkId") AS "Works",
            MIN(work."Date") AS "First", MAX(work."Date") AS "Last"
        """;

    /// <summary>
    /// Grouped by both ids, so that a condition on PersonId is pushed down to the index of the credits. In
    /// SQLite, CROSS JOIN fixes the order: begin with the one person.
    /// </summary>
    public const string View = $"""
        CREATE VIEW "Collaborations" AS
        SELECT {Columns}
        FROM "Credits" AS mine
        CROSS JOIN "Credits" AS other ON other."WorkId" = mine."WorkId" AND other."PersonId" <> mine."PersonId"
        CROSS JOIN "Works" AS work ON work."Id" = mine."WorkId"
        GROUP BY mine."PersonId", other."PersonId"
        """;

    /// <summary>The same rows for those whose credits are too many to join in a request. A join with the view would compute all of it.</summary>
    public static readonly string Stored = $"""
        INSERT INTO "StoredCollaborations" ("PersonId", "OtherId", "Works", "First", "Last")
        SELECT {Columns}
        FROM "People" AS busy
        CROSS JOIN "Credits" AS mine ON mine."PersonId" = busy."Id"
        CROSS JOIN "Credits" AS other ON other."WorkId" = mine."WorkId" AND other."PersonId" <> mine."PersonId"
        CROSS JOIN "Works" AS work ON work."Id" = mine."WorkId"
        WHERE busy."CreditCount" > {StoredCollaboration.Threshold}
        GROUP BY mine."PersonId", other."PersonId"
        """;
}
