using System.Text.Json;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Turns a seed into the rows of a snapshot.</summary>
public sealed class SeedRows
{
    private readonly Seed seed;
    private readonly NumberedSeed numbered;
    private readonly FactRows facts;

    private SeedRows(Seed seed)
    {
        this.seed = seed;
        numbered = new NumberedSeed(seed);
        facts = new FactRows(numbered.Sources);
    }

    /// <summary>The rows of a valid seed. The same seed gives the same rows; the order of its lists matters only where readers see it.</summary>
    public static CatalogRows From(Seed seed) => new SeedRows(seed).Build();

    /// <summary>Facts are numbered in the order in which they are added here.</summary>
    private CatalogRows Build()
    {
        var parts = new SeedWorkRows(facts, numbered).Of(seed.Works);
        var people = new SeedPersonRows(facts, numbered).Of(seed);
        var places = seed.Places.Select(PlaceRow).OrderBy(place => place.Id).ToList();
        foreach (var fact in seed.Facts)
            AddStatement(fact);
        var disputes = new SeedDisputeRows(facts, numbered).Of(seed.Disputes);
        var works = parts.Works(facts.SourcesByWork(), disputes.CountByWork());
        return new CatalogRows
        {
            Heads = [HeadRow()],
            Roles = RoleRows.Known,
            Sources = SourceRows(),
            Facts = facts.Facts,
            Citations = facts.Citations,
            People = people.People,
            Aliases = people.Aliases,
            Relationships = people.Relationships,
            Works = works,
            ExternalIds = OtherIdRows.ExternalIds(seed, numbered),
            FormerSlugs = OtherIdRows.FormerSlugs(seed),
            Credits = parts.Credits,
            Releases = parts.Releases,
            WorkLinks = parts.Links,
            Videos = parts.Videos,
            Places = places,
            WorkPlaces = parts.Places,
            Disputes = disputes.Disputes,
            Claims = disputes.Claims,
            WorkFacts = facts.WorkFacts,
            PersonFacts = facts.PersonFacts,
            PlaceFacts = facts.PlaceFacts,
            TopPairs = TopPairRows.Of(parts.Credits, people.People, people.Relationships, works),
            Counts = SeedCounts.Of(seed, facts),
        };
    }

    private CollectionHead HeadRow() =>
        new()
        {
            Id = 1,
            Title = seed.Collection.Title,
            About = seed.Collection.About,
            Licence = seed.Collection.Licence,
            Json = JsonSerializer.Serialize(seed.Collection, HeadJson.Default.SeedCollection),
        };

    private List<Source> SourceRows()
    {
        var cited = facts.CountBySource();
        return
        [
            .. seed
                .Sources.Select(source => new Source
                {
                    Id = numbered.Sources.IdOf(source.Id),
                    Slug = source.Id,
                    Publisher = source.Publisher,
                    AddressKey = SourceAddress.Key(source.Url),
                    SortKey = SortKey.OfTitle($"{source.Publisher} {source.Title}"),
                    Title = source.Title,
                    Url = source.Url,
                    Kind = source.Kind,
                    Author = source.Author,
                    Published = source.Published,
                    Archive = source.Archive,
                    Accessed = source.Accessed,
                    Note = source.Note,
                    Facts = cited.GetValueOrDefault(numbered.Sources.IdOf(source.Id)),
                })
                .OrderBy(source => source.Id),
        ];
    }

    private Place PlaceRow(SeedPlace place)
    {
        var id = numbered.Places.IdOf(place.Id);
        var within = place.Within is { } outer ? numbered.Places[outer] : null;
        return new Place
        {
            Id = id,
            Slug = place.Id,
            Name = place.Name,
            NameKey = SortKey.OfTitle(place.Name),
            Kind = place.Kind,
            WithinId = within is null ? null : numbered.Places.IdOf(within.Id),
            Note = place.Note,
            Origin = Origin.Seeds,
            FactId = facts.Add(
                FactKinds.Place,
                $"{place.Id}.place",
                Sentences.Place(place, within),
                place.Cites,
                FactSubjects.OfPlace(id)
            ),
        };
    }

    private void AddStatement(SeedFact fact) =>
        facts.Add(
            FactKinds.Statement,
            $"statement.{fact.Id}",
            fact.Text,
            fact.Cites,
            new FactSubjects(
                [.. fact.Works.Select(numbered.Works.IdOf)],
                [.. fact.People.Select(numbered.People.IdOf)],
                [.. fact.Places.Select(numbered.Places.IdOf)]
            )
        );
}
