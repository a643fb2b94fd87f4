using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PtaHaim.Catalog.Sources;

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasIndex(row => row.Slug).IsUnique();
        source.HasIndex(row => row.AddressKey);
        source.HasIndex(row => new { row.SortKey, row.Slug });
        source.HasIndex(row => new
        {
            row.Kind,
            row.SortKey,
            row.Slug,
        });
    }
}

internal sealed class FactMapping : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> fact)
    {
        fact.HasIndex(row => row.Key).IsUnique();
        fact.HasIndex(row => new { row.Kind, row.Id });
        fact.ToTable(table => table.HasCheckConstraint("CK_Facts_Cited", "\"Citations\" > 0"));
    }
}

internal sealed class WorkFactMapping : IEntityTypeConfiguration<WorkFact>
{
    public void Configure(EntityTypeBuilder<WorkFact> subject)
    {
        subject.HasKey(row => new { row.WorkId, row.FactId });
        subject.HasIndex(row => row.FactId);
    }
}

internal sealed class PersonFactMapping : IEntityTypeConfiguration<PersonFact>
{
    public void Configure(EntityTypeBuilder<PersonFact> subject)
    {
        subject.HasKey(row => new { row.PersonId, row.FactId });
        subject.HasIndex(row => row.FactId);
    }
}

internal sealed class PlaceFactMapping : IEntityTypeConfiguration<PlaceFact>
{
    public void Configure(EntityTypeBuilder<PlaceFact> subject)
    {
        subject.HasKey(row => new { row.PlaceId, row.FactId });
        subject.HasIndex(row => row.FactId);
    }
}

internal sealed class CitationMapping : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.HasIndex(row => new { row.SourceId, row.FactId });
        citation.HasIndex(row => new { row.FactId, row.Id });
    }
}

internal sealed class DisputeMapping : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> dispute)
    {
        dispute.HasIndex(row => row.Slug).IsUnique();
        dispute.HasIndex(row => row.WorkId);
        dispute.HasIndex(row => row.PersonId);
    }
}

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> claim) => claim.HasIndex(row => row.DisputeId);
}
