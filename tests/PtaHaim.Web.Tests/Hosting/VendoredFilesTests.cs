using System.Security.Cryptography;
using System.Text.Json;

namespace PtaHaim.Web.Tests.Hosting;

public sealed class VendoredFilesTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "src", "PtaHaim.Web", "wwwroot", "lib");

    private static readonly string[] NotListed = ["OFL.txt", "README.md", "kern.py", "vendor.json"];

    public static TheoryData<string> Listed() => new(Entries().Select(entry => entry.File));

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_listed_file_has_its_checksum_and_its_licence(string file)
    {
        var entry = Entries().Single(entry => entry.File == file);

        Assert.Equal(entry.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Inside(file)))));
        Assert.True(File.Exists(Inside(entry.LicenceFile)), entry.LicenceFile);
    }

    [Fact]
    public void Every_file_is_listed_once()
    {
        var files = Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => !NotListed.Contains(Path.GetFileName(file), StringComparer.Ordinal))
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'));

        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            Entries().Select(entry => entry.File).Order(StringComparer.Ordinal)
        );
    }

    private static List<Entry> Entries() =>
        JsonSerializer.Deserialize<List<Entry>>(File.ReadAllBytes(Inside("vendor.json")), JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("The list is empty.");

    private static string Inside(string file) => Path.Combine(Folder, file);

    private sealed record Entry(string File, string Sha256, string LicenceFile);
}
