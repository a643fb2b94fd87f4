using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.People;

/// <summary>Reads one person: each kind of row in a statement of its own, then the citations of all in one.</summary>
internal sealed class PersonReader(CatalogContext catalog, PersonParts parts)
{
    private const int MostCollaborators = 10;

    public async Task<PersonDetails?> FindAsync(string slug, CancellationToken cancel)
    {
        var person = await catalog.People.FirstOrDefaultAsync(row => row.Slug == slug, cancel);
        if (person is null)
            return null;
        var aliases = await catalog
            .Aliases.Where(row => row.PersonId == person.Id)
            .OrderBy(row => row.Id)
            .Take(PageSize.Max)
            .Select(row => row.Name)
            .ToListAsync(cancel);
        var ids = await ExternalIdLines.OfPersonAsync(catalog, person.Id, cancel);
        var relationships = Has(PersonParts.Relationships)
            ? await RelationshipRows.ReadAsync(catalog, person.Id, cancel)
            : null;
        var works = Has(PersonParts.Works) ? await PersonWorks.WithBandsAsync(catalog, person.Id, cancel) : null;
        var collaborators = Has(PersonParts.Collaborators)
            ? await new CollaboratorList(catalog, person.Id, person.CreditCount, false).ReadAsync(
                new PageRequest(MostCollaborators),
                null,
                cancel
            )
            : null;
        var statements = Has(PersonParts.Statements) ? await StatementsAsync(person.Id, cancel) : [];
        var disputes = Has(PersonParts.Disputes) ? await DisputesAsync(person.Id, cancel) : DisputeRows.None;
        var makers = await WorkMakers.ReadAsync(catalog, works?.Ids ?? [], cancel);
        var disputed = await WorkDisputes.ReadAsync(catalog, works?.Ids ?? [], cancel);
        var cited = await CitedFacts.ReadAsync(
            catalog,
            [
                person.FactId,
                person.BornFactId,
                person.DiedFactId,
                .. relationships?.Facts ?? [],
                .. works?.Facts ?? [],
                .. statements.Select(row => (int?)row.Id),
                .. disputes.Facts,
            ],
            cancel
        );

        var details = new PersonDetails
        {
            Slug = person.Slug,
            Name = person.Name,
            SortName = person.SortName,
            Kind = person.Kind,
            Disambiguation = person.Disambiguation,
            Aliases = aliases,
            Born = Life(person.Born, person.BornPlace, person.BornFactId, cited),
            Died = Life(person.Died, person.DiedPlace, person.DiedFactId, cited),
            WorkCount = person.Works,
            CreditCount = person.CreditCount,
            ThroughBands = works?.ThroughBands,
            Fact = cited.Key(person.FactId),
            Citations = cited.Of(person.FactId),
            ExternalIds = ids,
            Groups = relationships?.Groups(cited),
            Members = relationships?.Members(cited),
            Relationships = relationships?.Others(cited),
            Works = works is null ? null : PersonWorkGroups.Of(works.Items(cited, makers, disputed)),
            NextCredits = works?.Next,
            Collaborators = collaborators?.Items,
            Statements = Has(PersonParts.Statements) ? FactRow.Lines(statements, cited) : null,
            Disputes = Has(PersonParts.Disputes) ? disputes.Details(cited) : null,
        };
        return Has(PersonParts.Sources) ? details with { Sources = SourcesOf(details) } : details;
    }

    private bool Has(PersonParts part) => parts.HasFlag(part);

    private Task<List<FactRow>> StatementsAsync(int person, CancellationToken cancel) =>
        catalog
            .PersonFacts.Where(row => row.PersonId == person && row.Fact!.Kind == FactKinds.Statement)
            .OrderBy(row => row.FactId)
            .Take(PageSize.Max)
            .Select(row => new FactRow(row.FactId, row.Fact!.Kind, row.Fact.Value, row.Fact.Statement))
            .ToListAsync(cancel);

    private Task<DisputeRows> DisputesAsync(int person, CancellationToken cancel) =>
        DisputeRows.ReadAsync(
            catalog,
            catalog.Disputes.Where(row => row.PersonId == person).OrderBy(row => row.Id),
            PageSize.Max,
            cancel
        );

    private static LifeDate? Life(string? date, string? place, int? fact, CitedFacts cited) =>
        date is null && place is null ? null : new LifeDate(date, place, cited.Key(fact), cited.Of(fact));

    private static IReadOnlyList<CitedSource> SourcesOf(PersonDetails person)
    {
        var numbers = new SourceNumbers();
        numbers.Of(person.Citations);
        numbers.Of(person.Born?.Citations ?? []);
        numbers.Of(person.Died?.Citations ?? []);
        foreach (
            var citations in (person.Groups ?? [])
                .Concat(person.Members ?? [])
                .Concat(person.Relationships ?? [])
                .Select(line => line.Citations)
                .Concat(
                    (person.Works ?? [])
                        .SelectMany(group => group.Works)
                        .SelectMany(work => work.Roles)
                        .Select(role => role.Citations)
                )
                .Concat((person.Statements ?? []).Select(line => line.Citations))
                .Concat((person.Disputes ?? []).SelectMany(line => line.Claims).Select(claim => claim.Citations))
        )
            numbers.Of(citations);
        return numbers.Sources;
    }
}
