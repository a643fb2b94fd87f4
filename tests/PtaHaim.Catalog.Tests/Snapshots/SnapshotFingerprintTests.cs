using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Tests.Seeds;

namespace PtaHaim.Catalog.Tests.Snapshots;

public sealed class SnapshotFingerprintTests
{
    [Fact]
    public void It_is_64_lower_case_hexadecimal_digits_and_shows_12()
    {
        var fingerprint = Of(("a.json", "{}"));

        Assert.Matches("^[0-9a-f]{64}$", fingerprint.Full);
        Assert.Equal(fingerprint.Full[..12], fingerprint.ToString());
    }

    [Fact]
    public void The_same_files_have_the_same_wherever_they_lie() =>
        Assert.Equal(Of(("a.json", "{}")), Of(("a.json", "{}")));

    [Theory]
    [InlineData("a.json", "{ }", "b.json", "[]")]
    [InlineData("aa.json", "{}", "b.json", "[]")]
    [InlineData("a.json", "{}[]", "b.json", "")]
    [InlineData("a.json", "[]", "b.json", "{}")]
    public void Another_name_or_byte_anywhere_gives_another(string name, string text, string otherName, string other) =>
        Assert.NotEqual(Of(("a.json", "{}"), ("b.json", "[]")), Of((name, text), (otherName, other)));

    private static SnapshotFingerprint Of(params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in files)
            folder.Write(name, text);
        return SnapshotFingerprint.Of(SeedFiles.Open(folder.Path));
    }
}
