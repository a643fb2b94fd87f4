using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Tests.Snapshots;

/// <summary>Any number of credits, streamed: ten on each work, and ten works for each person but the busiest.</summary>
internal static class ManyRows
{
    private const int CreditsOfWork = 10;

    /// <param name="credits">A multiple of 100.</param>
    /// <param name="busiest">How many works person 1 has a credit on, in place of the one who had it.</param>
    public static CatalogRows Make(int credits, int busiest = 10)
    {
        var works = credits / CreditsOfWork;
        var people = works;
        return new CatalogRows
        {
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
            People = Enumerable.Range(1, people).Select(id => Person(id, id == 1 ? busiest : 10)),
            Works = Enumerable.Range(1, works).Select(Work),
            Credits = Enumerable
                .Range(0, credits)
                .Select(index => Credit(index, people, index % CreditsOfWork == 0 && index / CreditsOfWork < busiest)),
        };
    }

    private static Credit Credit(int index, int people, bool ofBusiest) =>
        new()
        {
            Id = index + 1,
            WorkId = (index / CreditsOfWork) + 1,
            PersonId = ofBusiest ? 1 : 2 + (int)(index * 7919L % (people - 1)),
            RoleId = 1,
            Position = (index % CreditsOfWork) + 1,
            Character = index % 3 == 0 ? "A passenger on the ferry" : null,
            Origin = Origin.Generated,
        };

    private static Work Work(int id) =>
        new()
        {
            Id = id,
            Slug = $"work-{id}",
            Title = $"Work {id}",
            TitleKey = $"work {id}",
            Kind = "film",
            Date = $"{1900 + (id % 120)}",
            DateRising = $"{1900 + (id % 120)}",
            DateFalling = $"{1900 + (id % 120)}",
            Origin = Origin.Generated,
        };

    private static Person Person(int id, int credits) =>
        new()
        {
            Id = id,
            Slug = $"person-{id}",
            Name = $"Person {id}",
            SortName = $"Person {id}",
            NameKey = $"person {id}",
            ShownKey = $"person {id}",
            Kind = "person",
            Works = credits,
            CreditCount = credits,
            Origin = Origin.Generated,
        };
}
