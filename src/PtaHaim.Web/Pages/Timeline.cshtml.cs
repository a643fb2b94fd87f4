using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class TimelineModel(StoryQueries stories, PersonQueries people) : CatalogPage
{
    private const string Path = "/timeline";
    private const int Events = PageSize.Max;

    /// <summary>Null where the request cannot be answered.</summary>
    public Story? Story { get; private set; }

    /// <summary>Whose it is, as it was asked for.</summary>
    public string? Person { get; private set; }

    /// <summary>Together with whom, as it was asked for.</summary>
    public string? Other { get; private set; }

    public string? Kind { get; private set; }

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    public IEnumerable<IGrouping<string, StoryEvent>> Years =>
        (Story?.Items ?? []).GroupBy(happened => happened.Date[..4], StringComparer.Ordinal);

    /// <summary>The address of the page of two; null for one person.</summary>
    public string? PairAddress => Story?.People is [var one, var other] ? Addresses.Pair(one.Slug, other.Slug) : null;

    public string Lede =>
        Story?.People.Count switch
        {
            null or 0 => "What came out when, and what began and ended between people, by the dates that sources give.",
            1 => $"What {Names("")} took part in, and what began and ended, by the dates that sources give.",
            _ =>
                $"What {Names(" and ")} made together, and what began and ended between them, by the dates that sources give.",
        };

    public async Task<IActionResult> OnGetAsync(
        string? person,
        string? other,
        string? kind,
        string? cursor,
        CancellationToken cancel
    )
    {
        (Person, Other, Kind) = (person, other, kind);
        Head = new PageHead($"Timeline · {Site?.Title}", "What came out when, and what began and ended between people.")
        {
            Section = SiteSection.Timeline,
            Names = true,
        };
        await OfferNamesAsync(cancel);
        var asked = new List<PersonRef>();
        foreach (var name in new[] { person, other }.OfType<string>())
        {
            if (await people.FindByNameAsync(name, cancel) is not { } found)
                return Refuse(
                    "Nobody of that name",
                    $"Nobody in this catalog is called “{Words.Cut(name, 60)}”. That is no proof that there is nobody."
                );
            asked.Add(found);
        }

        string[] slugs = [.. asked.Select(found => found.Slug).Distinct(StringComparer.Ordinal)];
        var answer = await stories.FindAsync(
            slugs,
            new StoryFilter { Kinds = kind is null ? [] : [kind] },
            new PageRequest(Events, cursor),
            cancel
        );
        if (answer.Refused is { } refusal)
            return Refuse("This cannot be shown", refusal.Message);
        Story = answer.Story!;
        Head = Head with
        {
            Title = Story.People.Count == 0 ? Head.Title : $"Timeline: {Names(" and ")} · {Site?.Title}",
            Description = Lede,
            Address = Address(slugs, kind, cursor),
            Json = Addresses.With(
                "/api/v1/timeline",
                [
                    .. slugs.Select(slug => ("with", (string?)slug)),
                    ("kind", kind),
                    ("cursor", cursor),
                    ("limit", $"{Events}"),
                ]
            ),
        };
        Pager = ListPager.Of(
            "In the order of time",
            Story.Items.Count,
            cursor,
            Story.Next,
            next => Address(slugs, kind, next)
        );
        return Page();
    }

    /// <summary>The same people with another kind of event.</summary>
    public string With(string? kind) => Addresses.With(Path, ("person", Person), ("other", Other), ("kind", kind));

    /// <summary>The names of the people, joined; <c>anybody</c> without any.</summary>
    public string Names(string between) =>
        Story is { People.Count: > 0 } ? string.Join(between, Story.People.Select(person => person.Name)) : "anybody";

    private static string Address(string[] slugs, string? kind, string? cursor) =>
        Addresses.With(
            Path,
            ("person", slugs.ElementAtOrDefault(0)),
            ("other", slugs.ElementAtOrDefault(1)),
            ("kind", kind),
            ("cursor", cursor)
        );

    private IActionResult Refuse(string heading, string text)
    {
        Wrong = new WrongBox(heading, text, [("The whole timeline", Path)]);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
