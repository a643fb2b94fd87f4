using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Tests.Seeds;

/// <summary>In the tables § marks where the error is and ¶ the place that it refers to.</summary>
public sealed class SeedErrorTests
{
    private const string Id = "lower-case letters, digits and single hyphens, at most 100 characters";
    private const string Date = "a date of the calendar: 2022, 2022-03 or 2022-03-01";
    private const string Url = "an absolute http or https address of at most 2,000 characters";
    private const string Cites = "\"cites\": [{ \"source\": \"film-roll\" }]";

    public static TheoryData<string, string, string> Syntax =>
        new()
        {
            { "\"sources\": [", "\"sources\" §[", "'[' is invalid after a property name. Expected a ':'" },
            {
                "\"kind\": \"song\",\n      \"cites\"",
                "\"kind\": \"song\"\n      §\"cites\"",
                "'\"' is invalid after a value. Expected either ',', '}', or ']'"
            },
            { "\"minutes\": 4", "\"minutes\": 0§4", "Invalid leading zero before '4'" },
            { "\"Slow Water\"", "§\"Slow \\ud800\"", "half of a surrogate pair, which is no character" },
            {
                "\"Slow Water\"",
                "\"Slow §\u0007\"",
                "'0x07' is invalid within a JSON string. The string should be correctly escaped"
            },
            { "\"minutes\": 4", "§/* none */", "'/' is invalid after a value. Expected either ',', '}', or ']'" },
        };

    public static TheoryData<string, string, string> Fields =>
        new()
        {
            {
                "\"title\": \"Slow Water\"",
                "§\"titel\": \"\", \"title\": \"Slow Water\"",
                "unknown field \"titel\" in a work; did you mean \"title\"?"
            },
            {
                "\"title\": \"Slow Water\"",
                "¶\"title\": \"é😀\", §\"title\": \"Slow Water\"",
                "field \"title\" twice in a work; first at ¶"
            },
            {
                "{\n      \"id\": \"slow-water\",\n      \"title\": \"Slow Water\",",
                "§{\n      \"id\": \"slow-water\",",
                "a work lacks the field \"title\"; expected 1 to 200 characters, not blank, no control characters"
            },
            { "\"title\": \"Slow Water\"", "\"title\": §7", "title is a number; expected a text" },
            { "\"title\": \"Slow Water\"", "\"title\": §null", "title is null; expected a text" },
            {
                "\"title\": \"Slow Water\"",
                "\"title\": §\" \"",
                "title is blank; expected 1 to 200 characters, not blank, no control characters"
            },
            {
                "\"title\": \"Slow Water\"",
                "\"title\": §\"\\u200b\\ufeff \\u00ad\"",
                "title is blank; expected 1 to 200 characters, not blank, no control characters"
            },
            {
                "\"title\": \"Slow Water\"",
                "\"title\": §\"Slow \\u202eWater\"",
                "title has the control character \\u202E; expected 1 to 200 characters, not blank, no control characters"
            },
            {
                "\"title\": \"Slow Water\"",
                "\"title\": §\"a\\u0000b\"",
                "title has the control character \\u0000; expected 1 to 200 characters, not blank, no control characters"
            },
            {
                "\"title\": \"Slow Water\"",
                "\"title\": §\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
                "title has 201 characters; expected 1 to 200 characters, not blank, no control characters"
            },
            {
                "\"minutes\": 4",
                "\"minutes\": §1e999",
                "minutes is \"1e999\"; expected a whole number from 1 to 100,000"
            },
            { "\"minutes\": 4", "\"minutes\": §\"4\"", "minutes is a text; expected a whole number from 1 to 100,000" },
            {
                "\"role\": \"performer\"",
                "\"role\": \"performer\", \"uncredited\": §\"yes\"",
                "uncredited is a text; expected true or false"
            },
            { "[\"ida-moss\", \"the-lanterns\"]", "§[\"ida-moss\"]", "featuredPair has 1 entries; expected 2" },
            {
                "\"shelf\": [\"night-ferry\"]",
                "\"shelf\": [¶\"night-ferry\", §\"night-ferry\"]",
                "\"night-ferry\" twice in shelf; first at ¶"
            },
            {
                "\"collection\": {",
                "§\"$schema\": \"x\", \"collection\": {",
                "field \"$schema\" twice in a file; first at catalog.json:2:3"
            },
        };

