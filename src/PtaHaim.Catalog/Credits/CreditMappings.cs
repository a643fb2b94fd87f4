using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Credits;

internal sealed class CreditMapping : IEntityTypeConfiguration<Credit>
{
    public void Configure(EntityTypeBuilder<Credit> credit)
    {
        credit.MustBeSourced();
        credit.HasIndex(row => new { row.WorkId, row.PersonId });
        credit.HasIndex(row => new { row.WorkId, row.Position });
        credit.HasIndex(row => new { row.PersonId, row.WorkId });
        credit.HasIndex(row => new
        {
            row.PersonId,
            row.RoleId,
            row.WorkId,
        });
    }
}

internal sealed class RoleMapping : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> role) => role.HasIndex(row => row.Key).IsUnique();
}
