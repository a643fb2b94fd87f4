using System.Text.Json;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>Rows written out by hand: every table has at least one, every column a value somewhere.</summary>
internal static class SmallRows
{
    private const Origin Seeds = Origin.Seeds;

    private static readonly SeedCollection Head = new()
    {
        Title = "Night Ferries",
        About = "Films of a harbour.",
        Shelf = ["night-ferry"],
    };

    public static CatalogRows Make() =>
        new()
        {
            Heads =
            [
                new CollectionHead
                {
                    Id = 1,
                    Title = "Night Ferries",
                    About = "Films of a harbour.",
                    Json = JsonSerializer.Serialize(Head, HeadJson.Default.SeedCollection),
                },
            ],
            Counts = [new CatalogCount { Name = "works", Value = 2 }],
            Sources = [Post],
            Facts = [Fact(1, "night-ferry"), Fact(2, "slow-water"), Fact(3, "claim")],
            Citations =
            [
                new Citation
                {
                    Id = 1,
                    FactId = 1,
                    SourceId = 1,
                    Locator = "paragraph 2",
                    Supports = "That it is.",
                    Note = "Seen.",
                },
            ],
            Roles =
            [
                new Role
                {
                    Id = 1,
                    Key = "director",
                    Label = "Director",
                    Department = "direction",
                },
            ],
            People =
            [
                Person(1, "Ída Møss 🎬", ""),
                Person(2, "Otto O'Reed", "otto reed"),
                Person(3, "The Lanterns", "lanterns"),
            ],
            Aliases =
            [
                new Alias
                {
                    Id = 1,
                    PersonId = 1,
                    Name = "I. M.",
                    NameKey = "im",
                },
            ],
            Relationships = [Friends],
            Works = [Ferry, Water],
            ExternalIds =
            [
                new ExternalId
                {
                    Id = 1,
                    Scheme = "imdb",
                    Value = "tt9000001",
                    WorkId = 1,
                },
                new ExternalId
                {
                    Id = 2,
                    Scheme = "imdb",
                    Value = "nm9000001",
                    PersonId = 1,
                },
            ],
            FormerSlugs =
            [
                new FormerSlug
                {
                    Scope = "people",
                    Slug = "ida-m",
                    Target = "ida-moss",
                },
            ],
            Credits =
            [
                Credit(1, 1, 1),
                Credit(2, 1, 2),
                Credit(3, 2, 1),
                Credit(4, 2, 2),
                Credit(5, 2, 2),
                Credit(6, 2, 3),
            ],
            Releases =
            [
                new Release
                {
                    Id = 1,
                    WorkId = 1,
                    Date = "2021-03",
                    Medium = "online",
                    Detail = "First online",
                    Territory = "US",
                    Note = "Late",
                    Origin = Seeds,
                    FactId = 1,
                },
            ],
            WorkLinks =
            [
                new WorkLink
                {
                    Id = 1,
                    FromId = 1,
                    Kind = "performs-song",
                    ToId = 2,
                    Certainty = "likely",
                    Detail = "All of it",
                    Origin = Seeds,
                    FactId = 1,
                },
            ],
            Videos =
            [
                new Video
                {
                    Id = 1,
                    WorkId = 1,
                    Provider = "youtube",
                    Key = "aaaaaaaaaa1",
                    Kind = "official",
                    Title = "Night Ferry",
                    Channel = "Lanterns",
                    Checked = "2026-01-02",
                    Status = "gone",
                    Since = "2026-02",
                    Origin = Seeds,
                    FactId = 1,
                },
            ],
            Places = [Place(1, null), Place(2, 1)],
            WorkPlaces =
            [
                new WorkPlace
                {
                    Id = 1,
                    WorkId = 1,
                    PlaceId = 2,
                    Use = "filmed",
                    Detail = "At night",
                    Origin = Seeds,
                    FactId = 1,
                },
            ],
            Disputes =
            [
                new Dispute
                {
                    Id = 1,
                    Slug = "who-filmed",
                    Question = "Who filmed it",
                    WorkId = 1,
                    Aspect = "credits",
                    Role = "director",
                },
                new Dispute
                {
                    Id = 2,
                    Slug = "who-is",
                    Question = "Who is it",
                    PersonId = 1,
                    Aspect = "born",
                },
            ],
            Claims =
            [
                new Claim
                {
                    Id = 1,
                    DisputeId = 1,
                    Text = "Ida Moss.",
                    FactId = 3,
                },
            ],
            WorkFacts = [new WorkFact { WorkId = 1, FactId = 1 }],
            PersonFacts = [new PersonFact { PersonId = 1, FactId = 1 }],
            PlaceFacts = [new PlaceFact { PlaceId = 1, FactId = 1 }],
            TopPairs =
            [
                new TopPair
                {
                    Id = 1,
                    AId = 1,
                    BId = 2,
                    Works = 2,
                    First = "2021-03",
                    Last = "2021-03",
                },
            ],
        };

