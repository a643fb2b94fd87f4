using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Works;

/// <summary>A credit as it is read, from either side.</summary>
internal sealed record CreditRow(
    int WorkId,
    int PersonId,
    string PersonSlug,
    string PersonName,
    string PersonKind,
    string Role,
    string Label,
    string Department,
    string? Character,
    string? CreditedAs,
    bool Uncredited,
    string? Detail,
    int? FactId
)
{
    public static readonly Expression<Func<Credit, CreditRow>> Of = credit => new CreditRow(
        credit.WorkId,
        credit.PersonId,
        credit.Person!.Slug,
        credit.Person.Name,
        credit.Person.Kind,
        credit.Role!.Key,
        credit.Role.Label,
        credit.Role.Department,
        credit.Character,
        credit.CreditedAs,
        credit.Uncredited,
        credit.Detail,
        credit.FactId
    );

    /// <summary>The credits of those people on those works, work by work in the order of each. One statement.</summary>
    public static Task<List<CreditRow>> ReadAsync(
        CatalogContext catalog,
        IReadOnlyCollection<int> works,
        IReadOnlyCollection<int> people,
        CancellationToken cancel
    ) =>
        catalog
            .Credits.Where(credit =>
                EF.Parameter(works).Contains(credit.WorkId) && EF.Parameter(people).Contains(credit.PersonId)
            )
            .OrderBy(credit => credit.WorkId)
            .ThenBy(credit => credit.Position)
            .Select(Of)
            .ToListAsync(cancel);

    public PersonRef Person() => new(PersonSlug, PersonName, PersonKind);

    public CreditLine Line(CitedFacts cited) =>
        new()
        {
            Person = Person(),
            Role = Role,
            Label = Label,
            Department = Department,
            Character = Character,
            CreditedAs = CreditedAs,
            Uncredited = Uncredited,
            Detail = Detail,
            Fact = cited.Key(FactId),
            Citations = cited.Of(FactId),
        };

    public RoleLine RoleLine(CitedFacts cited, Via? via) =>
        new()
        {
            Role = Role,
            Label = Label,
            Department = Department,
            Character = Character,
            CreditedAs = CreditedAs,
            Uncredited = Uncredited,
            Detail = Detail,
            Via = via,
            Fact = cited.Key(FactId),
            Citations = cited.Of(FactId),
        };
}

/// <summary>The first credits of some works, read in two statements.</summary>
internal sealed class WorkCredits
{
    private readonly ILookup<int, CreditLine> byWork;

    private WorkCredits(ILookup<int, CreditLine> byWork) => this.byWork = byWork;

    public IReadOnlyList<CreditLine> Of(int work) => [.. byWork[work]];

    public static async Task<WorkCredits> ReadAsync(
        CatalogContext catalog,
        IReadOnlyCollection<int> works,
        CancellationToken cancel
    )
    {
        var rows = await catalog
            .Credits.Where(credit => EF.Parameter(works).Contains(credit.WorkId) && credit.Position <= PageSize.Max)
            .OrderBy(credit => credit.WorkId)
            .ThenBy(credit => credit.Position)
            .Select(CreditRow.Of)
            .ToListAsync(cancel);
        var cited = await CitedFacts.ReadAsync(catalog, rows.Select(row => row.FactId), cancel);
        return new WorkCredits(rows.ToLookup(row => row.WorkId, row => row.Line(cited)));
    }
}
