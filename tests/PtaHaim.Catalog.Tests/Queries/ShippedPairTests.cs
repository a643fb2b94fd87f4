using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Tests.Databases;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Queries;

/// <summary>Everybody of the shipped collection with everybody who shares a work.</summary>
public abstract class ShippedPairTests(OnDatabase on)
{
    [Fact]
    public async Task A_collaborator_has_the_works_and_the_years_of_the_pair_page()
    {
        await using var context = on.Shipped.Open();
        await context.Database.OpenConnectionAsync();
        var people = ShippedCatalog.Rows.People.ToDictionary(
            person => person.Slug,
            person => new SidePerson(
                person.Id,
                new PersonRef(person.Slug, person.Name, person.Kind),
                person.CreditCount
            )
        );
        var pairs = new Dictionary<(string, string), string>();
        var wrong = new List<string>();
        foreach (var person in people.Keys)
        foreach (var row in await CollaboratorsAsync(new PersonQueries(context), person))
        {
            var other = row.Person.Slug;
            var key = string.CompareOrdinal(person, other) < 0 ? (person, other) : (other, person);
            if (!pairs.TryGetValue(key, out var said))
            {
                var pair = await SharedWorks.ReadAsync(
                    context,
                    [people[person], people[other]],
                    CancellationToken.None
                );
                pairs[key] = said = $"{pair.Count} works, {pair.First} to {pair.Last}";
            }

            var listed = $"{row.Works} works, {row.First} to {row.Last}";
            if (listed != said)
                wrong.Add($"{person} with {other}: {listed}; the pair: {said}");
        }

        Assert.True(pairs.Count > 1000, $"{pairs.Count} pairs");
        Assert.Empty(wrong);
    }

    private static async Task<List<Collaborator>> CollaboratorsAsync(PersonQueries people, string slug)
    {
        var all = new List<Collaborator>();
        string? cursor = null;
        do
        {
            var page = await people.CollaboratorsAsync(
                slug,
                companies: true,
                new PageRequest(PageSize.Max, cursor),
                CancellationToken.None
            );
            all.AddRange(page!.Items);
            cursor = page.Next;
        } while (cursor is not null);

        return all;
    }
}

[Collection(SqliteCollection.Name)]
public sealed class ShippedPairOnSqlite(OnSqlite on) : ShippedPairTests(on);

[Collection(PostgresCollection.Name)]
public sealed class ShippedPairOnPostgres(OnPostgres on) : ShippedPairTests(on);
