using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Exports;

/// <summary>Rows from what lists show.</summary>
internal static class ExportRow
{
    public static WorkExport Of(WorkSummary work, IReadOnlyList<ExportSource> sources, ExportPages pages) =>
        new(
            work.Slug,
            work.Title,
            work.Kind,
            work.Date,
            work.RuntimeMinutes,
            [.. work.Makers.Select(maker => maker.Slug)],
            [.. work.Makers.Select(maker => maker.Name)],
            work.Disputes,
            sources,
            pages.Work(work.Slug)
        );

    public static PersonExport Of(PersonSummary person, IReadOnlyList<ExportSource> sources, ExportPages pages) =>
        new(
            person.Slug,
            person.Name,
            person.SortName,
            person.Kind,
            person.Disambiguation,
            person.Born,
            person.Died,
            person.Works,
            person.Credits,
            sources,
            pages.Person(person.Slug)
        );

    public static PlaceExport Of(PlaceSummary place, IReadOnlyList<ExportSource> sources, ExportPages pages) =>
        new(place.Slug, place.Name, place.Kind, place.Within?.Slug, sources, pages.Place(place.Slug));

    public static SourceExport Of(SourceSummary source, ExportPages pages) =>
        new(
            source.Slug,
            source.Publisher,
            source.Title,
            source.Url,
            source.Kind,
            source.Author,
            source.Published,
            source.Facts,
            pages.Source(source.Slug)
        );

    public static FactExport Of(FactSummary fact, ExportPages pages) =>
        new(
            fact.Id,
            fact.Kind,
            fact.Statement,
            fact.Value,
            [.. fact.Works.Select(work => work.Slug)],
            [.. fact.People.Select(person => person.Slug)],
            [.. fact.Places.Select(place => place.Slug)],
            fact.Independent,
            fact.CopiesOnly,
            ExportSources.Of(fact.Citations),
            fact.Works is [var work, ..] ? pages.Work(work.Slug)
                : fact.People is [var person, ..] ? pages.Person(person.Slug)
                : pages.Place(fact.Places[0].Slug)
        );

    public static IEnumerable<ClaimExport> Of(DisputeDetails dispute, ExportPages pages)
    {
        var page = dispute.Work is { } work ? pages.Work(work.Slug) : pages.Person(dispute.Person!.Slug);
        return dispute.Claims.Select(claim => new ClaimExport(
            dispute.Id,
            dispute.Question,
            dispute.Aspect,
            dispute.Role,
            dispute.Work?.Slug,
            dispute.Person?.Slug,
            claim.Text,
            claim.Fact,
            ExportSources.Of(claim.Citations),
            $"{page}#dispute-{dispute.Id}"
        ));
    }

    public static SearchExport Of(SearchHit hit, IReadOnlyList<ExportSource> sources, ExportPages pages) =>
        new(
            hit.Slug,
            hit.Type,
            hit.Name,
            hit.Kind,
            hit.Note,
            hit.By,
            hit.Reason,
            hit.Match,
            hit.Spelling,
            sources,
            pages.At(hit.Address)
        );

    public static PairExport Of(PairSummary pair, IReadOnlyList<ExportSource> sources, ExportPages pages)
    {
        var (a, b) = (pair.People[0], pair.People[1]);
        return new PairExport(
            a.Slug,
            a.Name,
            b.Slug,
            b.Name,
            pair.Works,
            pair.First,
            pair.Last,
            sources,
            pages.Pair(a.Slug, b.Slug)
        );
    }

    public static CollaboratorExport Of(
        string person,
        Collaborator row,
        IReadOnlyList<ExportSource> sources,
        ExportPages pages
    ) =>
        new(
            row.Person.Slug,
            row.Person.Name,
            row.Person.Kind,
            row.Works,
            row.Direct,
            row.ThroughBands,
            row.First,
            row.Last,
            [.. (row.Roles ?? []).Select(role => role.Role)],
            [.. (row.TheirRoles ?? []).Select(role => role.Role)],
            [.. (row.BestKnown ?? []).Select(work => work.Slug)],
            sources,
            pages.Pair(person, row.Person.Slug)
        );

    public static IEnumerable<SharedWorkExport> Of(SharedWork shared, bool counted, ExportPages pages) =>
        shared.Sides.SelectMany(side => side.Roles, (side, role) => Of(shared.Work, side.Person, role, counted, pages));

    public static EventExport Of(StoryEvent row, ExportPages pages) =>
        new(
            row.Id,
            row.Event,
            row.Date,
            row.When,
            row.Label,
            row.Kind,
            row.Work?.Slug,
            row.Work?.Title,
            row.From?.Slug,
            row.From?.Name,
            row.To?.Slug,
            row.To?.Name,
            row.ByMembers,
            row.Detail,
            row.Territory,
            row.Fact,
            ExportSources.Of(row.Citations),
            row.Work is { } work ? pages.Work(work.Slug) : pages.Person(row.From!.Slug)
        );

    public static StepExport Of(PathStep hop, int step, ExportPages pages) =>
        new(
            step,
            hop.From.Slug,
            hop.From.Name,
            [.. hop.FromRoles.Select(role => role.Role)],
            hop.To.Slug,
            hop.To.Name,
            [.. hop.ToRoles.Select(role => role.Role)],
            hop.Via,
            hop.Work?.Slug,
            hop.Work?.Title,
            hop.Work?.Kind,
            hop.Date,
            hop.Relationship?.Label,
            ExportSources.Of(hop.Citations),
            hop.Work is { } work ? pages.Work(work.Slug) : pages.Person(hop.From.Slug)
        );

    private static SharedWorkExport Of(
        WorkSummary work,
        string person,
        RoleLine role,
        bool counted,
        ExportPages pages
    ) =>
        new(
            work.Slug,
            work.Title,
            work.Kind,
            work.Date,
            counted,
            person,
            role.Role,
            role.Label,
            role.Character,
            role.CreditedAs,
            role.Uncredited,
            role.Detail,
            role.Via?.Person.Slug,
            role.Fact,
            ExportSources.Of(role.Citations),
            pages.Work(work.Slug)
        );
}
