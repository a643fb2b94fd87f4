using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Generated;

public sealed partial class GeneratedCatalog
{
    private static readonly string[] Kinds =
    [
        "feature-film",
        "feature-film",
        "music-video",
        "music-video",
        "short-film",
        "song",
        "album",
        "documentary-film",
        "live-performance-video",
        "photo-shoot",
    ];

    private static readonly string[] First = ["Ada", "Bo", "Cleo", "Dag", "Ela", "Finn", "Gia", "Hal", "Ida", "Jun"];
    private static readonly string[] Last = ["North", "Vale", "Stone", "Reed", "Marsh", "Lund", "Quill", "Frost"];
    private static readonly string[] Adjectives = ["Long", "Quiet", "Last", "Blue", "Second", "Open", "Hidden", "Slow"];
    private static readonly string[] Nouns = ["Table", "Harbour", "Winter", "Song", "Road", "Letter", "Garden", "Sea"];

    private int SourceCount => Math.Max(1, credits / CreditsPerSource);

    private int PlaceCount => Math.Max(1, credits / CreditsPerPlace);

    private int DisputeCount => Math.Max(1, credits / CreditsPerDispute);

    private static bool IsOfPerson(int dispute) => dispute % Questioned == 0;

    private static bool IsGroup(int person) => person % GroupEvery == 0;

    private IEnumerable<Person> People()
    {
        var names = Numbers(Stream.Names);
        for (var number = 1; number <= people; number++)
        {
            var group = IsGroup(number);
            var name = group
                ? $"The {Nouns[names.Below(Nouns.Length, number)]}s"
                : $"{First[names.Below(First.Length, number)]} {Last[names.Below(Last.Length, -number)]}";
            var kind = group ? "group" : "person";
            var sortName = SortKey.NameForSorting(name, kind);
            yield return new Person
            {
                Id = FirstId + number,
                Slug = PersonSlug(number),
                Name = name,
                SortName = sortName,
                NameKey = SortKey.OfName(sortName),
                ShownKey = SortKey.OfName(name),
                Kind = kind,
                Born = number % 3 == 0 ? (1930 + number % 70).ToString("0000") : null,
                Works = worksOf[number - 1],
                CreditCount = creditsOf[number - 1],
                Origin = Origin.Generated,
            };
        }
    }

    private IEnumerable<Alias> Aliases() =>
        Enumerable
            .Range(1, people / 10)
            .Select(number => new Alias
            {
                Id = FirstId + number,
                PersonId = FirstId + number * 10,
                Name = $"Number {number}",
                NameKey = SortKey.OfName($"Number {number}"),
            });

    private IEnumerable<Relationship> Memberships()
    {
        var id = 0;
        for (var group = GroupEvery; group + MembersPerGroup <= people; group += GroupEvery)
        for (var member = 1; member <= MembersPerGroup; member++)
            yield return new Relationship
            {
                Id = FirstId + ++id,
                FromId = FirstId + group + member,
                Kind = PtaHaim.Catalog.People.Memberships.Kind,
                ToId = FirstId + group,
                Begin = member == 1 ? null : "1990",
                End = member == 3 ? "2005" : null,
                Ongoing = member == 2,
                Origin = Origin.Generated,
            };
    }

    private IEnumerable<Work> Works()
    {
        var kinds = Numbers(Stream.Kinds);
        var titles = Numbers(Stream.Titles);
        for (var number = 1; number <= works; number++)
        {
            var title =
                $"The {Adjectives[titles.Below(Adjectives.Length, number)]} {Nouns[titles.Below(Nouns.Length, -number)]} {number % 100}";
            var date = DateOf(number);
            yield return new Work
            {
                Id = FirstId + number,
                Slug = WorkSlug(number),
                Title = title,
                TitleKey = SortKey.OfTitle(title),
                Kind = Kinds[kinds.Below(Kinds.Length, number)],
                Date = date,
                DateRising = date ?? "~",
                DateFalling = date ?? "",
                RuntimeMinutes = number % 4 == 0 ? null : 3 + number % 180,
                Sources = 1,
                Disputes = number <= DisputeCount && !IsOfPerson(number) ? 1 : 0,
                Origin = Origin.Generated,
            };
        }
    }

    /// <summary>Half know the year only, as imports do; some the month or the day; one in 40 nothing.</summary>
    private string? DateOf(int work)
    {
        var year = 1950 + Numbers(Stream.Years).Below(76, work);
        return (work % 40) switch
        {
            0 => null,
            < 20 => $"{year:0000}",
            < 25 => $"{year:0000}-{1 + work % 12:00}",
            _ => $"{year:0000}-{1 + work % 12:00}-{1 + work % 28:00}",
        };
    }

    private IEnumerable<Release> Releases() =>
        Enumerable
            .Range(1, works)
            .Where(number => DateOf(number) is not null)
            .Select(number => new Release
            {
                Id = FirstId + number,
                WorkId = FirstId + number,
                Date = DateOf(number),
                Medium = number % 2 == 0 ? "theatrical" : "online",
                Origin = Origin.Generated,
            });

