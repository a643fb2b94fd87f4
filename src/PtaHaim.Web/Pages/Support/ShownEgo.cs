using PtaHaim.Catalog.Egos;

namespace PtaHaim.Web.Pages.Support;

/// <summary>An ego graph on a page.</summary>
/// <param name="Table">The address of the same as a table.</param>
internal sealed record ShownEgo(EgoGraph Graph, string Table)
{
    /// <summary>With fewer a list says as much.</summary>
    public const int FewestNeighbours = 3;

    /// <summary>What stands for what, as far as the drawing has it.</summary>
    public string Legend => Graph.Neighbours.Any(IsGroup) ? "Dots are people, squares are bands." : "Dots are people.";

    /// <summary><c>+37 more</c>; null where all are drawn.</summary>
    public static string? More(EgoGraph graph) =>
        graph.Left is { Count: > 0 } left ? $"+{Words.Number(left.Count)} more{(left.Exact ? "" : " at least")}" : null;

    /// <summary>Who is drawn, and what the lines are.</summary>
    public static string Lede(EgoGraph graph)
    {
        var count = graph.Nodes.Count - 1;
        if (count == 0)
            return $"Nobody shares a work with {graph.Focus.Name} in this catalog.";
        var who = graph.Neighbours.Any(IsGroup) ? ("person or band", "people and bands") : ("person", "people");
        var sentence = (count, graph.Left.Count) switch
        {
            (1, _) => $"The one {who.Item1} who shares works with {graph.Focus.Name} in this catalog.",
            (_, 0) => $"All {count} {who.Item2} who share works with {graph.Focus.Name} in this catalog.",
            _ => $"The {count} {who.Item2} who share the most works with {graph.Focus.Name} in this catalog.",
        };
        return graph.Threads.Any()
            ? $"{sentence} A thicker ray means more works together; a pale thread joins two of them who share three works or more."
            : $"{sentence} A thicker ray means more works together.";
    }

    private static bool IsGroup(EgoNode node) => node.Person.Kind != "person";
}
