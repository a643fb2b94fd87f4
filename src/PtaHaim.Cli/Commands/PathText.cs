using System.Globalization;
using System.Text;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Cli.Commands;

/// <summary>A path as a terminal shows it: a line for each person, under it what leads to the next, and the sources.</summary>
internal static class PathText
{
    public static string Of(PathDetails path, bool narrowed)
    {
        var text = new StringBuilder();
        var numbers = new SourceNumbers();
        text.Append(path.From.Name).Append(" to ").Append(path.To.Name).Append(": ").AppendLine(Answer(path, narrowed));
        if (path.Reach is { } reach)
            text.AppendLine().AppendLine(Reached(path.From, reach.From)).AppendLine(Reached(path.To, reach.To));
        if (path.Hops.Count == 0)
            return text.ToString().TrimEnd();
        text.AppendLine().AppendLine(path.From.Name);
        foreach (var hop in path.Hops)
        {
            foreach (var line in Lines(hop, numbers))
                text.Append("  ").AppendLine(line);
            text.AppendLine(hop.To.Name);
        }

        text.AppendLine().AppendLine("Sources");
        foreach (var source in numbers.Sources)
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  [{numbers.Of(source)}] {source.Publisher}: {source.Title}{(source.Url is { } url ? $". {url}" : "")}"
            );
        return text.ToString().TrimEnd();
    }

    private static string Answer(PathDetails path, bool narrowed) =>
        path.Degrees switch
        {
            0 => "the same person",
            1 => "one step" + Ways(path.Alternatives),
            { } degrees => string.Create(CultureInfo.InvariantCulture, $"{degrees} steps{Ways(path.Alternatives)}"),
            null => path.Outcome switch
            {
                "not-connected" => narrowed ? "no path under these options" : "no path in this catalog",
                "beyond-max-hops" => "no path of so few steps",
                _ => "none found; the search ended before it had seen all",
            },
        };

    private static string Reached(PersonRef person, PathComponent side) =>
        side.People == 1
            ? $"{person.Name} is connected with nobody."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{person.Name} is connected with {(side.Exact ? "" : "at least ")}{side.People - 1:N0} others."
            );

    private static string Ways(PathTotal ways) =>
        ways is { Count: 1, Exact: true }
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $", one of {ways.Count:N0}{(ways.Exact ? "" : "+")} equally short ways"
            );

    private static IEnumerable<string> Lines(PathStep hop, SourceNumbers numbers)
    {
        if (hop.Relationship is { } tie)
            yield return $"{tie.From.Name}, {tie.Label.ToLowerInvariant()} {tie.To.Name}{Marks(tie.Citations, numbers)}";
        if (hop.Work is not { } work)
            yield break;
        yield return PartialDate.Parse(work.Date) is { } date
            ? $"{work.Title} ({Kind(work.Kind)}, {date.Year})"
            : $"{work.Title} ({Kind(work.Kind)})";
        yield return $"  {hop.From.Name}: {Roles(hop.FromRoles, numbers)}";
        yield return $"  {hop.To.Name}: {Roles(hop.ToRoles, numbers)}";
        if (hop.AlsoTogether is { Count: > 0 } also)
            yield return $"  also together: {string.Join(", ", also.Works.Select(other => Titled(other, [new WorkRef(work.Slug, work.Title, work.Kind, work.Date), .. also.Works])))}"
                + (also.Count > also.Works.Count ? $" and {also.Count - also.Works.Count:N0} more" : "");
    }

    /// <summary>A song and its video have one title.</summary>
    private static string Titled(WorkRef work, IReadOnlyList<WorkRef> among) =>
        among.Count(other => other.Title == work.Title) > 1 ? $"{work.Title} ({Kind(work.Kind)})" : work.Title;

    private static string Kind(string kind) => Vocabularies.WorkKinds.Label(kind).ToLowerInvariant();

    private static string Roles(IReadOnlyList<RoleLine> roles, SourceNumbers numbers) =>
        string.Join(
            ", ",
            roles.Select(role =>
                role.Label.ToLowerInvariant()
                + (role.Character is { } character ? $" ({character})" : "")
                + (role.Via is { } via ? $" with {via.Person.Name}" : "")
                + Marks(role.Citations, numbers)
            )
        );

    private static string Marks(IReadOnlyList<SourceCitation> citations, SourceNumbers numbers) =>
        string.Concat(numbers.Of(citations).Select(number => $" [{number}]"));
}
