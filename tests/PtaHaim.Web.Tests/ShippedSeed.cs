using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Web.Tests;

/// <summary>The seeds of the repository.</summary>
internal static class ShippedSeed
{
    private static readonly Lazy<Seed> Read = new(() =>
        SeedReader.Read(SeedFiles.Open(Folder)).Seed
        ?? throw new InvalidOperationException("The shipped seed is refused.")
    );

    public static Seed Seed => Read.Value;

    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "PtaHaim.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("PtaHaim.sln is in no folder above.");
            return Path.Combine(folder.FullName, "seeds");
        }
    }
}