    public static TheoryData<string, string, string> Values =>
        new()
        {
            { "\"id\": \"one-night\"", "\"id\": §\"one--night\"", $"id \"one--night\" is not an id; expected {Id}" },
            {
                "\"published\": \"2021-03\"",
                "\"published\": §\"2022-02-30\"",
                $"published \"2022-02-30\" is not a date; expected {Date}"
            },
            {
                "\"published\": \"2021-03\"",
                "\"published\": §\"2021-3\"",
                $"published \"2021-3\" is not a date; expected {Date}"
            },
            {
                "\"published\": \"2021-03\"",
                "\"published\": §\"0000\"",
                $"published \"0000\" is not a date; expected {Date}"
            },
            {
                "\"https://harbour.example/ferry\"",
                "§\"ftp://harbour.example/ferry\"",
                $"url \"ftp://harbour.example/ferry\" is not a web address; expected {Url}"
            },
            {
                "\"https://harbour.example/ferry\"",
                "§\"//harbour.example/ferry\"",
                $"url \"//harbour.example/ferry\" is not a web address; expected {Url}"
            },
            {
                "\"role\": \"director\"",
                "\"role\": §\"directer\"",
                "role \"directer\" is not a term of roles; did you mean \"director\"?"
            },
            {
                "\"use\": \"filmed\"",
                "\"use\": §\"elsewhere\"",
                "use \"elsewhere\" is not a term of place-uses; expected one of filmed, set, filmed-and-set, place"
            },
            {
                "\"aaaaaaaaaa1\"",
                "§\"aaaaaaaaa!1\"",
                "id \"aaaaaaaaa!1\" is not a YouTube id; expected 11 characters of A–Z, a–z, 0–9, - and _"
            },
            {
                "\"imdb\": \"nm9000001\"",
                "§\"imbd\": \"nm9000001\"",
                "unknown scheme \"imbd\" in externalIds; did you mean \"imdb\"?"
            },
            {
                "\"wikidata\": \"Q900000001\"",
                "\"wikidata\": §\"Q0\"",
                "wikidata \"Q0\" is not an id of Wikidata; expected text that matches ^Q[1-9][0-9]{0,11}$"
            },
            {
                "\"wikidata\": \"Q900000001\"",
                "\"wikidata\": §\"Q9\\n\"",
                "wikidata \"Q9\\u000A\" is not an id of Wikidata; expected text that matches ^Q[1-9][0-9]{0,11}$"
            },
        };

