using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PtaHaim.Web.Tests.Api;

/// <summary>The API as it is promised: its document, its examples and its page of documentation. UPDATE_SNAPSHOTS=1 rewrites the first two.</summary>
[Collection(ApiCollection.Name)]
public sealed partial class ContractTests(ApiSite site)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["listWorks"] = "/api/v1/works?limit=2&count=true",
        ["findWork"] = "/api/v1/works/harbour-song",
        ["listPeople"] = "/api/v1/people?limit=2",
        ["findPerson"] = "/api/v1/people/cleo-reed",
        ["listPersonCredits"] = "/api/v1/people/bo-vale/credits",
        ["listCollaborators"] = "/api/v1/people/bo-vale/collaborators",
        ["findDistances"] = "/api/v1/people/bo-vale/distances",
        ["findTimeline"] = "/api/v1/timeline?with=ada-north&with=the-tidewater&limit=3",
        ["listCollaborations"] = "/api/v1/collaborations?with=ada-north&with=dag-lund",
        ["findPath"] = "/api/v1/paths?from=dag-lund&to=bo-vale",
        ["findGraph"] = "/api/v1/graph?focus=ada-north",
        ["findByForeignId"] = "/api/v1/lookup?youtube=https%3A%2F%2Fyoutu.be%2Faaaaaaaaaaa",
        ["listSearchHits"] = "/api/v1/search?q=north+fil",
        ["listSuggestions"] = "/api/v1/suggest?q=no&kind=person",
        ["listSources"] = "/api/v1/sources?limit=2",
        ["findSource"] = "/api/v1/sources/film-almanac?include=",
        ["listPlaces"] = "/api/v1/places",
        ["findPlace"] = "/api/v1/places/harbour-hall",
        ["listFacts"] = "/api/v1/facts?work=the-long-table&limit=2",
        ["findFact"] = "/api/v1/facts/the-long-table.credit.cast.bo-vale",
        ["listDisputes"] = "/api/v1/disputes?work=harbour-song",
        ["findDispute"] = "/api/v1/disputes/when-harbour-song",
        ["listChanges"] = "/api/v1/changes?limit=1",
        ["findIndex"] = "/api/v1",
        ["findCatalog"] = "/api/v1/catalog",
        ["badRequest"] = "/api/v1/works?sort=size",
        ["notFound"] = "/api/v1/works/the-long-tabl",
    };

    private static string Root => Directory.GetParent(ShippedSeed.Folder)!.FullName;

    [Fact]
    public async Task The_document_is_the_one_that_was_accepted()
    {
        var document = await site.JsonAsync("/swagger/v1/swagger.json");
        foreach (var response in Responses(document))
            if (response["content"] is JsonObject contents)
                foreach (var (_, content) in contents)
                    content!.AsObject().Remove("example");

        Accept(Path.Combine(Root, "tests/PtaHaim.Web.Tests/Api/Snapshots/openapi.json"), document);
    }

    [Fact]
    public async Task The_examples_are_real_answers_about_invented_people()
    {
        var examples = new JsonObject();
        foreach (var (operation, address) in Examples)
        {
            using var answer = await site.Client.GetAsync(address);
            var example = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
            if (example.ContainsKey("fingerprint"))
                example["fingerprint"] = "3f9a1c0000000000000000000000000000000000000000000000000000000000";
            example.Remove("traceId");
            if (operation == "listChanges")
                WithoutChance(example);
            examples[operation] = example;
        }

        Accept(Path.Combine(Root, "src/PtaHaim.Web/Api/OpenApi/examples.json"), examples);
    }

    [Fact]
    public async Task Every_operation_parameter_and_response_is_described_with_an_example()
    {
        var document = await site.JsonAsync("/swagger/v1/swagger.json");

        Assert.All(
            document["paths"]!.AsObject(),
            path =>
            {
                var operation = path.Value!["get"]!;
                Assert.NotEmpty((string)operation["summary"]!);
                Assert.Contains((string)operation["operationId"]!, Examples.Keys);
                foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                {
                    Assert.NotEmpty((string?)parameter!["description"] ?? "");
                    Assert.NotNull((string)parameter["in"]! == "path" ? parameter : parameter["example"]);
                }

                foreach (var (status, response) in operation["responses"]!.AsObject())
                {
                    Assert.NotEmpty((string?)response!["description"] ?? "");
                    if (status is "200" or "400" or "404")
                        Assert.All(
                            response["content"]!.AsObject(),
                            content => Assert.NotNull(content.Value!["example"])
                        );
                }
            }
        );
    }

    [Fact]
    public async Task No_description_speaks_of_the_program_inside()
    {
        var document = await site.JsonAsync("/swagger/v1/swagger.json");

        Assert.DoesNotContain("PtaHaim.", document.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_leads_to_every_resource_the_description_and_the_explorer()
    {
        var index = await site.JsonAsync("/api/v1");
        var document = await site.JsonAsync("/swagger/v1/swagger.json");
        var addresses = index["resources"]!.AsObject().Select(resource => (string)resource.Value!).ToList();

        var lists = document["paths"]!
            .AsObject()
            .Select(path => path.Key)
            .Where(path => path.Count(letter => letter == '/') == 3)
            .Select(path => "http://localhost" + path);
        Assert.Equal(lists.Order(StringComparer.Ordinal), addresses.Order(StringComparer.Ordinal));
        foreach (var address in addresses.Append((string)index["description"]!).Append((string)index["explorer"]!))
        {
            // A path is between two, a look-up of something.
            var ends =
                address.EndsWith("/paths", StringComparison.Ordinal) ? "?from=ada-north&to=bo-vale"
                : address.EndsWith("/lookup", StringComparison.Ordinal) ? "?imdb=tt9900001"
                : "";
            using var answer = await site.Client.GetAsync(address + ends);
            Assert.InRange((int)answer.StatusCode, 200, 301);
        }
    }

    [Fact]
    public void Every_route_is_on_the_documentation_page()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs/api.md"));
        var routes = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route.StartsWith("/api/v1", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(25, routes.Count);
        Assert.All(routes, route => Assert.Contains($"`GET {route}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_parameter_is_on_the_documentation_page()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root, "docs/api.md"));
        var document = await site.JsonAsync("/swagger/v1/swagger.json");
        var names = document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!["get"]!["parameters"]?.AsArray() ?? [])
            .Where(parameter => (string)parameter!["in"]! == "query")
            .Select(parameter => (string)parameter!["name"]!)
            .Distinct();

        Assert.All(names, name => Assert.Contains($"`{name}", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_explorers_page_has_no_script_of_its_own()
    {
        var page = await site.Client.GetStringAsync("/swagger/index.html");

        Assert.DoesNotMatch(InlineScript(), page);
    }

    [GeneratedRegex("<script(?![^>]*\\bsrc=)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();

    /// <summary>Dates, fingerprints and what is made of them differ from run to run.</summary>
    private static void WithoutChance(JsonObject changes)
    {
        changes["fingerprint"] = "3f9a1c000000";
        changes["begins"] = "2026-03-01T09:00:00+00:00";
        foreach (var item in changes["items"]!.AsArray())
        {
            item!["id"] = "urn:uuid:5d0b1c9e-77aa-8c41-9e02-3f9a1c000000";
            item["date"] = "2026-03-02T09:00:00+00:00";
            (item["from"], item["to"]) = ("51b0e2000000", "3f9a1c000000");
        }
    }

    private static IEnumerable<JsonNode> Responses(JsonNode document) =>
        document["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!["get"]!["responses"]!.AsObject())
            .Select(response => response.Value!);

    private static void Accept(string path, JsonNode now)
    {
        var text = now.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", text);
    }
}
