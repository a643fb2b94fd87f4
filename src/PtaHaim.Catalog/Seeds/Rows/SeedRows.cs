using System.Text.Json;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Seeds;

/// <summary>Turns a seed into the rows of a snapshot.</summary>
public sealed class SeedRows
{
    private readonly Seed seed;
    private readonly RowIds ids;
    private readonly FactRows facts;
    private readonly Dictionary<string, SeedPerson> people;
    private readonly Dictionary<string, SeedPlace> places;
    private readonly Dictionary<string, SeedWork> works;
    private readonly ILookup<string, string> worksOf;

    private SeedRows(Seed seed)
    {
        this.seed = seed;
        ids = new RowIds(seed);
        facts = new FactRows(seed.Sources.ToDictionary(source => source.Id), ids.Sources);
        people = seed.People.ToDictionary(person => person.Id);
        places = seed.Places.ToDictionary(place => place.Id);
        works = seed.Works.ToDictionary(work => work.Id);
        worksOf = seed
            .Works.SelectMany(work => work.Credits, (work, credit) => (credit.Person, Work: work.Id))
            .ToLookup(row => row.Person, row => row.Work);
    }

    /// <summary>The rows of a valid seed. The same seed gives the same rows; the order of its lists matters only where readers see it.</summary>
    public static CatalogRows From(Seed seed) => new SeedRows(seed).Build();

