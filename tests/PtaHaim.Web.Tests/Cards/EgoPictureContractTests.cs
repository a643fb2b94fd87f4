using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using PtaHaim.Catalog.Egos;
using PtaHaim.Web.Cards;
using PtaHaim.Web.Pages.Support;
using PtaHaim.Web.Tests.Api;

namespace PtaHaim.Web.Tests.Cards;

/// <summary>The drawings of invented people, as they were accepted. UPDATE_SNAPSHOTS=1 rewrites them.</summary>
[Collection(ApiCollection.Name)]
public sealed class EgoPictureContractTests(ApiSite site)
{
    private static string Folder =>
        Path.Combine(Directory.GetParent(ShippedSeed.Folder)!.FullName, "tests/PtaHaim.Web.Tests/Cards/Snapshots");

    [Theory]
    [InlineData("ada-north")]
    [InlineData("the-tidewater")]
    public async Task The_drawings_are_those_that_were_accepted(string focus)
    {
        var graph = await GraphAsync(focus);

        Accept($"ego-{focus}-wide.svg", Wide(graph));
        Accept($"ego-{focus}-phone.svg", Phone(graph));
    }

    [Fact]
    public async Task Each_neighbour_is_a_link_with_name_and_number_in_the_order_of_the_nodes()
    {
        var graph = await GraphAsync("ada-north");
        foreach (var svg in (string[])[Wide(graph), Phone(graph)])
        {
            var links = XElement.Parse(svg).Elements("a").ToList();

            Assert.Equal(
                graph.Neighbours.Select(node => Addresses.Pair("ada-north", node.Person.Slug)),
                links.Select(link => link.Attribute("href")!.Value)
            );
            Assert.Equal(
                graph.Neighbours.Select(node =>
                    $"{node.Person.Name}, {node.Works} shared {(node.Works == 1 ? "work" : "works")}"
                ),
                links.Select(link => link.Element("title")!.Value)
            );
            Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_band_is_a_square_and_a_person_a_disc()
    {
        var graph = await GraphAsync("ada-north");

        var links = XElement.Parse(Wide(graph)).Elements("a").ToList();

        Assert.Equal(
            graph.Neighbours.Select(node => node.Person.Kind == "group" ? "ego-band" : "ego-person"),
            links.Select(link => link.Elements().Select(part => (string?)part.Attribute("class")).ElementAt(2))
        );
    }

    private async Task<EgoGraph> GraphAsync(string focus) =>
        (await site.JsonAsync($"/api/v1/graph?focus={focus}")).Deserialize<EgoGraph>(JsonSerializerOptions.Web)!;

    private static string Wide(EgoGraph graph) => Text(EgoPicture.Wide(graph, Addresses.Pair));

    private static string Phone(EgoGraph graph) => Text(EgoPicture.Phone(graph, Addresses.Pair));

    private static string Text(Microsoft.AspNetCore.Html.IHtmlContent content)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>With a line for each element, so that a difference can be read.</summary>
    private static void Accept(string name, string svg)
    {
        var path = Path.Combine(Folder, name);
        var text = XElement.Parse(svg).ToString().ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.Exists(path) ? File.ReadAllText(path) : "", text);
    }
}
