namespace PtaHaim.Catalog.Changes;

/// <summary>
/// What is read of the curated things of a snapshot, in words that both databases understand. Ids of curated rows are below
/// a million, so that none of these looks at what was imported.
/// </summary>
internal static class ThingStatements
{
    /// <summary>
    /// The things: internal id, slug, name, kind and date, then columns that are named for the part that they belong to.
    /// </summary>
    public static IReadOnlyList<(string Type, string Sql)> Things { get; } =
    [
        (
            ThingTypes.Work,
            """
            SELECT "Id", "Slug", "Title", "Kind", "Date", "Title" AS "title", "CardTitle" AS "title",
                "OriginalTitle" AS "title", "Kind" AS "kind", "Synopsis" AS "synopsis", "Note" AS "note"
            FROM "Works" WHERE "Id" < 1000000 AND "Origin" = 1
            """
        ),
        (
            ThingTypes.Person,
            """
            SELECT "Id", "Slug", "Name", "Kind", NULL, "Name" AS "name", "SortName" AS "name",
                "Disambiguation" AS "name", "Kind" AS "kind", "Born" AS "life", "BornPlace" AS "life",
                "Died" AS "life", "DiedPlace" AS "life"
            FROM "People" WHERE "Id" < 1000000 AND "Origin" = 1
            """
        ),
        (
            ThingTypes.Place,
            """
            SELECT p."Id", p."Slug", p."Name", p."Kind", NULL, p."Name" AS "name", p."Kind" AS "kind",
                o."Slug" AS "within", p."Note" AS "note"
            FROM "Places" p LEFT JOIN "Places" o ON o."Id" = p."WithinId" WHERE p."Id" < 1000000 AND p."Origin" = 1
            """
        ),
        (
            ThingTypes.Source,
            """
            SELECT "Id", "Slug", "Publisher" || ': ' || "Title", "Kind", NULL, "Publisher" AS "publisher",
                "Title" AS "title", "Url" AS "url", "Kind" AS "kind", "Author" AS "author", "Published" AS "published",
                "Archive" AS "archive", "Accessed" AS "accessed", "Note" AS "note"
            FROM "Sources" WHERE "Id" < 1000000
            """
        ),
        (
            ThingTypes.Dispute,
            """
            SELECT d."Id", d."Slug", d."Question", NULL, NULL, d."Question" AS "question", d."Aspect" AS "subject",
                d."Role" AS "subject", w."Slug" AS "subject", p."Slug" AS "subject"
            FROM "Disputes" d LEFT JOIN "Works" w ON w."Id" = d."WorkId" LEFT JOIN "People" p ON p."Id" = d."PersonId"
            """
        ),
    ];

    /// <summary>
    /// Rows of parts: the id of the thing, the name of the part, then what makes up the row. That an upload was looked at
    /// once more and still plays is no change of the work.
    /// </summary>
    public static IReadOnlyList<(string Type, string Sql)> Parts { get; } =
    [
        (
            ThingTypes.Work,
            """
            SELECT "WorkId", 'releases', "Date", "Medium", "Detail", "Territory", "Note"
            FROM "Releases" WHERE "WorkId" < 1000000 AND "Origin" = 1
            """
        ),
        (
            ThingTypes.Work,
            """
            SELECT "WorkId", 'videos', "Provider", "Key", "Kind", "Title", "Channel", NULLIF("Status", 'playing')
            FROM "Videos" WHERE "WorkId" < 1000000 AND "Origin" = 1
            """
        ),
        (ThingTypes.Work, Link("From", "To")),
        (ThingTypes.Work, Link("To", "From")),
        (ThingTypes.Work, Facts("Work")),
        (ThingTypes.Work, Disputes("Work")),
        (ThingTypes.Work, Identifiers("Work")),
        (ThingTypes.Person, """SELECT "PersonId", 'aliases', "Name" FROM "Aliases" WHERE "PersonId" < 1000000"""),
        (ThingTypes.Person, Relationship("From", "To")),
        (ThingTypes.Person, Relationship("To", "From")),
        (ThingTypes.Person, Facts("Person")),
        (ThingTypes.Person, Disputes("Person")),
        (ThingTypes.Person, Identifiers("Person")),
        (ThingTypes.Place, Facts("Place")),
        (ThingTypes.Dispute, """SELECT "DisputeId", 'claims', "Text" FROM "Claims" """),
    ];

    /// <summary>Work, role, position, character, credited-as, uncredited, detail; the last is the person's slug.</summary>
    public const string Credits = """
        SELECT c."WorkId", r."Key", c."Position", c."Character", c."CreditedAs", c."Uncredited", c."Detail", p."Slug"
        FROM "Credits" c JOIN "Roles" r ON r."Id" = c."RoleId" JOIN "People" p ON p."Id" = c."PersonId"
        WHERE c."Id" < 1000000 AND c."Origin" = 1
        """;