    private CatalogRows Build()
    {
        var workParts = new SeedWorkRows(facts, ids, people, places, works).Of(seed.Works);
        var personRows = seed.People.Select(PersonRow).OrderBy(person => person.Id).ToList();
        var relationships = seed.Relationships.Select(RelationshipRow).ToList();
        var placeRows = seed.Places.Select(PlaceRow).OrderBy(place => place.Id).ToList();
        foreach (var fact in seed.Facts)
            AddStatement(fact);
        var disputes = seed.Disputes.Select(DisputeRow).ToList();
        var claims = seed.Disputes.SelectMany((dispute, index) => ClaimRows(dispute, index + 1)).ToList();
        claims = [.. claims.Select((claim, index) => Numbered(claim, index + 1))];

        var workRows = workParts.Works(
            SourcesOf(),
            disputes.Where(row => row.WorkId is not null).CountBy(row => row.WorkId!.Value).ToDictionary()
        );
        var sources = SourceRows();
        return new CatalogRows
        {
            Heads = [HeadRow()],
            Roles = RoleRows.Known,
            Sources = sources,
            Facts = facts.Facts,
            Citations = facts.Citations,
            People = personRows,
            Aliases = AliasRows(),
            Relationships = relationships,
            Works = workRows,
            ExternalIds = ExternalIdRows(),
            FormerSlugs = FormerSlugRows(),
            Credits = workParts.Credits,
            Releases = workParts.Releases,
            WorkLinks = workParts.Links,
            Videos = workParts.Videos,
            Places = placeRows,
            WorkPlaces = workParts.Places,
            Disputes = disputes,
            Claims = claims,
            WorkFacts = facts.WorkFacts,
            PersonFacts = facts.PersonFacts,
            PlaceFacts = facts.PlaceFacts,
            TopPairs = TopPairRows.Of(workParts.Credits, personRows, relationships, workRows),
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
            Json = JsonSerializer.Serialize(seed.Collection, CollectionJson.Default.SeedCollection),
        };

    private List<Source> SourceRows()
    {
        var cited = facts
            .Citations.DistinctBy(cite => (cite.SourceId, cite.FactId))
            .CountBy(cite => cite.SourceId)
            .ToDictionary();
        return
        [
            .. seed
                .Sources.Select(source => new Source
                {
                    Id = ids.Sources[source.Id],
                    Slug = source.Id,
                    Publisher = source.Publisher,
                    SortKey = SortKey.OfTitle($"{source.Publisher} {source.Title}"),
                    Title = source.Title,
                    Url = source.Url,
                    Kind = source.Kind,
                    Author = source.Author,
                    Published = source.Published,
                    Archive = source.Archive,
                    Accessed = source.Accessed,
                    Note = source.Note,
                    Facts = cited.GetValueOrDefault(ids.Sources[source.Id]),
                })
                .OrderBy(source => source.Id),
        ];
    }

    private Person PersonRow(SeedPerson person)
    {
        var id = ids.People[person.Id];
        var subject = FactSubjects.OfPeople(id);
        var on = worksOf[person.Id].ToList();
        var sortName = person.SortName ?? SortKey.NameForSorting(person.Name, person.Kind);
        return new Person
        {
            Id = id,
            Slug = person.Id,
            Name = person.Name,
            SortName = sortName,
            NameKey = SortKey.OfName(sortName),
            Kind = person.Kind,
            Disambiguation = person.Disambiguation,
            FactId = facts.Add(
                FactKinds.Person,
                $"{person.Id}.person",
                Sentences.Person(person),
                person.Cites,
                subject
            ),
            Born = person.Born?.Date,
            BornPlace = person.Born?.Place,
            BornFactId = person.Born is { } born
                ? facts.Add(FactKinds.Born, $"{person.Id}.born", Sentences.Born(person), born.Cites, subject)
                : null,
            Died = person.Died?.Date,
            DiedPlace = person.Died?.Place,
            DiedFactId = person.Died is { } died
                ? facts.Add(FactKinds.Died, $"{person.Id}.died", Sentences.Died(person), died.Cites, subject)
                : null,
            Works = on.Distinct().Count(),
            CreditCount = on.Count,
            Origin = Origin.Seeds,
        };
    }

    private List<Alias> AliasRows() =>
        [
            .. seed
                .People.SelectMany(person => person.Aliases, (person, name) => (person, name))
                .Select(
                    (row, index) =>
                        new Alias
                        {
                            Id = index + 1,
                            PersonId = ids.People[row.person.Id],
                            Name = row.name,
                            NameKey = SortKey.OfName(row.name),
                        }
                ),
        ];

    private Relationship RelationshipRow(SeedRelationship relationship, int index)
    {
        var (from, to) = (people[relationship.From], people[relationship.To]);
        return new Relationship
        {
            Id = index + 1,
            FromId = ids.People[from.Id],
            Kind = relationship.Kind,
            ToId = ids.People[to.Id],
            Begin = relationship.Begin,
            End = relationship.End,
            Ongoing = relationship.Ongoing,
            When = relationship.When,
            Detail = relationship.Detail,
            Origin = Origin.Seeds,
            FactId = facts.Add(
                FactKinds.Relationship,
                $"{from.Id}.{relationship.Kind}.{to.Id}",
                Sentences.Relationship(relationship, from, to),
                relationship.Cites,
                FactSubjects.OfPeople(ids.People[from.Id], ids.People[to.Id])
            ),
        };
    }

    private Place PlaceRow(SeedPlace place)
    {
        var within = place.Within is { } slug ? places[slug] : null;
        return new Place
        {
            Id = ids.Places[place.Id],
            Slug = place.Id,
            Name = place.Name,
            NameKey = SortKey.OfTitle(place.Name),
            Kind = place.Kind,
            WithinId = within is null ? null : ids.Places[within.Id],
            Note = place.Note,
            Origin = Origin.Seeds,
            FactId = facts.Add(
                FactKinds.Place,
                $"{place.Id}.place",
                Sentences.Place(place, within),
                place.Cites,
                FactSubjects.OfPlace(ids.Places[place.Id])
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
                [.. fact.Works.Select(slug => ids.Works[slug])],
                [.. fact.People.Select(slug => ids.People[slug])],
                [.. fact.Places.Select(slug => ids.Places[slug])]
            )
        );

    private Dispute DisputeRow(SeedDispute dispute, int index) =>
        new()
        {
            Id = index + 1,
            Slug = dispute.Id,
            Question = dispute.Question,
            WorkId = dispute.Work is { } work ? ids.Works[work] : null,
            PersonId = dispute.Person is { } person ? ids.People[person] : null,
            Aspect = dispute.Aspect ?? "general",
            Role = dispute.Role,
        };

    private IEnumerable<Claim> ClaimRows(SeedDispute dispute, int id) =>
        dispute.Claims.Select(claim => new Claim
        {
            Id = 0,
            DisputeId = id,
            Text = claim.Text,
            FactId = facts.Add(
                FactKinds.Claim,
                $"{dispute.Id}.claim.{FactRows.KeyOf(claim.Text)}",
                Sentences.Claim(dispute.Question, claim.Text),
                claim.Cites,
                dispute.Work is { } work
                    ? FactSubjects.OfWorks(ids.Works[work])
                    : FactSubjects.OfPeople(ids.People[dispute.Person!])
            ),
        });

    private static Claim Numbered(Claim claim, int id) =>
        new()
        {
            Id = id,
            DisputeId = claim.DisputeId,
            Text = claim.Text,
            FactId = claim.FactId,
        };

    private List<ExternalId> ExternalIdRows()
    {
        var ofWorks = seed.Works.SelectMany(
            work => work.ExternalIds,
            (work, pair) => (pair.Key, pair.Value, Work: (int?)ids.Works[work.Id], Person: (int?)null)
        );
        var ofPeople = seed.People.SelectMany(
            person => person.ExternalIds,
            (person, pair) => (pair.Key, pair.Value, Work: (int?)null, Person: (int?)ids.People[person.Id])
        );
        return
        [
            .. ofWorks
                .Concat(ofPeople)
                .Select(
                    (row, index) =>
                        new ExternalId
                        {
                            Id = index + 1,
                            Scheme = row.Key,
                            Value = row.Value,
                            WorkId = row.Work,
                            PersonId = row.Person,
                        }
                ),
        ];
    }

    private IEnumerable<FormerSlug> FormerSlugRows() =>
        [
            .. seed.Works.SelectMany(work => Former("works", work.FormerIds, work.Id)),
            .. seed.People.SelectMany(person => Former("people", person.FormerIds, person.Id)),
            .. seed.Places.SelectMany(place => Former("places", place.FormerIds, place.Id)),
            .. seed.Sources.SelectMany(source => Former("sources", source.FormerIds, source.Id)),
        ];

    private static IEnumerable<FormerSlug> Former(string scope, IReadOnlyList<string> former, string target) =>
        former.Select(slug => new FormerSlug
        {
            Scope = scope,
            Slug = slug,
            Target = target,
        });

    /// <summary>How many sources the facts about each work cite.</summary>
    private Dictionary<int, int> SourcesOf()
    {
        var cited = facts.Citations.ToLookup(cite => cite.FactId, cite => cite.SourceId);
        return facts
            .WorkFacts.GroupBy(row => row.WorkId)
            .ToDictionary(group => group.Key, group => group.SelectMany(row => cited[row.FactId]).Distinct().Count());
    }
}
