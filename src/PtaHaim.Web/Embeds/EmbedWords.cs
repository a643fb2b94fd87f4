using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Works;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Embeds;

/// <summary>The sentences of cards. Each is composed of facts that the page shows with their sources.</summary>
internal static class EmbedWords
{
    private const int MostNames = 3;
    private const int MostKinds = 3;
    private const int MostLetters = 220;

    private static readonly string[] MakerRoles = ["artist", "author", "photographer"];

    /// <summary><c>Music video by HAIM, 1 March 2022.</c></summary>
    public static string Head(WorkDetails work, bool yearOnly = false)
    {
        var makers = MakerRoles.Select(role => Names(work, role)).FirstOrDefault(names => names.Count > 0) ?? [];
        var head = Words.Kind(work.Kind);
        if (makers.Count > 0)
            head += $" by {Listed(makers)}";
        if (work.Date is { } date)
            head += $", {(yearOnly ? $"{Words.Year(date)}" : Words.PlainDate(date))}";
        return $"{head}.";
    }

    /// <summary>
    /// <c> Directed and photographed by Paul Thomas Anderson.</c>, to follow another sentence; empty where no director is
    /// known.
    /// </summary>
    public static string Direction(WorkDetails work, bool camera)
    {
        var directors = Names(work, "director");
        if (directors.Count == 0)
            return "";
        var both = camera && directors.ToHashSet(StringComparer.Ordinal).SetEquals(Names(work, "cinematographer"));
        return $" Directed {(both ? "and photographed " : "")}by {Listed(directors)}.";
    }

    /// <summary><c>Director, writer and producer.</c> The roles of most works first; null where there are none.</summary>
    public static string? Roles(PersonDetails person)
    {
        var roles = (person.Works ?? [])
            .SelectMany(group => group.Works)
            .SelectMany(work => work.Roles.Where(role => role.Via is null).Select(Said).Distinct())
            .CountBy(label => label)
            .OrderByDescending(role => role.Value)
            .ThenBy(role => role.Key, StringComparer.Ordinal)
            .Take(MostNames)
            .Select(role => Words.Lower(role.Key))
            .ToList();
        if (roles.Count == 0 && person.Kind != "person")
            roles.Add(Vocabularies.PersonKinds.Label(person.Kind));
        return roles.Count == 0 ? null : $"{Words.Upper(Words.Join(roles))}.";
    }

    /// <summary><c>45 works in this catalog.</c></summary>
    public static string Tally(PersonDetails person)
    {
        if (person.WorkCount > 0 || person.ThroughBands is not > 0)
            return $"{Words.Count(person.WorkCount, "work")} in this catalog.";
        var bands = (person.Works ?? [])
            .SelectMany(group => group.Works)
            .SelectMany(work => work.Roles)
            .Select(role => role.Via?.Person.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return $"{Words.Count(person.ThroughBands.Value, "work")} in this catalog as a member of {Listed(bands)}.";
    }

    /// <summary><c>14 works together, 2017 to 2025: 9 music videos, 3 songs and 2 films.</c></summary>
    public static string Together(PairDetails pair, bool withKinds)
    {
        if (pair.WorkCount == 0)
            return "No work of both is in this catalog.";
        var said = $"{(pair.Complete ? "" : "At least ")}{Words.Count(pair.WorkCount, "work")} together";
        if (Words.Years(pair.First, pair.Last) is { } years)
            said += $", {years}";
        if (withKinds && pair.Complete && pair.Kinds.Count > 0)
            said += $": {Words.Join(Kinds(pair))}";
        return $"{said}.";
    }

    /// <summary>The whole path in one sentence.</summary>
    public static string Way(AskedPath asked, PathDetails path) =>
        path.Degrees is null ? By(asked, path) : Words.Cut(PathWords.Said(path.From, path.To, path.Hops), MostLetters);

    /// <summary><c>By Lost Track and Anima.</c></summary>
    public static string By(AskedPath asked, PathDetails path)
    {
        if (path.Degrees is null)
            return $"No path {(asked.OptionWords is null ? "in this catalog" : "under these options")}.";
        return path.Hops.Count == 0
            ? PathWords.Said(path.From, path.To, path.Hops)
            : Words.Cut(
                $"By {Words.Join([.. path.Hops.Select(hop => hop.Work?.Title ?? Words.Lower(hop.Relationship!.Label))])}.",
                MostLetters
            );
    }

    private static List<string> Kinds(PairDetails pair)
    {
        var kinds = pair.Kinds.Take(MostKinds).Select(Said).ToList();
        var others = pair.Kinds.Skip(MostKinds).Sum(kind => kind.Count);
        if (others > 0)
            kinds.Add($"{Words.Number(others)} {(others == 1 ? "other" : "others")}");
        return kinds;

        static string Said(KindCount kind) => $"{Words.Number(kind.Count)} {Words.Lower(kind.Label)}";
    }

    private static List<string> Names(WorkDetails work, string role) =>
        [
            .. (work.Credits ?? [])
                .Where(credit => credit.Role == role && !credit.Uncredited)
                .Select(credit => credit.Person.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Listed(List<string> names) =>
        names.Count <= MostNames ? Words.Join(names) : $"{string.Join(", ", names.Take(MostNames))} and others";

    private static string Said(RoleLine role) => role.Role == "cast" ? "Cast member" : role.Label;
}
