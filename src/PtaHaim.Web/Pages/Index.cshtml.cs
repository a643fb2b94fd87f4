using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Cards;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class IndexModel(CatalogQueries catalog) : CatalogPage
{
    private const int MostFurther = 3;
    private const int NarrowYears = 21;

    public HomeDetails Home { get; private set; } = null!;

    /// <summary>The question to begin with; without any in the collection it is about the featured pair, null without one.</summary>
    public HomeQuestion? Question =>
        PathWords.Best(Home.Questions).FirstOrDefault()
        ?? (Home.Pair is [var first, var second] ? new HomeQuestion(first, second, 0) : null);

    public IReadOnlyList<HomeQuestion> Further => [.. PathWords.Best(Home.Questions).Skip(1).Take(MostFurther)];

    /// <summary>A title of two names is set on two lines, the second in italics.</summary>
    public (string First, string? Second) Title =>
        Site!.Title.Split(" × ", 2) is [var first, var second] ? (first, second) : (Site.Title, null);

    public bool Raised => Home.Featured is { } featured && RunOut.Fits(ShownCard.Of(featured.Work));

    public IReadOnlyList<YearCount> Years =>
        [.. Home.Years.Select(year => new YearCount(year.Year, year.Together + year.Others, year.Together))];

    public int FirstYear => Home.Years[0].Year;

    public int LastYear => Home.Years[^1].Year;

    /// <summary>On a phone only the last years fit.</summary>
    public int FirstNarrowYear => Math.Max(FirstYear, LastYear - NarrowYears + 1);

    public string YearsInWords
    {
        get
        {
            var most = Home.Years.Max(year => year.Together + year.Others);
            var fullest = Home.Years.Where(year => year.Together + year.Others == most).Select(year => $"{year.Year}");
            return $"Works by year, {FirstYear} to {LastYear}. The most, {most}, are in {Words.Join([.. fullest])}.";
        }
    }

    public NameField Field(string name, string spoken, PersonRef? chosen) =>
        new(name, chosen?.Name, chosen?.Slug, Everybody)
        {
            Open = "somebody",
            Spoken = spoken,
            Required = true,
        };

    internal override LinkedPage Linked(LinkedSite site) =>
        new() { About = [LinkedCatalog.Dataset(Site!, site)], Main = LinkedGraph.WebSite(this, site).WithSearch(site) };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await OfferNamesAsync(cancel);
        Home = await catalog.HomeAsync(cancel);
        Head = new PageHead(Site!.Title, Words.Cut(Site.About))
        {
            Address = "/",
            Json = "/api/v1/catalog",
            Names = true,
        };
        return Page();
    }
}
