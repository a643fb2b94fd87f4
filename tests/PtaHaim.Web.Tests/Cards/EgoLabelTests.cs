using System.Text.Json;
using PtaHaim.Catalog.Egos;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Cards;
using PtaHaim.Web.Tests.Hosting;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Cards;

/// <summary>The labels of both drawings of everybody in the shipped catalog, and of names that nobody has.</summary>
[Collection(AskTheProgram.Name)]
public sealed class EgoLabelTests(RunningProgram site)
{
    [Fact]
    public async Task No_label_of_anybodys_drawing_meets_another_a_disc_or_the_edge()
    {
        using var pages = new PageReader(site.Port);
        var (wrong, cut, drawn) = (new List<string>(), new List<string>(), 0);
        foreach (var person in ShippedSeed.Seed.People.Select(person => person.Id))
        {
            var json = await pages.JsonAsync($"/api/v1/graph?focus={person}");
            var graph = JsonSerializer.Deserialize<EgoGraph>(json, JsonSerializerOptions.Web)!;
            wrong.AddRange(Faults(graph).Select(fault => $"{person}: {fault}"));
            cut.AddRange(Names(graph).Where(name => name.EndsWith('…')));
            drawn += graph.Nodes.Count - 1;
        }

        Assert.True(drawn > 1000, $"{drawn} labels");
        Assert.Empty(wrong);
        Assert.Empty(cut);
    }

    [Theory]
    [InlineData("W")]
    [InlineData("The Extraordinarily Long-Winded Metropolitan Philharmonic Orchestra of Greater Los Angeles")]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("宮崎駿宮崎駿宮崎駿宮崎駿宮崎駿宮崎駿宮崎駿宮崎駿宮崎駿宮崎駿")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public void Whatever_the_names_and_numbers_the_labels_stay_in_the_drawing(string name)
    {
        for (var count = 1; count <= EgoLayout.MostNeighbours; count++)
            Assert.Empty(Faults(Invented(name, count)));
    }

    [Theory]
    [InlineData("HAIM", 24, "HAIM")]
    [InlineData("Paul Thomas Anderson", 24, "Paul/Thomas/Anderson")]
    [InlineData("Alana Haim", 24, "Alana/Haim")]
    [InlineData("Anderson .Paak & The Free Nationals", 18, "Anderson/.Paak & The/Free Nationals")]
    public void A_name_stands_in_the_disc_in_up_to_three_lines(string name, int size, string lines)
    {
        var fitted = EgoName.Fit(name, 64);

        Assert.Equal(lines, string.Join('/', fitted.Lines));
        Assert.Equal(size, fitted.Size);
    }

    [Fact]
    public void A_name_that_no_size_takes_is_cut()
    {
        var fitted = EgoName.Fit(new string('W', 90), 64);

        Assert.EndsWith("…", Assert.Single(fitted.Lines), StringComparison.Ordinal);
        Assert.True(CardFace.Film.Width(fitted.Lines[0], fitted.Size) < 128);
    }

    private static IEnumerable<string> Names(EgoGraph graph) =>
        EgoLabels
            .Of(graph, graph.Wide, node => node.Wide)
            .Concat(EgoLabels.Of(graph, graph.Phone, node => node.Phone))
            .Select(label => label.Name);

    private static IEnumerable<string> Faults(EgoGraph graph) =>
        Faults(graph, graph.Wide, node => node.Wide).Concat(Faults(graph, graph.Phone, node => node.Phone));

    private static IEnumerable<string> Faults(EgoGraph graph, EgoCanvas canvas, Func<EgoNode, EgoSpot> spot)
    {
        var labels = EgoLabels.Of(graph, canvas, spot);
        for (var one = 0; one < labels.Count; one++)
        {
            var label = labels[one];
            if (label.Left < 0 || label.Right > canvas.Width || label.Top < 0 || label.Bottom > canvas.Height)
                yield return $"{label.Name} leaves the drawing of {canvas.Width}";
            foreach (var other in labels.Skip(one + 1).Where(other => Meet(label, other)))
                yield return $"{label.Name} meets {other.Name} in the drawing of {canvas.Width}";
            foreach (var node in graph.Nodes.Where(node => Meets(label, spot(node))))
                yield return $"{label.Name} meets the disc of {node.Person.Name} in the drawing of {canvas.Width}";
        }
    }

    private static bool Meet(EgoLabel one, EgoLabel other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    private static bool Meets(EgoLabel label, EgoSpot disc)
    {
        var (x, y) = (Math.Clamp(disc.X, label.Left, label.Right), Math.Clamp(disc.Y, label.Top, label.Bottom));
        return Math.Pow(disc.X - x, 2) + Math.Pow(disc.Y - y, 2) < Math.Pow(disc.Radius, 2);
    }

    private static EgoGraph Invented(string name, int count)
    {
        int[] works = [.. Enumerable.Range(1, count).Select(place => 30_000 / (place * place) + 1)];
        var (wide, phone) = (EgoLayout.Wide(works), EgoLayout.Phone(works));
        var people = Enumerable
            .Range(0, count + 1)
            .Select(place => new PersonRef($"p-{place}", name, "person"))
            .ToList();
        return new EgoGraph
        {
            Focus = people[0],
            Nodes =
            [
                .. people.Select(
                    (person, place) =>
                        new EgoNode
                        {
                            Person = person,
                            Rank = place,
                            Works = place == 0 ? null : works[place - 1],
                            Wide = place == 0 ? wide.Focus : wide.Neighbours[place - 1],
                            Phone = place == 0 ? phone.Focus : phone.Neighbours[place - 1],
                        }
                ),
            ],
            Edges = [],
            Left = new EgoRest(0, true),
            Wide = wide.Canvas,
            Phone = phone.Canvas,
        };
    }
}
