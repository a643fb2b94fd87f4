using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Generated;

/// <summary>
/// A small valid seed in which every field is met with every kind of value sooner or later: texts of all scripts, texts
/// that a spreadsheet or a JSON writer could take for something else, lists of none, one and many. The same number gives
/// the same seed.
/// </summary>
public sealed partial class GeneratedSeed
{
    private static readonly string[] Words =
    [
        "night ferry",
        "=1+1",
        "+49 30",
        "-minus",
        "@home",
        "say \"hello\", twice",
        "back\\slash",
        "čeština",
        "e\u0301te\u0301",
        "夜の船",
        "רכבת לילה",
        "🎬🏽 reel",
        "no\u00A0break",
        "soft\u00ADhyphen",
        "line\u2028separator",
        "<b>&amp;</b>",
        "a,b;c\u061Fd",
        "'quoted'",
        "\uFEFFmark",
        "%00 %",
    ];

    private readonly Random random;
    private readonly string[] sources;
    private readonly string[] people;
    private readonly string[] places;
    private readonly string[] works;

    private GeneratedSeed(int number)
    {
        random = new Random(number);
        sources = Ids("source", 1 + random.Next(4));
        people = Ids("person", 2 + random.Next(5));
        places = Ids("place", 1 + random.Next(3));
        works = Ids("work", 2 + random.Next(5));
    }

    public static Seed Of(int number) => new GeneratedSeed(number).Make();

    private Seed Make() =>
        new()
        {
            Collection = Collection(),
            Sources = Shuffled(sources.Select(Source)),
            People = Shuffled(people.Select(Person)),
            Places = Shuffled(places.Select(Place)),
            Works = Shuffled(works.Select(Work)),
            Relationships = Shuffled(Relationships()),
            Facts = Shuffled(Ids("fact", random.Next(4)).Select(Fact)),
            Disputes = Shuffled(Ids("dispute", random.Next(3)).Select(Dispute)),
        };

    private SeedCollection Collection() =>
        new()
        {
            Title = Text(),
            About = Text(),
            Licence = Maybe(Text),
            FeaturedWork = Maybe(() => Any(works)),
            FeaturedPair = random.Next(2) == 0 ? [] : [people[0], people[1]],
            Questions = random.Next(2) == 0 ? [] : [new SeedQuestion { From = people[1], To = people[0] }],
            Shelf = Some(works),
        };

    private SeedSource Source(string id) =>
        new()
        {
            Id = id,
            Publisher = Text(),
            Title = Text(),
            Url = $"https://{id}.example/?q=1&r=%20",
            Kind = Term(Vocabularies.SourceKinds),
            Author = Maybe(Text),
            Published = Maybe(Date),
            Archive = Maybe(() => $"https://archive.example/{id}"),
            Accessed = Maybe(Date),
            Note = Maybe(Text),
            FormerIds = Former(id),
        };

    private SeedPerson Person(string id) =>
        new()
        {
            Id = id,
            Name = Text(),
            Kind = Term(Vocabularies.PersonKinds),
            SortName = Maybe(() => $"sorted as {Text()}"),
            Disambiguation = Maybe(Text),
            Aliases = Texts(),
            Born = Maybe(Life),
            ExternalIds = External("nm", id),
            FormerIds = Former(id),
            Cites = Cites(),
        };

    private SeedLifeDate Life() =>
        random.Next(2) == 0
            ? new SeedLifeDate { Date = Date(), Cites = Cites() }
            : new SeedLifeDate
            {
                Date = Maybe(Date),
                Place = Text(),
                Cites = Cites(),
            };

    private SeedPlace Place(string id) =>
        new()
        {
            Id = id,
            Name = Text(),
            Kind = Text(),
            Within = id == places[0] ? null : Maybe(() => places[0]),
            Note = Maybe(Text),
            FormerIds = Former(id),
            Cites = Cites(),
        };

    private IEnumerable<SeedRelationship> Relationships() =>
        from a in Enumerable.Range(0, people.Length)
        from b in Enumerable.Range(a + 1, people.Length - a - 1)
        where random.Next(3) == 0
        select new SeedRelationship
        {
            From = people[a],
            Kind = Term(Vocabularies.RelationshipKinds),
            To = people[b],
            Begin = Maybe(Date),
            Ongoing = random.Next(3) == 0,
            When = Maybe(Text),
            Detail = Maybe(Text),
            Cites = Cites(),
        };

    private SeedFact Fact(string id) =>
        new()
        {
            Id = id,
            Text = Text(),
            Works = Some(works),
            People = Some(people),
            Places = [Any(places)],
            Cites = Cites(),
        };

    private SeedDispute Dispute(string id)
    {
        var aspect = Maybe(() => Term(Vocabularies.DisputeAspects));
        var aboutWork = random.Next(2) == 0;
        return new SeedDispute
        {
            Id = id,
            Question = Text(),
            Work = aboutWork ? Any(works) : null,
            Person = aboutWork ? null : Any(people),
            Aspect = aspect,
            Role = aspect == "credits" ? Maybe(() => Term(Vocabularies.Roles)) : null,
            Claims = [Claim("one"), Claim("two")],
        };
    }

    private SeedClaim Claim(string start) => new() { Text = $"{start} {Text()}", Cites = Cites() };

    private SeedText Statement() => new() { Text = Text(), Cites = Cites() };

    private IReadOnlyList<SeedText> Statements() =>
        [.. Texts().Select(text => new SeedText { Text = text, Cites = Cites() })];

    private IReadOnlyList<SeedCitation> Cites() =>
        [
            .. sources
                .Where((_, index) => index == 0 || random.Next(3) == 0)
                .Select(source => new SeedCitation
                {
                    Source = source,
                    Locator = Maybe(Text),
                    Supports = Maybe(Text),
                    Note = Maybe(Text),
                }),
        ];

    private Dictionary<string, string> External(string prefix, string id) =>
        random.Next(2) == 0
            ? []
            : new()
            {
                ["wikidata"] = $"Q{100 + int.Parse(id[^1..], System.Globalization.CultureInfo.InvariantCulture)}",
                ["imdb"] = $"{prefix}900000{id[^1]}",
            };

    private IReadOnlyList<string> Former(string id) => random.Next(4) == 0 ? [$"{id}-z", $"{id}-old"] : [];

    private string Date() =>
        random.Next(3) switch
        {
            0 => $"{1900 + random.Next(120)}",
            1 => $"{1900 + random.Next(120)}-0{1 + random.Next(9)}",
            _ => $"{1900 + random.Next(120)}-1{random.Next(3)}-2{random.Next(9)}",
        };

    private string Text() => string.Join(' ', Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Any(Words)));

    private IReadOnlyList<string> Texts() => [.. Some(Words).Take(3)];

    private string Term(Vocabulary vocabulary) => vocabulary.Terms[random.Next(vocabulary.Terms.Count)].Id;

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(2) == 0 ? make() : null;

    private string Any(IReadOnlyList<string> among) => among[random.Next(among.Count)];

    private IReadOnlyList<string> Some(IEnumerable<string> among) =>
        [.. Shuffled(among.Where(_ => random.Next(2) == 0))];

    private IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static string[] Ids(string name, int count) =>
        [.. Enumerable.Range(1, count).Select(index => $"{name}-{index}")];
}
