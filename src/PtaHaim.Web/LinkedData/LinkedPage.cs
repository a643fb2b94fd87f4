using System.Text.Json.Nodes;

namespace PtaHaim.Web.LinkedData;

/// <summary>What a page is to readers of schema.org.</summary>
/// <param name="Type">A kind of web page.</param>
internal sealed record LinkedPage(string Type = "WebPage")
{
    public static LinkedPage Plain { get; } = new();

    /// <summary>What the page is about, where that is one thing or list; or null.</summary>
    public JsonObject? Main { get; init; }

    /// <summary>What it is about beside or instead of that.</summary>
    public IEnumerable<JsonObject> About { get; init; } = [];

    /// <summary>Nodes that stand beside the page.</summary>
    public IEnumerable<JsonObject> Further { get; init; } = [];

    /// <summary>A page of a list; its things in their order.</summary>
    public static LinkedPage List(LinkedSite site, string? address, IEnumerable<JsonObject> things) =>
        new("CollectionPage") { Main = address is null ? null : site.List(address, things) };
}
