using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.MustBeSourced();
        person.HasIndex(row => row.Slug).IsUnique();
        person.HasIndex(row => new { row.NameKey, row.Slug });
        person.HasIndex(row => new { row.NameKey, row.Id });
        person.HasIndex(row => new { row.ShownKey, row.Id });
        person.HasIndex(row => new
        {
            row.Kind,
            row.NameKey,
            row.Slug,
        });
        person.HasIndex(row => new { row.Kind, row.Id });
    }
}

internal sealed class AliasMapping : IEntityTypeConfiguration<Alias>
{
    public void Configure(EntityTypeBuilder<Alias> alias)
    {
        alias.HasIndex(row => row.PersonId);
        alias.HasIndex(row => new { row.NameKey, row.PersonId });
    }
}

internal sealed class RelationshipMapping : IEntityTypeConfiguration<Relationship>
{
    public void Configure(EntityTypeBuilder<Relationship> relationship)
    {
        relationship.MustBeSourced();
        relationship.HasIndex(row => row.FromId);
        relationship.HasIndex(row => row.ToId);
        relationship.HasOne(row => row.From).WithMany().HasForeignKey(row => row.FromId);
        relationship.HasOne(row => row.To).WithMany().HasForeignKey(row => row.ToId);
    }
}

internal sealed class ExternalIdMapping : IEntityTypeConfiguration<ExternalId>
{
    public void Configure(EntityTypeBuilder<ExternalId> id)
    {
        id.HasIndex(row => new { row.Scheme, row.Value });
        id.HasIndex(row => row.WorkId);
        id.HasIndex(row => row.PersonId);
    }
}

internal sealed class FormerSlugMapping : IEntityTypeConfiguration<FormerSlug>
{
    public void Configure(EntityTypeBuilder<FormerSlug> former) => former.HasKey(row => new { row.Scope, row.Slug });
}