    private static Source Post { get; } =
        new()
        {
            Id = 1,
            Slug = "harbour-post",
            Publisher = "Harbour Post",
            SortKey = "harbour post",
            AddressKey = "4f1c2d0000000000000000000000000a",
            Title = "Ferry",
            Url = "https://harbour.example/",
            Kind = "article",
            Author = "N. Quill",
            Published = "2021-03",
            Archive = "https://archive.example/",
            Accessed = "2026-01-02",
            Note = "Local.",
            Facts = 3,
        };

    private static Relationship Friends { get; } =
        new()
        {
            Id = 1,
            FromId = 1,
            Kind = "friend-of",
            ToId = 2,
            Begin = "1999",
            End = "1999-05",
            Ongoing = true,
            When = "long ago",
            Detail = "At school",
            Origin = Seeds,
            FactId = 1,
        };

    private static Work Ferry { get; } =
        new()
        {
            Id = 1,
            Slug = "night-ferry",
            Title = "Night Ferry",
            TitleKey = "night ferry",
            CardTitle = "Ferry",
            OriginalTitle = "Nachtfähre",
            Kind = "music-video",
            Date = "2021-03",
            DateRising = "2021-03",
            DateFalling = "2021-03",
            RuntimeMinutes = 4,
            Synopsis = "A ferry.",
            Note = "Short.",
            Sources = 1,
            Disputes = 1,
            Origin = Seeds,
            FactId = 1,
        };

    private static Work Water { get; } =
        new()
        {
            Id = 2,
            Slug = "slow-water",
            Title = "Slow Water",
            TitleKey = "slow water",
            Kind = "song",
            DateRising = "~",
            DateFalling = "",
            Origin = Seeds,
            FactId = 2,
        };

    private static Fact Fact(int id, string key) =>
        new()
        {
            Id = id,
            Key = key,
            Kind = "work",
            Statement = $"Fact {id}.",
            Value = id == 1 ? "35mm" : null,
            Citations = 1,
            Independent = 1,
            CopiesOnly = id == 2,
        };

    private static Person Person(int id, string name, string key) =>
        new()
        {
            Id = id,
            Slug = $"person-{id}",
            Name = name,
            SortName = name,
            NameKey = key,
            ShownKey = key,
            Kind = "person",
            Disambiguation = "of the harbour",
            Born = "1970",
            BornPlace = "Harbour",
            BornFactId = 1,
            Died = "2020",
            DiedPlace = "Harbour",
            DiedFactId = 1,
            Works = 2,
            CreditCount = 2,
            Origin = Seeds,
            FactId = 1,
        };

    private static Place Place(int id, int? within) =>
        new()
        {
            Id = id,
            Slug = $"place-{id}",
            Name = "Pier",
            NameKey = "pier",
            Kind = "pier",
            WithinId = within,
            Note = "Wet.",
            Origin = Seeds,
            FactId = 1,
        };

    private static Credit Credit(int id, int work, int person) =>
        new()
        {
            Id = id,
            WorkId = work,
            PersonId = person,
            RoleId = 1,
            Position = id,
            Character = id == 1 ? "Herself" : null,
            CreditedAs = id == 1 ? "I. Moss" : null,
            Uncredited = id == 2,
            Detail = id == 3 ? "second unit" : null,
            Origin = Seeds,
            FactId = 1,
        };
}
