using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Data;

/// <summary>
/// One snapshot, read only. Made by the snapshot's own pooled factory; no tracking. What differs between databases
/// is in the subclasses.
/// </summary>
public abstract class CatalogContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Work> Works => Set<Work>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<WorkLink> WorkLinks => Set<WorkLink>();

    public DbSet<Video> Videos => Set<Video>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Alias> Aliases => Set<Alias>();

    public DbSet<Relationship> Relationships => Set<Relationship>();

    public DbSet<ExternalId> ExternalIds => Set<ExternalId>();

    public DbSet<FormerSlug> FormerSlugs => Set<FormerSlug>();

    public DbSet<Credit> Credits => Set<Credit>();

    public DbSet<Role> Roles => Set<Role>();

    public DbSet<Collaboration> Collaborations => Set<Collaboration>();

    public DbSet<StoredCollaboration> StoredCollaborations => Set<StoredCollaboration>();

    public DbSet<TopPair> TopPairs => Set<TopPair>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<WorkPlace> WorkPlaces => Set<WorkPlace>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<WorkFact> WorkFacts => Set<WorkFact>();

    public DbSet<PersonFact> PersonFacts => Set<PersonFact>();

    public DbSet<PlaceFact> PlaceFacts => Set<PlaceFact>();

    public DbSet<Citation> Citations => Set<Citation>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<CatalogCount> Counts => Set<CatalogCount>();

    public DbSet<CollectionHead> Heads => Set<CollectionHead>();

    /// <summary>The index of words of this snapshot.</summary>
    public abstract ICatalogSearch Search { get; }

    /// <summary>What each mapping says stands beside its entity.</summary>
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfiguration(new WorkMapping());
        model.ApplyConfiguration(new ReleaseMapping());
        model.ApplyConfiguration(new WorkLinkMapping());
        model.ApplyConfiguration(new VideoMapping());
        model.ApplyConfiguration(new PersonMapping());
        model.ApplyConfiguration(new AliasMapping());
        model.ApplyConfiguration(new RelationshipMapping());
        model.ApplyConfiguration(new ExternalIdMapping());
        model.ApplyConfiguration(new FormerSlugMapping());
        model.ApplyConfiguration(new CreditMapping());
        model.ApplyConfiguration(new RoleMapping());
        model.ApplyConfiguration(new CollaborationMapping());
        model.ApplyConfiguration(new StoredCollaborationMapping());
        model.ApplyConfiguration(new TopPairMapping());
        model.ApplyConfiguration(new PlaceMapping());
        model.ApplyConfiguration(new WorkPlaceMapping());
        model.ApplyConfiguration(new SourceMapping());
        model.ApplyConfiguration(new FactMapping());
        model.ApplyConfiguration(new WorkFactMapping());
        model.ApplyConfiguration(new PersonFactMapping());
        model.ApplyConfiguration(new PlaceFactMapping());
        model.ApplyConfiguration(new CitationMapping());
        model.ApplyConfiguration(new DisputeMapping());
        model.ApplyConfiguration(new ClaimMapping());
        model.ApplyConfiguration(new CatalogCountMapping());

        foreach (var key in model.Model.GetEntityTypes().SelectMany(type => type.GetKeys()))
        foreach (var property in key.Properties)
            property.ValueGenerated = ValueGenerated.Never;
    }

    /// <summary>The build gives every id, and every index is named in a mapping: one on each foreign key would double the size.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Conventions.Remove<ForeignKeyIndexConvention>();
}
