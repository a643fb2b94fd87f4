using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Search;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class SearchModel(SearchQueries search) : CatalogPage
{
    /// <summary>So many of a kind are shown beside other kinds.</summary>
    private const int OfEach = 8;

    /// <summary>What was typed; empty where nothing was.</summary>
    public string Text { get; private set; } = "";

    public string? Kind { get; private set; }

    /// <summary>What was found: of one kind all, in parts; else the best of each, the kind with the best first.</summary>
    public IReadOnlyList<FoundGroup> Groups { get; private set; } = [];

    /// <summary>Words of the catalog that are spelt nearly so, where nothing was found.</summary>
    public IReadOnlyList<string> Spellings { get; private set; } = [];

    /// <summary>True where all that was found is spelt otherwise than what was typed.</summary>
    public bool Otherwise { get; private set; }

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, string? kind, string? cursor, CancellationToken cancel)
    {
        (Text, Kind) = (q?.Trim() ?? "", kind);
        Head = new PageHead(
            Text.Length == 0 ? $"Search · {Site?.Title}" : $"{Words.Cut(Text, 60)} · Search · {Site?.Title}",
            "Search for people, works, characters, places, sources and facts by any of their names."
        )
        {
            Address = Address(Kind, cursor),
            Json = Twin(cursor),
            Search = true,
        };
        if (WhatIsWrong() is { } wrong)
            return Refuse(wrong);
        if (Text.Length == 0)
            return Page();

        var take = Kind is null ? PageSize.Max : Rows;
        var found = await search.FindAsync(new SearchQuestion(Text, Kind), new PageRequest(take, cursor), cancel);
        if (found.Page.Refused is { } refusal)
            return Refuse(WrongBox.Cursor(refusal, Address(Kind)));
        Show(found, cursor);
        return Page();
    }

    /// <summary>The same words among one kind of things, or among all.</summary>
    public string Address(string? kind, string? cursor = null) => Of(Text, kind, cursor);

    public static string Of(string text, string? kind = null, string? cursor = null) =>
        Addresses.With("/search", ("q", text), ("kind", kind), ("cursor", cursor));

    private static string? WhatIsWrongWith(string? kind) =>
        kind is null || SearchTypes.Find(kind) is not null
            ? null
            : $"Nothing in this catalog is of the kind “{Words.Cut(kind, 60)}”.";

    private WrongBox? WhatIsWrong() =>
        Text.Length > Api.Paging.MaxText
            ? new WrongBox(
                "That is too long to look for",
                $"A search takes {Api.Paging.MaxText} characters at most.",
                [("Search anew", "/search")]
            )
        : WhatIsWrongWith(Kind) is { } unknown
            ? new WrongBox("There is no such kind", unknown, [("Search among all", Address(null))])
        : null;

    private void Show(SearchFinding found, string? cursor)
    {
        var hits = found.Page.Items;
        Spellings = found.Spellings;
        Otherwise = hits.Count > 0 && hits.All(hit => hit.Spelling is not null);
        Groups =
        [
            .. hits.GroupBy(hit => hit.Type)
                .Select(group => new FoundGroup(
                    FoundKind.Of(group.Key),
                    Kind is null ? [.. group.Take(OfEach)] : [.. group],
                    Kind is null && (group.Count() > OfEach || found.Page.Next is not null) ? Address(group.Key) : null
                )),
        ];
        if (Kind is not null)
            Pager = ListPager.Of("Best first", hits.Count, cursor, found.Page.Next, next => Address(Kind, next));
    }

    private string Twin(string? cursor) =>
        Addresses.With(
            "/api/v1/search",
            ("q", Text),
            ("kind", Kind),
            ("limit", $"{(Kind is null ? PageSize.Max : Rows)}"),
            ("cursor", cursor)
        );

    private IActionResult Refuse(WrongBox box)
    {
        Wrong = box;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
