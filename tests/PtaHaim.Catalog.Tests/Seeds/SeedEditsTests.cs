using System.Text;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class SeedEditsTests
{
    private static readonly VideoUpload Upload = new(
        "bbbbbbbbbb2",
        "Night \"Ferry\" – été",
        "The Lanterns",
        "official",
        new DateOnly(2026, 5, 4)
    );

    private const string Source =
        """{ "id": "youtube-slow-water", "publisher": "YouTube", "title": "Night \"Ferry\" – été", "url": "https://www.youtube.com/watch?v=bbbbbbbbbb2", "kind": "official", "accessed": "2026-05-04" }""";

    [Fact]
    public void An_entry_takes_one_line_where_its_neighbour_does()
    {
        var changed = Change(SampleSeed.Json, "slow-water");

        const string Video =
            """{ "provider": "youtube", "id": "bbbbbbbbbb2", "kind": "official", "title": "Night \"Ferry\" – été", "channel": "The Lanterns", "checked": "2026-05-04", "cites": [ { "source": "youtube-slow-water" } ] }""";
        Assert.Contains($",\n        {Video}\n      ]", changed);
        Assert.Contains($",\n    {Source}\n  ],", changed);
        Assert.Equal(2, SampleSeed.Read(("a.json", changed)).Seed!.Works[1].Videos.Count);
    }

    [Fact]
    public void A_missing_list_is_made_at_the_end_of_the_work()
    {
        var changed = Change(SampleSeed.Json, "night-ferry");

        Assert.Contains(
            """
                  "links": [{ "kind": "performs-song", "to": "slow-water", "cites": [{ "source": "harbour-post" }] }],
                  "videos": [
                    {
                      "provider": "youtube",
                      "id": "bbbbbbbbbb2",
            """,
            changed
        );
        Assert.Equal(
            "youtube-night-ferry",
            SampleSeed.Read(("a.json", changed)).Seed!.Works[0].Videos[0].Cites[0].Source
        );
    }

    [Theory]
    [InlineData("\r\n", "  ")]
    [InlineData("\n", "\t")]
    [InlineData("\n", "    ")]
    public void Line_ends_and_indentation_are_kept(string newLine, string step)
    {
        var json = string.Join(
            newLine,
            SampleSeed
                .Json.Split('\n')
                .Select(line =>
                {
                    var text = line.TrimStart(' ');
                    return string.Concat(Enumerable.Repeat(step, (line.Length - text.Length) / 2)) + text;
                })
        );

        var changed = Change(json, "night-ferry");

        Assert.NotNull(SampleSeed.Read(("a.json", changed)).Seed);
        Assert.Contains(
            $"{newLine}{step}{step}{step}\"videos\": [{newLine}{step}{step}{step}{step}{{{newLine}",
            changed
        );
        if (newLine == "\r\n")
            Assert.DoesNotContain('\n', changed.Replace("\r\n", ""));
    }

    [Theory]
    [InlineData("\"videos\": []")]
    [InlineData("\"videos\": [\n      ]")]
    public void An_empty_list_is_filled(string videos)
    {
        var json = SampleSeed.With("\"runtime\": {", videos + ",\n      \"runtime\": {");

        Assert.Single(SampleSeed.Read(("a.json", Change(json, "night-ferry"))).Seed!.Works[0].Videos);
    }

    [Fact]
    public void A_seed_on_one_line_and_with_a_byte_order_mark_stays_so()
    {
        var line = "\uFEFF" + string.Concat(SampleSeed.Json.Split('\n').Select(part => part.Trim()));

        var changed = Change(line, "night-ferry");

        Assert.StartsWith("\uFEFF{", changed);
        Assert.DoesNotContain('\n', changed);
        Assert.NotNull(SampleSeed.Read(("a.json", changed)).Seed);
    }

    [Fact]
    public void A_second_upload_of_a_work_has_a_source_of_its_own()
    {
        var once = Change(SampleSeed.Json, "slow-water");
        var twice = Change(once, "slow-water", Upload with { Id = "ccccccccccc", Kind = "reprint" });

        var sources = SampleSeed.Read(("a.json", twice)).Seed!.Sources;
        Assert.Equal(["youtube-slow-water", "youtube-slow-water-2"], sources.Skip(2).Select(source => source.Id));
        Assert.Equal(["official", "fan-site"], sources.Skip(2).Select(source => source.Kind));
    }

    [Fact]
    public void A_work_that_no_file_holds_changes_nothing() =>
        Assert.Null(SeedEdits.AddVideo(SampleSeed.Read(("a.json", SampleSeed.Json)), "day-train", Upload));

    private static string Change(string json, string work, VideoUpload? upload = null)
    {
        var changed = SeedEdits.AddVideo(SampleSeed.Read(("a.json", json)), work, upload ?? Upload)!;
        var text = Encoding.UTF8.GetString(changed.Bytes);
        Assert.True(KeepsAll(json, text), "every byte of the old file stands in the new one, in order");
        return text;
    }

    private static bool KeepsAll(string old, string changed)
    {
        var kept = 0;
        foreach (var character in changed)
            if (kept < old.Length && old[kept] == character)
                kept++;
        return kept == old.Length;
    }
}
