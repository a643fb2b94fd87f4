using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Web.Embeds;

/// <summary>Pages without a card: lists, places, sources.</summary>
internal sealed class OtherPages(
    EndpointDataSource endpoints,
    EmbedCards cards,
    PlaceQueries places,
    SourceQueries sources
)
{
    /// <summary>The name of the page; null where there is no such page.</summary>
    public async Task<string?> NameAsync(PageAddress address, CancellationToken cancel) =>
        address.Parts switch
        {
            ["places", var slug] => (await places.FindAsync(slug, cancel))?.Name,
            ["sources", var slug] => (await sources.FindAsync(slug, facts: false, cancel))?.Title,
            ["people", var slug, "collaborators"] => (await cards.FindAsync(SharedPage.Person(slug), cancel)).Card
                is { } card
                ? $"Collaborators of {card.Title}"
                : null,
            _ => address.ListName(endpoints),
        };
}
