using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The rows of people, of their other names and of what they are to each other.</summary>
internal sealed class SeedPersonRows(FactRows facts, NumberedSeed numbered)
{
    /// <summary>In id order.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyList<Alias> Aliases { get; private set; } = [];

    public IReadOnlyList<Relationship> Relationships { get; private set; } = [];

    public SeedPersonRows Of(Seed seed)
    {
        var worksOf = seed
            .Works.SelectMany(work => work.Credits, (work, credit) => (credit.Person, Work: work.Id))
            .ToLookup(row => row.Person, row => row.Work);
        People =
        [
            .. seed.People.Select(person => PersonRow(person, [.. worksOf[person.Id]])).OrderBy(person => person.Id),
        ];
        Aliases =
        [
            .. seed
                .People.SelectMany(person => person.Aliases, (person, name) => (person, name))
                .Select(
                    (row, index) =>
                        new Alias
                        {
                            Id = index + 1,
                            PersonId = numbered.People.IdOf(row.person.Id),
                            Name = row.name,
                            NameKey = SortKey.OfName(row.name),
                        }
                ),
        ];
        Relationships = [.. seed.Relationships.Select(RelationshipRow)];
        return this;
    }

    private Person PersonRow(SeedPerson person, List<string> creditedOn)
    {
        var id = numbered.People.IdOf(person.Id);
        var sortName = person.SortName ?? SortKey.NameForSorting(person.Name, person.Kind);
        return new Person
        {
            Id = id,
            Slug = person.Id,
            Name = person.Name,
            SortName = sortName,
            NameKey = SortKey.OfName(sortName),
            ShownKey = SortKey.OfName(person.Name),
            Kind = person.Kind,
            Disambiguation = person.Disambiguation,
            FactId = Fact(FactKinds.Person, Sentences.Person(person), person.Cites),
            Born = person.Born?.Date,
            BornPlace = person.Born?.Place,
            BornFactId = person.Born is { } born ? Fact(FactKinds.Born, Sentences.Born(person), born.Cites) : null,
            Died = person.Died?.Date,
            DiedPlace = person.Died?.Place,
            DiedFactId = person.Died is { } died ? Fact(FactKinds.Died, Sentences.Died(person), died.Cites) : null,
            Works = creditedOn.Distinct().Count(),
            CreditCount = creditedOn.Count,
            Origin = Origin.Seeds,
        };

        int Fact(string kind, string sentence, IReadOnlyList<SeedCitation> cites) =>
            facts.Add(kind, $"{person.Id}.{kind}", sentence, cites, FactSubjects.OfPeople(id));
    }

    private Relationship RelationshipRow(SeedRelationship relationship, int index)
    {
        var (from, to) = (numbered.People.IdOf(relationship.From), numbered.People.IdOf(relationship.To));
        return new Relationship
        {
            Id = index + 1,
            FromId = from,
            Kind = relationship.Kind,
            ToId = to,
            Begin = relationship.Begin,
            End = relationship.End,
            Ongoing = relationship.Ongoing,
            When = relationship.When,
            Detail = relationship.Detail,
            Origin = Origin.Seeds,
            FactId = facts.Add(
                FactKinds.Relationship,
                $"{relationship.From}.{relationship.Kind}.{relationship.To}",
                Sentences.Relationship(
                    relationship,
                    numbered.People[relationship.From],
                    numbered.People[relationship.To]
                ),
                relationship.Cites,
                FactSubjects.OfPeople(from, to)
            ),
        };
    }
}