    private IEnumerable<WorkLink> WorkLinks() =>
        Enumerable
            .Range(1, works / 20)
            .Select(number => new WorkLink
            {
                Id = FirstId + number,
                FromId = FirstId + number * 20,
                Kind = number % 2 == 0 ? "part-of" : "tested-technique-for",
                ToId = FirstId + number * 20 - 1 - number % 5,
                Origin = Origin.Generated,
            });

    private IEnumerable<ExternalId> ExternalIds()
    {
        for (var number = 1; number <= works; number++)
            yield return new ExternalId
            {
                Id = FirstId + number,
                Scheme = "imdb",
                Value = $"tt{number:0000000}",
                WorkId = FirstId + number,
            };
        for (var number = 1; number <= people; number++)
            yield return new ExternalId
            {
                Id = FirstId + works + number,
                Scheme = "imdb",
                Value = $"nm{number:0000000}",
                PersonId = FirstId + number,
            };
    }

    private IEnumerable<Place> Places() =>
        Enumerable
            .Range(1, PlaceCount)
            .Select(number => new Place
            {
                Id = FirstId + number,
                Slug = $"place-{number:000000}",
                Name = $"{Nouns[number % Nouns.Length]} Hall {number}",
                NameKey = SortKey.OfTitle($"{Nouns[number % Nouns.Length]} Hall {number}"),
                Kind = "hall",
                WithinId = number > 10 ? FirstId + number % 10 + 1 : null,
                Origin = Origin.Generated,
            });

    private IEnumerable<WorkPlace> WorkPlaces() =>
        Enumerable
            .Range(1, works / 10)
            .Select(number => new WorkPlace
            {
                Id = FirstId + number,
                WorkId = FirstId + number * 10,
                PlaceId = FirstId + number % PlaceCount + 1,
                Use = "filmed",
                Origin = Origin.Generated,
            });

    private IEnumerable<Source> Sources() =>
        Enumerable
            .Range(1, SourceCount)
            .Select(number => new Source
            {
                Id = FirstId + number,
                Slug = $"source-{number:000000}",
                Publisher = $"Gazette {number % 97}",
                AddressKey = SourceAddress.Key($"https://example.org/reports/{number}"),
                SortKey = SortKey.OfTitle($"Gazette {number % 97} Report {number}"),
                Title = $"Report {number}",
                Url = $"https://example.org/reports/{number}",
                Kind = number % 2 == 0 ? "article" : "interview",
                Facts = works / SourceCount,
            });

    /// <summary>One statement a work; those of disputed works are claims.</summary>
    private IEnumerable<Fact> Facts() =>
        Enumerable
            .Range(1, works)
            .Select(number => new Fact
            {
                Id = FirstId + number,
                Key = $"statement.{number:000000}",
                Kind = number <= DisputeCount ? FactKinds.Claim : FactKinds.Statement,
                Statement = $"Statement {number} is made of work {number}.",
                Citations = 1,
                Independent = 1,
                CopiesOnly = false,
            });

    private IEnumerable<Citation> Citations() =>
        Enumerable
            .Range(1, works)
            .Select(number => new Citation
            {
                Id = FirstId + number,
                FactId = FirstId + number,
                SourceId = FirstId + number % SourceCount + 1,
                Locator = $"paragraph {number % 9 + 1}",
            });

    private IEnumerable<WorkFact> WorkFacts() =>
        Enumerable
            .Range(1, works)
            .Select(number => new WorkFact { WorkId = FirstId + number, FactId = FirstId + number });

    private IEnumerable<PersonFact> PersonFacts() =>
        Enumerable
            .Range(1, Math.Min(works, people))
            .Select(number => new PersonFact { PersonId = FirstId + number, FactId = FirstId + number });

    private IEnumerable<PlaceFact> PlaceFacts() =>
        Enumerable
            .Range(1, PlaceCount)
            .Select(number => new PlaceFact { PlaceId = FirstId + number, FactId = FirstId + number });

    /// <summary>Every tenth is about a person, the others are about a work.</summary>
    private IEnumerable<Dispute> Disputes() =>
        Enumerable
            .Range(1, DisputeCount)
            .Select(number => new Dispute
            {
                Id = FirstId + number,
                Slug = $"dispute-{number:000000}",
                Question = $"Question {number}",
                WorkId = IsOfPerson(number) ? null : FirstId + number,
                PersonId = IsOfPerson(number) ? FirstId + number : null,
                Aspect = "general",
            });

    private IEnumerable<Claim> Claims() =>
        Enumerable
            .Range(1, DisputeCount)
            .Select(number => new Claim
            {
                Id = FirstId + number,
                DisputeId = FirstId + number,
                Text = $"Claim {number}",
                FactId = FirstId + number,
            });
}
