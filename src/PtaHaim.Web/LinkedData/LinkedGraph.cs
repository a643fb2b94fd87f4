using System.Text.Json.Nodes;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.LinkedData;

/// <summary>
/// The JSON-LD of a page: the page with the sources that it cites and where it stands on the site, and the thing that it
/// is about.
/// </summary>
internal static class LinkedGraph
{
    /// <summary>
    /// Null for pages without a canonical address and for those that could not be answered. Made after the page itself,
    /// when it is known what it cites. The default encoder leaves no character that could end the element.
    /// </summary>
    public static string? Of(CatalogPage page, PageSources sources, int status)
    {
        if (page.Head.Address is not { } address || status != StatusCodes.Status200OK)
            return null;
        var site = new LinkedSite(page.Absolute);
        var linked = page.Linked(site);
        var crumbs = Crumbs(page.Head, site);
        var node = LinkedNode
            .Of(linked.Type)
            .With("@id", $"{site.Absolute(address)}#page")
            .With("url", site.Absolute(address))
            .With("name", page.Head.Title)
            .With("description", page.Head.Description)
            .With("inLanguage", "en")
            .With("isPartOf", WebSite(page, site))
            .With("breadcrumb", crumbs is null ? null : LinkedNode.Ref(crumbs))
            .With("mainEntity", linked.Main is null ? null : LinkedNode.Ref(linked.Main))
            .With("about", linked.About)
            .With("citation", sources.Uses.Select(use => site.Source(use.Source)));
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@graph"] = new JsonArray([
                .. new[] { node, linked.Main, crumbs }.Concat(linked.Further).OfType<JsonNode>(),
            ]),
        }.ToJsonString();
    }

    /// <summary>The site itself, as every page names it.</summary>
    public static JsonObject WebSite(CatalogPage page, LinkedSite site) =>
        LinkedNode
            .Of("WebSite")
            .With("@id", $"{site.Absolute("/")}#site")
            .With("url", site.Absolute("/"))
            .With("name", page.Site?.Title ?? "PtaHaim");

    /// <summary>The way to the page; null for the first one.</summary>
    private static JsonObject? Crumbs(PageHead head, LinkedSite site)
    {
        var address = head.Address!;
        if (address == "/")
            return null;
        var way = new List<(string Name, string Address)> { ("Home", "/") };
        if (head.Section is { } section && section.Address != address)
            way.Add((section.Name, section.Address));
        way.Add((head.Title.Split(" · ")[0], address));
        return LinkedNode
            .Of("BreadcrumbList")
            .With("@id", $"{site.Absolute(address)}#way")
            .With(
                "itemListElement",
                way.Select(
                    (step, index) =>
                        LinkedNode
                            .Of("ListItem")
                            .WithNumber("position", index + 1)
                            .With("name", step.Name)
                            .With("item", PageOf(step.Name, step.Address, site))
                )
            );
    }

    /// <summary>The page at that address: another thing than what it is about, whose id is the address alone.</summary>
    private static JsonObject PageOf(string name, string address, LinkedSite site) =>
        LinkedNode
            .Of("WebPage")
            .With("@id", $"{site.Absolute(address)}#page")
            .With("url", site.Absolute(address))
            .With("name", name);
}
