using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Search;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

/// <summary>What the search box shows while one types: a piece of a page, with the cards that only the server draws.</summary>
internal sealed class SearchSuggestionsModel(SearchQueries search) : CatalogPage
{
    public string Text { get; private set; } = "";

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    protected override bool NeedsCatalog => false;

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancel)
    {
        Text = q?.Trim() ?? "";
        if (Text.Length > Api.Paging.MaxText)
            return BadRequest();
        if (Text.Length > 0)
            Hits = await search.FirstAsync(Text, null, cancel);
        return Page();
    }
}
