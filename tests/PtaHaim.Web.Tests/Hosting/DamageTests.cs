using System.Text;
using System.Text.Json.Nodes;

namespace PtaHaim.Web.Tests.Hosting;

/// <summary>The disk goes bad under a site that serves.</summary>
public sealed class DamageTests
{
    private const int Page = 4096;
    private const string Asked = "/api/v1/works/magnolia";

    [Fact]
    public async Task What_was_answered_from_a_damaged_snapshot_does_not_outlive_its_repair()
    {
        await using var program = await OpenAsync();
        var database = Database(program);
        Overwrite(database, "Magnolia", "MagnXlia");
        var wrong = await RawHttp.GetAsync(program.Port, Asked);
        var wrongTag = wrong.Header("ETag")!;
        var others = await AddressesAsync(program);

        ScatterNoise(database);
        await RepairAsync(program, others);
        var right = await RawHttp.GetAsync(program.Port, Asked, "If-None-Match: " + wrongTag);
        var known = await RawHttp.GetAsync(program.Port, Asked, "If-None-Match: " + right.Header("ETag"));

        Assert.Contains("MagnXlia", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(200, right.Status);
        Assert.Contains("Magnolia", right.Text, StringComparison.Ordinal);
        Assert.NotEqual(wrongTag, right.Header("ETag"));
        Assert.Equal(304, known.Status);
    }

    [Fact]
    public async Task A_start_that_rebuilds_what_was_damaged_gives_validators_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("ptahaim-damage-");
        try
        {
            var first = await TagAsync(folder.FullName);
            var same = await TagAsync(folder.FullName);
            Overwrite(Database(folder.FullName), "Magnolia", "MagnXlia");
            var rebuilt = await TagAsync(folder.FullName);
            var after = await TagAsync(folder.FullName);

            Assert.Equal(first, same);
            Assert.NotEqual(first, rebuilt);
            Assert.Equal(rebuilt, after);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Readers_get_their_answer_or_a_503_that_says_when_to_ask_again()
    {
        await using var program = await OpenAsync();
        var addresses = await AddressesAsync(program);
        var answers = new List<RawAnswer>();
        for (var round = 0; round < 2; round++)
        {
            ScatterNoise(Database(program));
            // Each round asks for what no round before has asked: kept answers would meet no damage.
            var query = "?include=sources" + new string('&', round);
            foreach (var batch in addresses.Chunk(8))
                answers.AddRange(
                    await Task.WhenAll(batch.Select(address => RawHttp.GetAsync(program.Port, address + query)))
                );
        }

        var refused = answers.Where(answer => answer.Status != 200).ToList();
        Assert.All(refused, answer => Assert.Equal(503, answer.Status));
        Assert.All(refused, answer => Assert.NotNull(answer.Header("Retry-After")));
        Assert.True(refused.Count * 20 < answers.Count, $"{refused.Count} of {answers.Count}");
        Assert.Contains(program.Output, line => line.Contains("cannot be used", StringComparison.Ordinal));
    }

    private static Task<WebProgram> OpenAsync() => WebProgram.OpenAsync("--RateLimit:Enabled=false");

    private static string Database(WebProgram program) => Database(program.Data);

    private static string Database(string folder) => Directory.EnumerateFiles(folder, "*.db").Single();

    private static async Task<string> TagAsync(string data)
    {
        await using var program = await WebProgram.OpenAsync("--Catalog:Data=" + data);
        return (await RawHttp.GetAsync(program.Port, Asked)).Header("ETag")!;
    }

    private static async Task<string[]> AddressesAsync(WebProgram program)
    {
        var addresses = new List<string>();
        foreach (var list in new[] { "works", "people" })
        {
            var page = JsonNode.Parse((await RawHttp.GetAsync(program.Port, $"/api/v1/{list}?limit=100")).Body)!;
            addresses.AddRange(page["items"]!.AsArray().Select(item => $"/api/v1/{list}/{item!["slug"]}"));
        }

        return [.. addresses];
    }

    /// <summary>Asks for what is not kept yet until the damage has been met, and mended.</summary>
    private static async Task RepairAsync(WebProgram program, string[] addresses)
    {
        foreach (var address in addresses)
            await RawHttp.GetAsync(program.Port, address + "?include=sources");
        await program.LineAsync(line => line.Contains("cannot be used", StringComparison.Ordinal));
        await program.LineAsync(line =>
            line.Contains("Built", StringComparison.Ordinal)
            && program.Output.Count(other => other.Contains("Built", StringComparison.Ordinal)) > 1
        );
    }

    private static void Overwrite(string path, string text, string other)
    {
        var bytes = File.ReadAllBytes(path);
        var (old, now) = (Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes(other));
        for (int at, start = 0; (at = bytes.AsSpan(start).IndexOf(old)) >= 0; start += at + now.Length)
            now.CopyTo(bytes, start + at);
        Write(path, file => file.Write(bytes));
    }

    private static void ScatterNoise(string path)
    {
        var noise = new byte[Page];
        var random = new Random(1);
        Write(
            path,
            file =>
            {
                for (long at = Page; at < file.Length; at += 2 * Page)
                {
                    random.NextBytes(noise);
                    file.Position = at;
                    file.Write(noise);
                }
            }
        );
    }

    /// <summary>In place: a snapshot is a read-only file, which the program holds open.</summary>
    private static void Write(string path, Action<FileStream> write)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        write(file);
    }
}
