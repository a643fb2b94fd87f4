using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Sources;

/// <summary>
/// Composes the sentence of a fact from its parts, so that it can never disagree with them. Only free-standing facts
/// and claims have a written one.
/// </summary>
internal static class Sentences
{
    public static string Work(SeedWork work) =>
        work.Synopsis is { } synopsis
            ? $"{work.Title} is {Kind(work.Kind)}: {End(synopsis)}"
            : $"{work.Title} is {Kind(work.Kind)}.";

    public static string Person(SeedPerson person) =>
        person.Aliases.Count == 0
            ? $"{person.Name} is known by this name."
            : $"{person.Name} is known by this name, also as {Join(person.Aliases)}.";

    public static string Place(SeedPlace place, SeedPlace? within) =>
        within is null ? $"{place.Name}: {place.Kind}." : $"{place.Name}: {place.Kind} in {within.Name}.";

    public static string Credit(SeedCredit credit, SeedPerson person, SeedWork work)
    {
        var sentence = $"{person.Name} {Verb(Vocabularies.Roles, credit.Role)} {Titled(work)}";
        if (credit.Character is { } character)
            sentence += $" as {character}";
        if (credit.CreditedAs is { } creditedAs)
            sentence += $", credited as {creditedAs}";
        if (credit.Uncredited)
            sentence += ", uncredited";
        return credit.Detail is { } detail ? $"{sentence}: {End(detail)}" : $"{sentence}.";
    }

    public static string Relationship(SeedRelationship relationship, SeedPerson from, SeedPerson to)
    {
        var sentence = $"{from.Name} {Verb(Vocabularies.RelationshipKinds, relationship.Kind)} {to.Name}";
        if (Period(relationship.Begin, relationship.End, relationship.Ongoing, relationship.When) is { } period)
            sentence += $", {period}";
        return relationship.Detail is { } detail ? $"{sentence}: {End(detail)}" : $"{sentence}.";
    }

    public static string Link(SeedWorkLink link, SeedWork from, SeedWork to)
    {
        var sentence = $"{Titled(from)} {Verb(Vocabularies.LinkKinds, link.Kind)} {Titled(to)}";
        if (link.Certainty is { } certainty)
            sentence += $" ({certainty})";
        return link.Detail is { } detail ? $"{sentence}: {End(detail)}" : $"{sentence}.";
    }

    public static string Release(SeedRelease release, SeedWork work)
    {
        var parts = new List<string> { Lower(Vocabularies.Mediums.Label(release.Medium)) };
        if (PartialDate.Parse(release.Date) is { } date)
            parts.Add(date.ToWords());
        if (release.Territory is { } territory)
            parts.Add(territory);
        if (release.Detail is { } detail)
            parts.Add(detail);
        return $"{Titled(work)}: {End(string.Join(", ", parts))}";
    }

    public static string WorkPlace(SeedWorkPlace place, SeedWork work, SeedPlace where)
    {
        var verb = place.Use switch
        {
            "filmed" => "was filmed here:",
            "set" => "is set here:",
            "filmed-and-set" => "was filmed and is set here:",
            _ => "is connected with",
        };
        var sentence = $"{Titled(work)} {verb} {where.Name}";
        return place.Detail is { } detail ? $"{sentence}, {End(detail)}" : $"{sentence}.";
    }

    public static string Video(SeedVideo video, SeedWork work) =>
        $"{Titled(work)} is on YouTube as {video.Id}"
        + (video.Channel is { } channel ? $", on the channel {channel}." : ".");

    public static string Born(SeedPerson person) => Life(person, person.Born!, "was born", "was formed");

    public static string Died(SeedPerson person) => Life(person, person.Died!, "died", "ended");

    public static string Runtime(int minutes, SeedWork work) => $"{Titled(work)} runs {minutes} minutes.";

    public static string AspectRatio(string ratio, SeedWork work) =>
        $"{Titled(work)} has the aspect ratio {End(ratio)}";

    public static string Format(string format, SeedWork work) => $"{Titled(work)} was shot on {End(format)}";

    public static string Filmed(string date, SeedWork work) => $"{Titled(work)} was filmed {When(date)}.";

    public static string Setting(string text, SeedWork work) => $"Setting of {Titled(work)}: {End(text)}";

    public static string Inspiration(string text, SeedWork work) => $"Inspiration of {Titled(work)}: {End(text)}";

    public static string Availability(string text, SeedWork work) => $"Availability of {Titled(work)}: {End(text)}";

    public static string Claim(string question, string text) => $"{question}: {End(text)}";

    /// <summary><c>2007 to 2017</c>, <c>from 2001</c>, <c>until 2017</c>, <c>2005</c>, the words of the source, or null.</summary>
    public static string? Period(string? begin, string? end, bool ongoing, string? when)
    {
        var (first, last) = (PartialDate.Parse(begin)?.ToWords(), PartialDate.Parse(end)?.ToWords());
        return (first, last) switch
        {
            ({ } from, { } to) when from == to => from,
            ({ } from, { } to) => $"{from} to {to}",
            ({ } from, null) => ongoing ? $"since {from}" : $"from {from}",
            (null, { } to) => $"until {to}",
            _ => when ?? (ongoing ? "ongoing" : null),
        };
    }

    private static string Life(SeedPerson person, SeedLifeDate life, string human, string group)
    {
        var sentence = $"{person.Name} {(person.Kind == "person" ? human : group)}";
        if (life.Date is { } date)
            sentence += $" {When(date)}";
        return life.Place is { } place ? $"{sentence} in {End(place)}" : $"{sentence}.";
    }

    private static string When(string text)
    {
        var date = PartialDate.Parse(text)!.Value;
        return date.Day is null ? $"in {date.ToWords()}" : $"on {date.ToWords()}";
    }

    private static string Titled(SeedWork work) => $"{work.Title} ({Lower(Vocabularies.WorkKinds.Label(work.Kind))})";

    private static string Kind(string kind)
    {
        var label = Lower(Vocabularies.WorkKinds.Label(kind));
        return kind == "photo-shoot" ? $"a set of {label}" : $"{("aeiou".Contains(label[0]) ? "an" : "a")} {label}";
    }

    private static string Verb(Vocabulary vocabulary, string id) => vocabulary.Find(id)?.Verb ?? vocabulary.Label(id);

    private static string Join(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    private static string End(string text) => text[^1] is '.' or '?' or '!' or '…' ? text : $"{text}.";
}
