using System.Text;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class SeedReaderTests
{
    [Fact]
    public void A_valid_seed_is_read_whole()
    {
        var reading = SampleSeed.Read(("catalog.json", SampleSeed.Json));

        Assert.Equal("", SeedReport.Text(reading));
        var seed = reading.Seed!;
        Assert.Equal("Night Ferries", seed.Collection.Title);
        Assert.Equal(["ida-moss", "otto-reed", "the-lanterns"], seed.People.Select(person => person.Id));
        Assert.Equal("nm9000001", seed.People[0].ExternalIds["imdb"]);
        Assert.Equal("1970", seed.People[0].Born!.Date);
        var work = seed.Works[0];
        Assert.Equal(4, work.Runtime!.Minutes);
        Assert.Equal("paragraph 2", work.Cites[0].Locator);
        Assert.Equal(["director", "performer"], work.Credits.Select(credit => credit.Role));
        Assert.Null(work.Synopsis);
        Assert.Empty(work.Videos);
    }

    [Fact]
    public void A_file_and_the_folder_that_holds_it_read_alike()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("catalog.json", SampleSeed.Json);

        Assert.Equal("night-ferry", SeedReader.Read(file).Seed!.Works[0].Id);
        Assert.Equal("night-ferry", SeedReader.Read(folder.Path).Seed!.Works[0].Id);
    }

    [Fact]
    public void A_folder_is_merged_in_ordinal_order_without_schemas_and_other_files()
    {
        const string Person = """{ "id": "@", "name": "@", "kind": "person", "cites": [{ "source": "film-roll" }] }""";
        static string People(string id) =>
            $$"""{ "people": [{{Person.Replace("@", id, StringComparison.Ordinal)}}] }""";

        var reading = SampleSeed.Read(
            ("b.json", People("bea")),
            ("a.json", People("abe")),
            ("Z.json", SampleSeed.Json),
            ("catalog.schema.json", "{ not a seed"),
            ("notes.txt", "no JSON")
        );

        Assert.Equal("", SeedReport.Text(reading));
        Assert.Equal(
            ["ida-moss", "otto-reed", "the-lanterns", "abe", "bea"],
            reading.Seed!.People.Select(person => person.Id)
        );
        Assert.Equal(["Z.json", "a.json", "b.json"], reading.Files.Files.Select(file => file.Name));
    }

    [Fact]
    public void A_byte_order_mark_is_allowed_and_moves_no_column()
    {
        var mark = Encoding.UTF8.GetPreamble();
        var good = SampleSeed.ReadBytes(("catalog.json", [.. mark, .. Encoding.UTF8.GetBytes(SampleSeed.Json)]));
        var bad = SampleSeed.ReadBytes(("catalog.json", [.. mark, .. "{ \"works\": 1 }"u8]));

        Assert.NotNull(good.Seed);
        Assert.Contains("catalog.json:1:12: works is a number; expected a list", SeedReport.Text(bad));
    }

    [Fact]
    public void All_errors_of_all_files_are_reported_at_once_and_sorted()
    {
        var reading = SampleSeed.Read(
            ("b.json", """{ "people": [{ "id": "B b", "nam": "Bea", "kind": "human", "cites": [] }] }"""),
            ("a.json", "{\n  \"works\": [}\n"),
            ("c.json", SampleSeed.With("\"minutes\": 4", "\"minutes\": 0"))
        );

        Assert.Null(reading.Seed);
        Assert.Equal(
            """
            a.json:2:13: '}' is an invalid start of a value
            b.json:1:14: a person lacks the field "name"; expected 1 to 160 characters, not blank, no control characters
            b.json:1:22: id "B b" is not an id; expected lower-case letters, digits and single hyphens, at most 100 characters
            b.json:1:29: unknown field "nam" in a person; did you mean "name"?
            b.json:1:51: kind "human" is not a term of person-kinds; expected one of person, group, company
            b.json:1:69: cites has 0 entries; expected 1 to 40
            c.json:24:31: minutes is "0"; expected a whole number from 1 to 100,000

            """,
            SeedReport.Text(reading)
        );
    }

    [Fact]
    public void All_errors_are_reported_and_a_short_report_counts_the_rest()
    {
        var people = string.Join(",\n", Enumerable.Repeat("{ \"x\": 1 }", 300));

        var reading = SampleSeed.Read(("catalog.json", $$"""{ "people": [{{people}}] }"""));

        Assert.Equal(300 * 5 + 1, reading.Errors.Count);
        Assert.Equal(300 * 5 + 1, SeedReport.Text(reading).Count(character => character == '\n'));
        var lines = SeedReport.Lines(reading, 50);
        Assert.Equal((51, "and 1,451 more"), (lines.Count, lines[^1]));
    }

    [Fact]
    public void Beyond_ten_thousand_errors_are_only_counted()
    {
        var people = string.Join(",\n", Enumerable.Repeat("{ \"x\": 1 }", 3_000));

        var reading = SampleSeed.Read(("catalog.json", $$"""{ "people": [{{people}}] }"""));

        Assert.Equal((10_000, 5_001), (reading.Errors.Count, reading.UnlistedErrors));
        Assert.EndsWith("\nand 5,001 more\n", SeedReport.Text(reading));
    }

    [Fact]
    public void Hidden_files_are_no_part_of_a_seed_and_any_case_of_its_ending_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("catalog.JSON", SampleSeed.Json);
        folder.Write("._catalog.json", "\0\u0005");
        folder.Write(".#catalog.json", "");

        Assert.NotNull(SeedReader.Read(folder.Path).Seed);
    }

    [Fact]
    public void Where_a_file_cannot_be_parsed_nothing_is_said_of_what_it_may_define()
    {
        var reading = SampleSeed.Read(
            ("a.json", "{"),
            ("b.json", """{ "facts": [{ "id": "f", "text": "T.", "works": ["w"], "cites": [{ "source": "s" }] }] }""")
        );

        Assert.Equal("a.json", Assert.Single(reading.Errors).File);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_an_error_without_a_line()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(
            $"{folder.Path}/none: there is no such file or folder",
            Assert.Single(SeedReader.Read(folder.Path + "/none").Errors).ToString()
        );
        Assert.Equal(
            $"{folder.Path}: the folder holds no seed; expected at least one file named *.json",
            Assert.Single(SeedReader.Read(folder.Path).Errors).ToString()
        );
        Assert.Single(SeedReader.Read("").Errors);
        Assert.Single(SeedReader.Read("a\0b").Errors);
    }

    [Fact]
    public void A_file_beyond_64_MB_is_refused_unread()
    {
        using var folder = new TemporaryFolder();
        using (var file = File.Create(folder.File("catalog.json")))
            file.SetLength(SeedFiles.LargestFile + 1L);

        var reading = SeedReader.Read(folder.Path);

        Assert.Equal(
            "catalog.json: the file is too large; expected at most 64 MB",
            Assert.Single(reading.Errors).ToString()
        );
    }

    [Fact]
    public void The_files_are_those_that_were_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("catalog.json", SampleSeed.Json);
        var files = SeedFiles.Open(path);
        File.WriteAllText(path, "{}");

        var reading = SeedReader.Read(files);

        Assert.NotNull(reading.Seed);
        Assert.Equal(SampleSeed.Json, Encoding.UTF8.GetString(reading.Files.Files[0].Bytes));
    }
}
