using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Paths;

/// <summary>Puts steps together from what was read.</summary>
internal sealed class PathSteps(PathFacts facts)
{
    public PathStep Of(PathHop hop) => Best(hop) is { } best ? OfWork(hop, best) : OfTie(hop);

    /// <summary>The first on which both are credited; a work that leaves one of them uncredited only where there is no other.</summary>
    private PathWork? Best(PathHop hop)
    {
        var candidates = PathReader.Candidates(hop).ToList();
        return candidates.Find(work =>
                IsCredited(work, work.FromVia ?? hop.From) && IsCredited(work, work.ToVia ?? hop.To)
            ) ?? candidates.FirstOrDefault();
    }

    private bool IsCredited(PathWork work, int name) =>
        facts.Credits[work.WorkId].Any(credit => credit.PersonId == name && !credit.Uncredited);

    private PathStep OfWork(PathHop hop, PathWork best)
    {
        var work = facts.Works[best.WorkId];
        var from = Roles(work, hop.From, best.FromVia);
        var to = Roles(work, hop.To, best.ToVia);
        return new PathStep
        {
            From = facts.People[hop.From],
            To = facts.People[hop.To],
            Via = best is { FromVia: null, ToVia: null } ? "credits" : "band",
            Work = work.Summary(facts.Makers),
            FromRoles = from,
            ToRoles = to,
            Relationship = Tie(hop),
            Date = work.Date,
            Citations =
            [
                .. from.Concat(to).SelectMany(role => role.Citations).Concat(Tie(hop)?.Citations ?? []).Distinct(),
            ],
            AlsoTogether = new AlsoTogether(
                hop.WorkCount - 1,
                [
                    .. hop
                        .Works.Where(other => other.WorkId != best.WorkId)
                        .Take(AlsoTogether.Named)
                        .Where(other => facts.Works.ContainsKey(other.WorkId))
                        .Select(other => facts.Works[other.WorkId].Ref()),
                ]
            ),
        };
    }

    private PathStep OfTie(PathHop hop)
    {
        var line = Tie(hop)!;
        return new PathStep
        {
            From = facts.People[hop.From],
            To = facts.People[hop.To],
            Via = "relationship",
            FromRoles = [],
            ToRoles = [],
            Relationship = line,
            Date = line.Begin,
            Citations = line.Citations,
            AlsoTogether = new AlsoTogether(0, []),
        };
    }

    /// <summary>The first that is stated; null where there is none.</summary>
    private PairRelationship? Tie(PathHop hop) =>
        hop.Ties.Count == 0 ? null : facts.Ties[hop.Ties[0].Id].Line(facts.Cited);

    private IReadOnlyList<RoleLine> Roles(WorkRow work, int person, int? band) =>
        [
            .. facts
                .Credits[work.Id]
                .Where(credit => credit.PersonId == (band ?? person))
                .Select(credit => credit.RoleLine(facts.Cited, Through(work, person, band))),
        ];

    private Via? Through(WorkRow work, int person, int? band) =>
        band is null
            ? null
            : new Via(
                facts.People[band.Value],
                facts
                    .Bands.First(row => row.MemberId == person && row.BandId == band && row.Covers(work.Date))
                    .Dates(work.Date)
            );
}
