using System.Text.Json.Nodes;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.LinkedData;

/// <summary>
/// The things of the catalog as nodes name them. Each has one id, the absolute address of its page, on whatever page it
/// stands.
/// </summary>
/// <param name="absolute">Makes an address from the root absolute.</param>
internal sealed class LinkedSite(Func<string, string> absolute)
{
    public string Absolute(string address) => absolute(address);

    public JsonObject Thing(string address, string name, params string[] types) =>
        LinkedNode.Of(types).With("@id", Absolute(address)).With("name", name).With("url", Absolute(address));

    public JsonObject Work(WorkRef work) => Thing($"/works/{work.Slug}", work.Title, LinkedTypes.OfWork(work.Kind));

    public JsonObject Work(WorkSummary work) => Work(new WorkRef(work.Slug, work.Title, work.Kind, work.Date));

    /// <param name="music">True where the credit shows that a group is one of musicians.</param>
    public JsonObject Person(PersonRef person, bool music = false) =>
        Thing($"/people/{person.Slug}", person.Name, LinkedTypes.OfPerson(person.Kind, music));

    public JsonObject Place(PlaceRef place) => Thing($"/places/{place.Slug}", place.Name, "Place");

    /// <summary>A publication: its own address, and ours as its id.</summary>
    public JsonObject Source(CitedSource source) =>
        LinkedNode
            .Of("CreativeWork")
            .With("@id", Absolute($"/sources/{source.Slug}"))
            .With("name", source.Title)
            .With("url", source.Url)
            .With("publisher", LinkedNode.Of("Organization").With("name", source.Publisher))
            .With("creditText", source.Author)
            .With("datePublished", source.Published)
            .With("archivedAt", source.Archive);

    /// <summary>A list in its order; null where it is empty.</summary>
    public JsonObject? List(string address, IEnumerable<JsonObject> things)
    {
        JsonNode[] items =
        [
            .. things.Select(
                (thing, index) =>
                    (JsonNode)LinkedNode.Of("ListItem").WithNumber("position", index + 1).With("item", thing)
            ),
        ];
        return items.Length == 0
            ? null
            : LinkedNode.Of("ItemList").With("@id", $"{Absolute(address)}#list").With("itemListElement", items);
    }
}
