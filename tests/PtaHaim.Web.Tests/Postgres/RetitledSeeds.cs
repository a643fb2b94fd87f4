using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>The shipped seeds with another title for Magnolia: another catalog, told by one word.</summary>
internal sealed class RetitledSeeds : IDisposable
{
    public RetitledSeeds(string title) => Retitle(title);

    public string Folder { get; } = Directory.CreateTempSubdirectory("ptahaim-seeds-").FullName;

    public string Setting => $"--Catalog:Seeds={Folder}";

    public void Retitle(string title) =>
        File.WriteAllText(
            Path.Combine(Folder, "catalog.json"),
            File.ReadAllText(Path.Combine(Repository.Folder, "seeds", "catalog.json"))
                .Replace("\"Magnolia\"", $"\"{title}\"", StringComparison.Ordinal)
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
