using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Every row of a snapshot, table by table, in the order in which they are written. Each sequence is read once and
/// may be a stream of any length.
/// </summary>
public sealed class CatalogRows
{
    public IEnumerable<CollectionHead> Heads { get; init; } = [];

    public IEnumerable<CatalogCount> Counts { get; init; } = [];

    public IEnumerable<Source> Sources { get; init; } = [];

    public IEnumerable<Fact> Facts { get; init; } = [];

    public IEnumerable<Citation> Citations { get; init; } = [];

    public IEnumerable<Role> Roles { get; init; } = [];

    public IEnumerable<Person> People { get; init; } = [];

    public IEnumerable<Alias> Aliases { get; init; } = [];

    public IEnumerable<Relationship> Relationships { get; init; } = [];

    public IEnumerable<Work> Works { get; init; } = [];

    public IEnumerable<ExternalId> ExternalIds { get; init; } = [];

    public IEnumerable<FormerSlug> FormerSlugs { get; init; } = [];

    public IEnumerable<Credit> Credits { get; init; } = [];

    public IEnumerable<Release> Releases { get; init; } = [];

    public IEnumerable<WorkLink> WorkLinks { get; init; } = [];

    public IEnumerable<Video> Videos { get; init; } = [];

    public IEnumerable<Place> Places { get; init; } = [];

    public IEnumerable<WorkPlace> WorkPlaces { get; init; } = [];

    public IEnumerable<Dispute> Disputes { get; init; } = [];

    public IEnumerable<Claim> Claims { get; init; } = [];

    public IEnumerable<WorkFact> WorkFacts { get; init; } = [];

    public IEnumerable<PersonFact> PersonFacts { get; init; } = [];

    public IEnumerable<PlaceFact> PlaceFacts { get; init; } = [];

    public IEnumerable<TopPair> TopPairs { get; init; } = [];
}
