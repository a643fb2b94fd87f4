using PtaHaim.Catalog.Seeds;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests;

/// <summary>The seeds of the repository.</summary>
internal static class ShippedSeed
{
    private static readonly Lazy<Seed> Read = new(() =>
        SeedReader.Read(SeedFiles.Open(Folder)).Seed
        ?? throw new InvalidOperationException("The shipped seed is refused.")
    );

    public static Seed Seed => Read.Value;

    public static string Folder => Path.Combine(Repository.Folder, "seeds");
}