    public static TheoryData<string, string, string> AcrossRecords =>
        new()
        {
            {
                "\"person\": \"ida-moss\"",
                "\"person\": §\"ida-mos\"",
                "person names the person \"ida-mos\", which nothing defines; did you mean \"ida-moss\"?"
            },
            {
                "\"person\": \"ida-moss\"",
                "\"person\": §\"ida-m\"",
                "person names the person \"ida-m\", which nothing defines; did you mean \"ida-moss\"?"
            },
            {
                "\"shelf\": [\"night-ferry\"]",
                "\"shelf\": [§\"day-train\"]",
                "an entry of shelf names the work \"day-train\", which nothing defines"
            },
            {
                "\"id\": \"otto-reed\"",
                "\"id\": \"otto-reed\", \"formerIds\": [§\"the-lanterns\"]",
                "former id \"the-lanterns\" is the id of something; first at catalog.json:11:13"
            },
            {
                "\"formerIds\": [\"ida-m\"], \"cites\": [{ \"source\": \"film-roll\" }] },\n    { \"id\": \"otto-reed\"",
                "\"formerIds\": [¶\"ida-m\"], \"cites\": [{ \"source\": \"film-roll\" }] },\n    { \"id\": \"otto-reed\", \"formerIds\": [§\"ida-m\"]",
                "former id \"ida-m\" twice; first at ¶"
            },
            {
                "\"name\": \"Otto Reed\"",
                "\"name\": \"Otto Reed\", \"externalIds\": §{ \"wikidata\": \"Q900000001\" }",
                "two people with wikidata \"Q900000001\"; first at catalog.json:9:144"
            },
            {
                "\"title\": \"Slow Water\"",
                "\"title\": \"Slow Water\", \"externalIds\": §{ \"imdb\": \"tt9000001\" }",
                "two works with imdb \"tt9000001\"; first at catalog.json:22:22"
            },
            {
                "{ \"source\": \"harbour-post\", \"locator\": \"paragraph 2\" }",
                "¶{ \"source\": \"harbour-post\" }, §{ \"source\": \"harbour-post\" }",
                "the same citation twice in cites; first at ¶"
            },
            { "{ \"date\": \"1970\", \"cites\"", "§{ \"cites\"", "born says nothing; expected a date or a place" },
            {
                "\"credits\": [\n",
                $"\"releases\": [¶{{ \"date\": \"2021\", \"medium\": \"online\", {Cites} }}, §{{ \"date\": \"2021\", \"medium\": \"online\", {Cites} }}],\n      \"credits\": [\n",
                "the same release twice; first at ¶"
            },
            {
                "\"credits\": [\n",
                $"\"settings\": [¶{{ \"text\": \"A pier.\", {Cites} }}, §{{ \"text\": \"A pier.\", {Cites} }}],\n      \"credits\": [\n",
                "the same setting twice; first at ¶"
            },
            {
                "{ \"text\": \"Ida Moss.\", \"cites\": [{ \"source\": \"film-roll\" }] }, {",
                "¶{ \"text\": \"Otto Reed.\", \"cites\": [{ \"source\": \"film-roll\" }] }, §{",
                "the same claim twice; first at ¶"
            },
            { "\"born\": {", $"\"died\": {{ \"date\": §\"1969-12\", {Cites} }}, \"born\": {{", "died is before born" },
            { "\"end\": \"1999-05\"", "\"end\": §\"1998\"", "end is before begin" },
            {
                "\"end\": \"1999-05\"",
                "\"end\": \"1999-05\", \"ongoing\": §true",
                "a relationship that goes on and has an end"
            },
            {
                "\"to\": \"otto-reed\", \"begin\"",
                "\"to\": §\"ida-moss\", \"begin\"",
                "a relationship of a person to itself"
            },
            { "\"to\": \"otto-reed\" }]", "\"to\": §\"ida-moss\" }]", "a question from a person to itself" },
            { "\"to\": \"slow-water\"", "\"to\": §\"night-ferry\"", "a link from a work to itself" },
            {
                "\"links\": [",
                $"\"links\": [¶{{ \"kind\": \"performs-song\", \"to\": \"slow-water\", {Cites} }}, §",
                "the same link twice; first at ¶"
            },
            {
                "\"credits\": [\n        ",
                $"\"credits\": [¶{{ \"person\": \"ida-moss\", \"role\": \"director\", {Cites} }},\n        §",
                "the same credit twice; first at ¶"
            },
            {
                "\"places\": [{ \"place\"",
                $"\"places\": [¶{{ \"place\": \"pier-two\", \"use\": \"filmed\", {Cites} }}, §{{ \"place\"",
                "the same place and use twice; first at ¶"
            },
            {
                "\"relationships\": [\n    ",
                $"\"relationships\": [¶{{ \"from\": \"otto-reed\", \"kind\": \"friend-of\", \"to\": \"ida-moss\", \"begin\": \"1999\", {Cites} }},\n    §",
                "the same relationship twice; first at ¶"
            },
            {
                "\"id\": \"aaaaaaaaaa1\", \"kind\": \"live\"",
                $"\"id\": ¶\"aaaaaaaaaa1\", \"kind\": \"live\", {Cites} }}, {{ \"provider\": \"youtube\", \"id\": §\"aaaaaaaaaa1\", \"kind\": \"live\"",
                "the same upload twice; first at ¶"
            },
            {
                "\"kind\": \"harbour\"",
                "\"kind\": \"harbour\", \"within\": §\"harbour\"",
                "place \"harbour\" lies within itself or more than 20 deep"
            },
            {
                "{ \"id\": \"one-night\", \"text\": \"It was shot in one night.\", \"works\": [\"night-ferry\"], ",
                "§{ \"id\": \"one-night\", \"text\": \"It was shot in one night.\", ",
                "a fact about nothing; expected at least one entry in works, people or places"
            },
            {
                "{ \"id\": \"who-filmed\", \"question\": \"Who filmed it\", \"work\": \"night-ferry\", ",
                "§{ \"id\": \"who-filmed\", \"question\": \"Who filmed it\", ",
                "a dispute about nothing; expected exactly one of work and person"
            },
            {
                "{ \"id\": \"who-filmed\", ",
                "§{ \"id\": \"who-filmed\", \"person\": \"ida-moss\", ",
                "a dispute about a work and a person; expected exactly one of work and person"
            },
            {
                "\"aspect\": \"credits\", \"role\": ",
                "\"aspect\": \"places\", \"role\": §",
                "role without aspect credits; expected the aspect credits or no role"
            },
        };

