using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Places;

internal sealed class PlaceMapping : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.MustBeSourced();
        place.HasIndex(row => row.Slug).IsUnique();
        place.HasIndex(row => new { row.NameKey, row.Slug });
        place.HasIndex(row => new { row.WithinId, row.NameKey });
    }
}

internal sealed class WorkPlaceMapping : IEntityTypeConfiguration<WorkPlace>
{
    public void Configure(EntityTypeBuilder<WorkPlace> place)
    {
        place.MustBeSourced();
        place.HasIndex(row => row.WorkId);
        place.HasIndex(row => new { row.PlaceId, row.WorkId });
    }
}
