using System.Text.Json.Serialization;
using PtaHaim.Catalog.People;

namespace PtaHaim.Catalog.Egos;

/// <summary>Somebody amid those with whom most works are shared, with places to draw them at.</summary>
public sealed record EgoGraph
{
    /// <summary>The person in the middle.</summary>
    public required PersonRef Focus { get; init; }

    /// <summary>Always <c>this catalog</c>: absence here is no proof.</summary>
    public string Coverage { get; } = "this catalog";

    /// <summary>The focus, then the others as they are drawn: each beside those with whom more works are shared.</summary>
    public required IReadOnlyList<EgoNode> Nodes { get; init; }

    /// <summary>From the focus to each of the others, in their order; then the threads, in the order of their ends.</summary>
    public required IReadOnlyList<EgoEdge> Edges { get; init; }

    /// <summary>Those who share works with the focus, too, and are not among the nodes.</summary>
    public required EgoRest Left { get; init; }

    /// <summary>The size of the drawing for wide windows.</summary>
    public required EgoCanvas Wide { get; init; }

    /// <summary>The size of the drawing for phones.</summary>
    public required EgoCanvas Phone { get; init; }

    /// <summary>The nodes without the focus.</summary>
    [JsonIgnore]
    public IEnumerable<EgoNode> Neighbours => Nodes.Skip(1);

    /// <summary>The edges between two neighbours.</summary>
    [JsonIgnore]
    public IEnumerable<EgoEdge> Threads => Edges.Skip(Nodes.Count - 1);
}

/// <summary>Somebody in the graph.</summary>
public sealed record EgoNode
{
    public required PersonRef Person { get; init; }

    /// <summary>The place among the focus's collaborators, from 1; 0 for the focus.</summary>
    public required int Rank { get; init; }

    /// <summary>How many works are shared with the focus, as the list of collaborators counts; null for the focus.</summary>
    public int? Works { get; init; }

    /// <summary>The date of the first shared work, partial; null where none is dated, and for the focus.</summary>
    public string? First { get; init; }

    /// <summary>The date of the last shared work, partial; null where none is dated, and for the focus.</summary>
    public string? Last { get; init; }

    /// <summary>Where it is in the drawing for wide windows.</summary>
    public required EgoSpot Wide { get; init; }

    /// <summary>Where it is in the drawing for phones.</summary>
    public required EgoSpot Phone { get; init; }
}

/// <summary>Two of the graph who share works.</summary>
/// <param name="From">The slug of one: the focus, or the neighbour who is drawn first.</param>
/// <param name="To">The slug of the other.</param>
/// <param name="Works">
/// How many works they share: from the focus as the list of collaborators counts; between neighbours at least 3, bands'
/// included, of which the best known 2,000 credits of each, and of the bands of each, are looked at.
/// </param>
public sealed record EgoEdge(string From, string To, int Works);

/// <summary>How many more there are.</summary>
/// <param name="Exact">False where there are more than were counted.</param>
public sealed record EgoRest(int Count, bool Exact);

/// <summary>The size of a drawing, in units that are pixels where there is room.</summary>
public sealed record EgoCanvas(double Width, double Height);

/// <summary>A disc, in the units of its drawing, from the upper left corner.</summary>
public sealed record EgoSpot(double X, double Y, double Radius);
