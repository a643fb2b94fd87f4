using PtaHaim.Browser.Tests.Site;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Browser.Tests;

/// <summary>The works of the seeds that the site was published with.</summary>
internal static class ShippedWorks
{
    private static readonly Lazy<IReadOnlyList<SeedWork>> Read = new(() =>
        SeedReader.Read(SeedFiles.Open(Path.Combine(PublishedSite.Folder, "seeds"))).Seed?.Works
        ?? throw new InvalidOperationException("The shipped seed is refused.")
    );

    public static IReadOnlyList<SeedWork> All => Read.Value;
}