    /// <summary>Work, use, detail; the last is the place's slug.</summary>
    public const string WorkPlaces = """
        SELECT u."WorkId", u."Use", u."Detail", p."Slug"
        FROM "WorkPlaces" u JOIN "Places" p ON p."Id" = u."PlaceId" WHERE u."WorkId" < 1000000 AND u."Origin" = 1
        """;

    /// <summary>The slugs of band and member, and the time.</summary>
    public const string Memberships = """
        SELECT b."Slug", m."Slug", r."Begin", r."End"
        FROM "Relationships" r JOIN "People" b ON b."Id" = r."ToId" JOIN "People" m ON m."Id" = r."FromId"
        WHERE r."Kind" = 'member-of' AND r."FromId" < 1000000 AND r."Origin" = 1
        """;

    /// <summary>The dispute's id, and the ids of the work and the person that it is about.</summary>
    public const string DisputeSubjects = """SELECT "Id", "WorkId", "PersonId" FROM "Disputes" """;

    /// <summary>The internal id of the thing and a slug that it had before.</summary>
    public static IReadOnlyList<(string Type, string Sql)> FormerSlugs { get; } =
    [
        (ThingTypes.Work, Former("works", "Works")),
        (ThingTypes.Person, Former("people", "People")),
        (ThingTypes.Place, Former("places", "Places")),
        (ThingTypes.Source, Former("sources", "Sources")),
    ];

    /// <summary>
    /// The id of the thing, the fact's key, the slug of the source, locator, supports, note; the last is the publisher.
    /// A person's credits are cited by the work, a place's works too.
    /// </summary>
    public static IReadOnlyList<(string Type, string Sql)> Citations { get; } =
    [
        (ThingTypes.Work, Cited("""x."WorkId" """, "WorkFacts", "'claim'")),
        (ThingTypes.Person, Cited("""x."PersonId" """, "PersonFacts", "'claim', 'credit'")),
        (ThingTypes.Place, Cited("""x."PlaceId" """, "PlaceFacts", "'work-place'")),
        (ThingTypes.Dispute, Cited("""x."DisputeId" """, "Claims", "''")),
    ];

    private static string Link(string own, string other) =>
        $"""
            SELECT l."{own}Id", 'links', '{own}', l."Kind", l."Certainty", l."Detail", w."Slug"
            FROM "WorkLinks" l JOIN "Works" w ON w."Id" = l."{other}Id" WHERE l."{own}Id" < 1000000 AND l."Origin" = 1
            """;

    private static string Relationship(string own, string other) =>
        $"""
            SELECT r."{own}Id", 'relationships', '{own}', r."Kind", r."Begin", r."End", r."Ongoing", r."When",
                r."Detail", p."Slug"
            FROM "Relationships" r JOIN "People" p ON p."Id" = r."{other}Id"
            WHERE r."{own}Id" < 1000000 AND r."Origin" = 1
            """;

    /// <summary>Statements that no row of its own holds.</summary>
    private static string Facts(string owner) =>
        $"""
            SELECT x."{owner}Id", 'facts', f."Kind", COALESCE(f."Value", f."Statement")
            FROM "{owner}Facts" x JOIN "Facts" f ON f."Id" = x."FactId"
            WHERE f."Kind" IN ('runtime', 'aspect-ratio', 'format', 'filmed', 'setting', 'inspiration', 'availability',
                'statement')
            """;

    private static string Disputes(string subject) =>
        $"""
            SELECT d."{subject}Id", 'disputes', d."Slug", d."Question", d."Aspect", d."Role", c."Text"
            FROM "Disputes" d JOIN "Claims" c ON c."DisputeId" = d."Id" WHERE d."{subject}Id" < 1000000
            """;

    private static string Identifiers(string owner) =>
        $"""SELECT "{owner}Id", 'identifiers', "Scheme", "Value" FROM "ExternalIds" WHERE "{owner}Id" < 1000000""";

    private static string Former(string scope, string table) =>
        $"""
            SELECT t."Id", f."Slug" FROM "FormerSlugs" f JOIN "{table}" t ON t."Slug" = f."Target"
            WHERE f."Scope" = '{scope}'
            """;

    private static string Cited(string owner, string table, string except) =>
        $"""
            SELECT {owner}, f."Key", s."Slug", c."Locator", c."Supports", c."Note", s."Publisher"
            FROM "{table}" x JOIN "Facts" f ON f."Id" = x."FactId" JOIN "Citations" c ON c."FactId" = f."Id"
                JOIN "Sources" s ON s."Id" = c."SourceId"
            WHERE f."Kind" NOT IN ({except})
            """;
}
