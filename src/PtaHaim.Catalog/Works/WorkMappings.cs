using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Works;

internal sealed class WorkMapping : IEntityTypeConfiguration<Work>
{
    public void Configure(EntityTypeBuilder<Work> work)
    {
        work.MustBeSourced();
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
    }
}

internal sealed class ReleaseMapping : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> release)
    {
        release.MustBeSourced();
        release.HasIndex(row => row.WorkId);
    }
}

internal sealed class WorkLinkMapping : IEntityTypeConfiguration<WorkLink>
{
    public void Configure(EntityTypeBuilder<WorkLink> link)
    {
        link.MustBeSourced();
        link.HasIndex(row => row.FromId);
        link.HasIndex(row => row.ToId);
        link.HasOne(row => row.From).WithMany().HasForeignKey(row => row.FromId);
        link.HasOne(row => row.To).WithMany().HasForeignKey(row => row.ToId);
    }
}

internal sealed class VideoMapping : IEntityTypeConfiguration<Video>
{
    public void Configure(EntityTypeBuilder<Video> video)
    {
        video.MustBeSourced();
        video.HasIndex(row => row.WorkId);
        video.HasIndex(row => new { row.Provider, row.Key });
    }
}
