using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Generated;

namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class CanonicalSeedTests
{
    private static readonly JsonSerializerOptions Independent = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    [Fact]
    public void The_shipped_seed_is_in_canonical_form()
    {
        var files = SeedFiles.Open(ShippedCatalog.Folder).Files;

        Assert.NotEmpty(files);
        foreach (var file in files)
            Assert.True(
                file.Bytes.AsSpan().SequenceEqual(CanonicalSeed.Of(file)!.Bytes),
                $"{file.Name} is not in canonical form; run ptahaim fix."
            );
    }

    [Fact]
    public void Any_seed_is_read_back_as_it_was_and_written_again_to_the_same_bytes() =>
        Gen.Int.Sample(
            number =>
            {
                var seed = GeneratedSeed.Of(number);
                var bytes = CanonicalSeed.Of(seed);
                var reading = SampleSeed.ReadBytes(("catalog.json", bytes));

                Assert.Equal("", SeedReport.Text(reading));
                Assert.Equal(bytes, CanonicalSeed.Of(reading.Seed!));
                Assert.Equal(Meaning(JsonSerializer.SerializeToNode(seed, Independent)!), Meaning(Parse(bytes)));
            },
            iter: 300
        );

    [Fact]
    public void Order_layout_and_escapes_of_the_input_leave_no_trace() =>
        Gen.Int.Sample(
            number =>
            {
                var bytes = CanonicalSeed.Of(GeneratedSeed.Of(number));
                var random = new Random(number);
                var written = Shuffled(Parse(bytes), random, atRoot: true)
                    .ToJsonString(new JsonSerializerOptions { WriteIndented = random.Next(2) == 0 });
                byte[] other = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(written)];

                Assert.Equal(bytes, CanonicalSeed.Of(new SeedFileBytes("a.json", other))!.Bytes);
            },
            iter: 300
        );

    [Fact]
    public void What_says_nothing_is_left_out()
    {
        var written = Written(
            """
            { "works": [], "people": [{ "id": "jo-moss", "name": "Jo Moss", "kind": "person", "sortName": "Moss, Jo", "aliases": [],
              "cites": [{ "source": "post" }], "externalIds": {} }] }
            """
        );

        Assert.Equal(
            """
            {
              "people": [
                { "id": "jo-moss", "name": "Jo Moss", "kind": "person", "cites": [{ "source": "post" }] }
              ]
            }

            """,
            written
        );
    }

    [Fact]
    public void One_line_takes_140_columns_and_no_more()
    {
        var fits = Written(
            $$"""{ "facts": [{ "id": "f", "text": "{{new string('x', 77)}}", "cites": [{ "source": "post" }] }] }"""
        );
        var longer = Written(
            $$"""{ "facts": [{ "id": "f", "text": "{{new string('x', 78)}}", "cites": [{ "source": "post" }] }] }"""
        );

        Assert.Equal(139, fits.Split('\n').Max(line => line.Length));
        Assert.Contains("\n      \"cites\": [{ \"source\": \"post\" }]\n    }\n", longer);
    }

    [Fact]
    public void A_broken_file_has_no_canonical_form() =>
        Assert.Null(CanonicalSeed.Of(new SeedFileBytes("a.json", "{ \"works\": [{}] }"u8.ToArray())));

    private static string Written(string json) =>
        Encoding.UTF8.GetString(CanonicalSeed.Of(new SeedFileBytes("a.json", Encoding.UTF8.GetBytes(json)))!.Bytes);

    private static JsonNode Parse(byte[] bytes) => JsonNode.Parse(bytes)!;

    /// <summary>All that a catalog says, sets in one order, as one text.</summary>
    private static string Meaning(JsonNode catalog)
    {
        var said = catalog.AsObject();
        said.Remove("$schema");
        foreach (var dispute in (said["disputes"]?.AsArray() ?? []).OfType<JsonObject>())
            if (dispute["aspect"]?.GetValue<string>() == "general")
                dispute.Remove("aspect");
        return Normal(said, "catalog")!.ToJsonString();
    }

    private static JsonNode? Normal(JsonNode? node, string name) =>
        node switch
        {
            JsonObject fields => Fields(fields),
            JsonArray { Count: 0 } => null,
            JsonArray list => new JsonArray([
                .. IsSet(list, name)
                    ? list.Select(item => Normal(item, name))
                        .OrderBy(item => item!.ToJsonString(), StringComparer.Ordinal)
                    : list.Select(item => Normal(item, name)),
            ]),
            JsonValue value when value.GetValueKind() == JsonValueKind.False => null,
            _ => node?.DeepClone(),
        };

    private static JsonObject? Fields(JsonObject fields)
    {
        var normal = new JsonObject();
        foreach (var (name, value) in fields.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (Normal(value, name) is { } said)
                normal[name] = said;
        return normal.Count == 0 ? null : normal;
    }

    /// <summary>The parts of a catalog, former ids and what a fact is about.</summary>
    private static bool IsSet(JsonArray list, string name) =>
        name is "formerIds" or "sources" or "people" or "relationships" or "facts" or "disputes"
        || (name is "works" or "places" && (list[0] is JsonValue || list[0]!["id"] is not null));

    private static JsonNode Shuffled(JsonNode node, Random random, bool atRoot = false)
    {
        if (node is JsonArray list)
            return new JsonArray([.. list.Select(item => Shuffled(item!, random))]);
        if (node is not JsonObject fields)
            return node.DeepClone();
        var pairs = fields.ToArray();
        random.Shuffle(pairs);
        var shuffled = new JsonObject();
        foreach (var (name, value) in pairs)
            shuffled[name] = atRoot && value is JsonArray part ? ShuffledPart(part, random) : Shuffled(value!, random);
        return shuffled;
    }

    private static JsonArray ShuffledPart(JsonArray part, Random random)
    {
        JsonNode[] entries = [.. part.Select(entry => Shuffled(entry!, random))];
        random.Shuffle(entries);
        return new JsonArray(entries);
    }
}
