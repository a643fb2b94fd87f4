using System.Data.Common;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Search;

/// <summary>
/// Reads what can be found out of the tables of a build, some rows at a time, so that one connection reads and writes in
/// turn. Not through the model: the first translation of a query takes longer than all rows of a small catalog.
/// </summary>
internal sealed class SearchRows(DbConnection connection)
{
    private const int RowsAtATime = 5000;

    /// <summary>So many characters of a work are found, and so many other names of a person.</summary>
    private const int MostTexts = 100;

    private static readonly string MakerRoles = string.Join(", ", WorkMakers.All.Select(role => $"'{role}'"));

    public IEnumerable<SearchTarget> People() =>
        Batches(
            """SELECT "Id", "Slug", "Name", "Kind", "Disambiguation" FROM "People" WHERE "Id" > @after ORDER BY "Id" LIMIT @most""",
            row =>
                Named(
                    Text(row, 3) == SearchTypes.Company ? SearchType.Company : SearchType.Person,
                    Text(row, 1),
                    Text(row, 2),
                    Text(row, 3)
                ) with
                {
                    Note = Optional(row, 4),
                },
            """SELECT "PersonId", "Name" FROM "Aliases" WHERE "PersonId" > @after AND "PersonId" <= @last ORDER BY "PersonId", "Id" """,
            row => new SearchTargetText(SearchField.Alias, Text(row, 1)),
            (person, aliases) => With(person, aliases.Take(MostTexts))
        );

    public IEnumerable<SearchTarget> Works() =>
        Batches(
            """SELECT "Id", "Slug", "Title", "Kind", "Date", "OriginalTitle" FROM "Works" WHERE "Id" > @after ORDER BY "Id" LIMIT @most""",
            row =>
            {
                var work = Named(SearchType.Work, Text(row, 1), Text(row, 2), Text(row, 3)) with
                {
                    Note = Optional(row, 4)?[..4],
                };
                return Optional(row, 5) is { } original
                    ? With(work, [new SearchTargetText(SearchField.OriginalTitle, original)])
                    : work;
            },
            $"""
            SELECT credit."WorkId", credit."Character", person."Name", role."Key"
            FROM "Credits" AS credit
            JOIN "People" AS person ON person."Id" = credit."PersonId"
            JOIN "Roles" AS role ON role."Id" = credit."RoleId"
            WHERE credit."WorkId" > @after AND credit."WorkId" <= @last
                AND (credit."Character" IS NOT NULL OR (credit."Position" <= {WorkMakers.Reach} AND role."Key" IN ({MakerRoles})))
            ORDER BY credit."WorkId", credit."Position"
            """,
            row => new CreditText(Optional(row, 1), Text(row, 2), Text(row, 3)),
            WithCredits
        );

    private static SearchTarget WithCredits(SearchTarget work, IEnumerable<CreditText> credits)
    {
        var all = credits.ToList();
        var makers = WorkMakers.Of(work.Kind, [.. all.Select(credit => (credit.Role, credit.Name))]).ToList();
        return With(
            work with
            {
                By = makers.Count == 0 ? null : string.Join(", ", makers),
            },
            all.Where(credit => credit.Character is not null)
                .Take(MostTexts)
                .Select(credit => new SearchTargetText(SearchField.Character, credit.Character!, credit.Name))
        );
    }

    public IEnumerable<SearchTarget> Places() =>
        Batches(
            """SELECT "Id", "Slug", "Name", "Kind" FROM "Places" WHERE "Id" > @after ORDER BY "Id" LIMIT @most""",
            row => Named(SearchType.Place, Text(row, 1), Text(row, 2), Text(row, 3))
        );

    public IEnumerable<SearchTarget> Sources() =>
        Batches(
            """SELECT "Id", "Slug", "Publisher", "Title", "Kind", "Published" FROM "Sources" WHERE "Id" > @after ORDER BY "Id" LIMIT @most""",
            row =>
                Named(
                    SearchType.Source,
                    Text(row, 1),
                    $"{Text(row, 2)}: {Text(row, 3)}",
                    Text(row, 4),
                    SearchField.SourceTitle
                ) with
                {
                    Note = Optional(row, 5),
                }
        );

