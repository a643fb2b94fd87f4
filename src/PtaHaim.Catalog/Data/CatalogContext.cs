using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
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

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Work>(work =>
        {
            Sourced(work, "Works");
            work.HasIndex(row => row.Slug).IsUnique();
            work.HasIndex(row => new { row.TitleKey, row.Slug });
            work.HasIndex(row => new { row.DateRising, row.Slug });
            work.HasIndex(row => new { row.DateFalling, row.Slug }).IsDescending(true, false);
            work.HasIndex(row => new { row.Kind, row.Id });
            work.HasIndex(row => new
            {
                row.Kind,
                row.TitleKey,
                row.Slug,
            });
            work.HasIndex(row => new
            {
                row.Kind,
                row.DateRising,
                row.Slug,
            });
            work.HasIndex(row => new
                {
                    row.Kind,
                    row.DateFalling,
                    row.Slug,
                })
                .IsDescending(false, true, false);
        });
        model.Entity<Release>(release =>
        {
            Sourced(release, "Releases");
            release.HasIndex(row => row.WorkId);
        });
        model.Entity<WorkLink>(link =>
        {
            Sourced(link, "WorkLinks");
            link.HasIndex(row => row.FromId);
            link.HasIndex(row => row.ToId);
            link.HasOne(row => row.From).WithMany().HasForeignKey(row => row.FromId);
            link.HasOne(row => row.To).WithMany().HasForeignKey(row => row.ToId);
        });
        model.Entity<Video>(video =>
        {
            Sourced(video, "Videos");
            video.HasIndex(row => row.WorkId);
            video.HasIndex(row => new { row.Provider, row.Key });
        });
        model.Entity<Person>(person =>
        {
            Sourced(person, "People");
            person.HasIndex(row => row.Slug).IsUnique();
            person.HasIndex(row => new { row.NameKey, row.Slug });
            person.HasIndex(row => new
            {
                row.Kind,
                row.NameKey,
                row.Slug,
            });
            person.HasIndex(row => new { row.Kind, row.Id });
        });
        model.Entity<Alias>(alias =>
        {
            alias.HasIndex(row => row.PersonId);
            alias.HasIndex(row => row.NameKey);
        });
        model.Entity<Relationship>(relationship =>
        {
            Sourced(relationship, "Relationships");
            relationship.HasIndex(row => row.FromId);
            relationship.HasIndex(row => row.ToId);
            relationship.HasOne(row => row.From).WithMany().HasForeignKey(row => row.FromId);
            relationship.HasOne(row => row.To).WithMany().HasForeignKey(row => row.ToId);
        });
        model.Entity<ExternalId>(id =>
        {
            id.HasIndex(row => new { row.Scheme, row.Value });
            id.HasIndex(row => row.WorkId);
            id.HasIndex(row => row.PersonId);
        });
        model.Entity<FormerSlug>().HasKey(row => new { row.Scope, row.Slug });
        model.Entity<Credit>(credit =>
        {
            Sourced(credit, "Credits");
            credit.HasIndex(row => new { row.WorkId, row.PersonId });
            credit.HasIndex(row => new { row.WorkId, row.Position });
            credit.HasIndex(row => new { row.PersonId, row.WorkId });
            credit.HasIndex(row => new
            {
                row.PersonId,
                row.RoleId,
                row.WorkId,
            });
        });
        model.Entity<Role>().HasIndex(row => row.Key).IsUnique();
        model.Entity<Collaboration>(edge =>
        {
            edge.ToView("Collaborations").HasNoKey();
            edge.HasOne(row => row.Other).WithMany().HasForeignKey(row => row.OtherId);
        });
        model.Entity<StoredCollaboration>(edge =>
        {
            edge.HasKey(row => new { row.PersonId, row.OtherId });
            edge.HasIndex(row => new
                {
                    row.PersonId,
                    row.Works,
                    row.OtherId,
                })
                .IsDescending(false, true, false);
            edge.HasOne(row => row.Other).WithMany().HasForeignKey(row => row.OtherId);
        });
        model.Entity<TopPair>(pair =>
        {
            pair.HasOne(row => row.A).WithMany().HasForeignKey(row => row.AId);
            pair.HasOne(row => row.B).WithMany().HasForeignKey(row => row.BId);
        });
        model.Entity<Place>(place =>
        {
            Sourced(place, "Places");
            place.HasIndex(row => row.Slug).IsUnique();
            place.HasIndex(row => new { row.NameKey, row.Slug });
            place.HasIndex(row => new { row.WithinId, row.NameKey });
        });
        model.Entity<WorkPlace>(place =>
        {
            Sourced(place, "WorkPlaces");
            place.HasIndex(row => row.WorkId);
            place.HasIndex(row => new { row.PlaceId, row.WorkId });
        });
        model.Entity<Source>(source =>
        {
            source.HasIndex(row => row.Slug).IsUnique();
            source.HasIndex(row => new { row.SortKey, row.Slug });
            source.HasIndex(row => new
            {
                row.Kind,
                row.SortKey,
                row.Slug,
            });
        });
        model.Entity<Fact>(fact =>
        {
            fact.HasIndex(row => row.Key).IsUnique();
            fact.HasIndex(row => new { row.Kind, row.Id });
            fact.ToTable(table => table.HasCheckConstraint("CK_Facts_Cited", "\"Citations\" > 0"));
        });
        model.Entity<WorkFact>(subject =>
        {
            subject.HasKey(row => new { row.WorkId, row.FactId });
            subject.HasIndex(row => row.FactId);
        });
        model.Entity<PersonFact>(subject =>
        {
            subject.HasKey(row => new { row.PersonId, row.FactId });
            subject.HasIndex(row => row.FactId);
        });
        model.Entity<PlaceFact>(subject =>
        {
            subject.HasKey(row => new { row.PlaceId, row.FactId });
            subject.HasIndex(row => row.FactId);
        });
        model.Entity<Citation>(citation =>
        {
            citation.HasIndex(row => new { row.SourceId, row.FactId });
            citation.HasIndex(row => new { row.FactId, row.Id });
        });
        model.Entity<Dispute>(dispute =>
        {
            dispute.HasIndex(row => row.Slug).IsUnique();
            dispute.HasIndex(row => row.WorkId);
            dispute.HasIndex(row => row.PersonId);
        });
        model.Entity<Claim>().HasIndex(row => row.DisputeId);
        model.Entity<CatalogCount>().HasKey(row => row.Name);
        model.Entity<CollectionHead>();

        foreach (var key in model.Model.GetEntityTypes().SelectMany(type => type.GetKeys()))
        foreach (var property in key.Properties)
            property.ValueGenerated = ValueGenerated.Never;
    }

    /// <summary>The build gives every id, and every index is named above: one on each foreign key would double the size.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Conventions.Remove<ForeignKeyIndexConvention>();

    /// <summary>No fact without a source: a row of the seeds names its fact.</summary>
    private static void Sourced<TRow>(EntityTypeBuilder<TRow> row, string table)
        where TRow : class =>
        row.ToTable(
            table,
            builder => builder.HasCheckConstraint($"CK_{table}_Sourced", $"\"Origin\" <> 1 OR \"FactId\" IS NOT NULL")
        );
}