    [Theory]
    [MemberData(nameof(Syntax))]
    [MemberData(nameof(Fields))]
    [MemberData(nameof(Values))]
    [MemberData(nameof(AcrossRecords))]
    public void Each_error_is_named_where_it_stands(string from, string to, string expected)
    {
        var marked = SampleSeed.With(from, to);
        var json = marked.Replace("§", "").Replace("¶", "");

        var reading = SampleSeed.Read(("catalog.json", json));

        Assert.Null(reading.Seed);
        Assert.Equal(
            $"{PlaceOf('§', marked)}: {expected.Replace("¶", PlaceOf('¶', marked))}\n",
            SeedReport.Text(reading)
        );
    }

    /// <summary>File, line and column of a mark that stands before what it marks.</summary>
    private static string PlaceOf(char mark, string marked)
    {
        var before = marked.Split(mark)[0].Replace("§", "").Replace("¶", "");
        return $"catalog.json:{before.Split('\n').Length}:{before.Length - before.LastIndexOf('\n')}";
    }

    [Fact]
    public void A_duplicate_id_names_both_places()
    {
        const string Copy =
            """{ "people": [{ "id": "ida-moss", "name": "I", "kind": "person", "cites": [{ "source": "film-roll" }] }] }""";

        var reading = SampleSeed.Read(("a.json", SampleSeed.Json), ("b.json", Copy));

        Assert.Equal("b.json:1:22: person id \"ida-moss\" twice; first at a.json:9:13\n", SeedReport.Text(reading));
    }

    [Fact]
    public void Exactly_one_file_has_a_collection()
    {
        const string Head = """{ "collection": { "title": "T", "about": "A" } }""";

        var two = SampleSeed.Read(("a.json", SampleSeed.Json), ("b.json", Head));
        var none = SampleSeed.Read(("a.json", "{}"), ("b.json", "{}"));

        Assert.Equal(
            "b.json:1:17: a second collection; first at a.json:3:17; expected exactly one file with a collection\n",
            SeedReport.Text(two)
        );
        Assert.Equal(
            "a.json:1:1: no file has a collection; expected exactly one file with a collection\n",
            SeedReport.Text(none)
        );
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_placed()
    {
        var reading = SampleSeed.ReadBytes(("catalog.json", [.. "{\n \"é"u8, 0xFF, .. "\": 1 }"u8]));

        Assert.Equal("catalog.json:2:4: this is not UTF-8\n", SeedReport.Text(reading));
    }

    [Theory]
    [InlineData("[]", "the catalog is a list; expected an object")]
    [InlineData("\"a\"", "the catalog is a text; expected an object")]
    [InlineData("null", "the catalog is null; expected an object")]
    [InlineData("", "the file is empty; expected an object, { … }")]
    [InlineData(" \n\t", "the file is empty; expected an object, { … }")]
    public void A_file_that_is_no_object_is_refused(string json, string expected) =>
        Assert.Equal($"catalog.json:1:1: {expected}\n", SeedReport.Text(SampleSeed.Read(("catalog.json", json))));

    [Fact]
    public void What_a_seed_says_cannot_disturb_a_terminal()
    {
        var reading = SampleSeed.Read(("catalog.json", "{ \"a\\u001b[2J\\u202e\\n" + new string('x', 99) + "\": 1 }"));

        Assert.StartsWith(
            "catalog.json:1:3: unknown field \"a\\u001B[2J\\u202E\\u000Axxx",
            SeedReport.Text(reading).Split('\n')[1]
        );
        Assert.Contains("x…\" in a file", SeedReport.Text(reading));
    }

    [Theory]
    [InlineData("directer", "director")]
    [InlineData("editro", "editor")]
    [InlineData("xyzzy", null)]
    public void Only_a_near_word_is_proposed(string word, string? expected) =>
        Assert.Equal(expected, SeedWords.Nearest(word, ["director", "editor", "writer"]));
}