    /// <summary>Free-standing statements, each with its place on the page of the first thing that it concerns.</summary>
    public IEnumerable<SearchTarget> Facts()
    {
        var subjects = $"{Subject("work", "Works")}, {Subject("person", "People")}, {Subject("place", "Places")}";
        return Batches(
            $"""
            SELECT fact."Id", fact."Key", fact."Statement", {subjects}
            FROM "Facts" AS fact
            WHERE fact."Kind" = 'statement' AND fact."Id" > @after ORDER BY fact."Id" LIMIT @most
            """,
            row =>
            {
                var page =
                    Optional(row, 3) is { } work ? $"/works/{work}"
                    : Optional(row, 4) is { } person ? $"/people/{person}"
                    : Optional(row, 5) is { } place ? $"/places/{place}"
                    : null;
                return Named(SearchType.Fact, Text(row, 1), Text(row, 2), "statement", SearchField.Statement) with
                {
                    Page = page is null ? null : $"{page}#{Text(row, 1)}",
                };
            }
        );
    }

    private static string Subject(string name, string table)
    {
        var thing = char.ToUpperInvariant(name[0]) + name[1..];
        return $"""
            (SELECT thing."Slug" FROM "{thing}Facts" AS link JOIN "{table}" AS thing ON thing."Id" = link."{thing}Id"
            WHERE link."FactId" = fact."Id" ORDER BY link."{thing}Id" LIMIT 1)
            """;
    }

    private static SearchTarget Named(
        SearchType type,
        string slug,
        string name,
        string kind,
        SearchField field = SearchField.Name
    ) => new(type, slug, name, kind) { Texts = [new SearchTargetText(field, name)] };

    private static SearchTarget With(SearchTarget target, IEnumerable<SearchTargetText> texts) =>
        target with
        {
            Texts = [.. target.Texts, .. texts],
        };

    private IEnumerable<SearchTarget> Batches(string sql, Func<DbDataReader, SearchTarget> target) =>
        Batches<SearchTargetText>(sql, target, beside: null, row: null, with: null);

    /// <param name="sql">Rows after @after by their ids, at most @most; the id first.</param>
    /// <param name="target">Shows a row.</param>
    /// <param name="beside">Further rows of those after @after up to @last; the id first. Null for none.</param>
    /// <param name="row">Reads one of them.</param>
    /// <param name="with">Adds those of a thing to it.</param>
    private IEnumerable<SearchTarget> Batches<TBeside>(
        string sql,
        Func<DbDataReader, SearchTarget> target,
        string? beside,
        Func<DbDataReader, TBeside>? row,
        Func<SearchTarget, IEnumerable<TBeside>, SearchTarget>? with
    )
    {
        for (var after = -1; ; )
        {
            var rows = Read(sql, target, ("@after", after), ("@most", RowsAtATime));
            if (rows.Count == 0)
                yield break;
            var last = rows[^1].Id;
            var besides = beside is null
                ? null
                : Read(beside, row!, ("@after", after), ("@last", last))
                    .ToLookup(found => found.Id, found => found.Row);
            foreach (var (id, thing) in rows)
                yield return besides is null || !besides.Contains(id) ? thing : with!(thing, besides[id]);
            if (rows.Count < RowsAtATime)
                yield break;
            after = last;
        }
    }

    private List<(int Id, T Row)> Read<T>(
        string sql,
        Func<DbDataReader, T> row,
        params ReadOnlySpan<(string Name, int Value)> values
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<(int, T)>();
        while (reader.Read())
            rows.Add((reader.GetInt32(0), row(reader)));
        return rows;
    }

    private static string Text(DbDataReader row, int at) => row.GetString(at);

    private static string? Optional(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    /// <summary>A credit that has a character, or that of a maker.</summary>
    private readonly record struct CreditText(string? Character, string Name, string Role);
}
