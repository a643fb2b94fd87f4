using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PtaHaim.Catalog.Collaborations;

internal sealed class CollaborationMapping : IEntityTypeConfiguration<Collaboration>
{
    public void Configure(EntityTypeBuilder<Collaboration> edge)
    {
        edge.ToView("Collaborations").HasNoKey();
        edge.HasOne(row => row.Other).WithMany().HasForeignKey(row => row.OtherId);
    }
}

internal sealed class StoredCollaborationMapping : IEntityTypeConfiguration<StoredCollaboration>
{
    public void Configure(EntityTypeBuilder<StoredCollaboration> edge)
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
    }
}

internal sealed class TopPairMapping : IEntityTypeConfiguration<TopPair>
{
    public void Configure(EntityTypeBuilder<TopPair> pair)
    {
        pair.HasOne(row => row.A).WithMany().HasForeignKey(row => row.AId);
        pair.HasOne(row => row.B).WithMany().HasForeignKey(row => row.BId);
    }
}
