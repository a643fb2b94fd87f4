using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Web.LinkedData;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal sealed class TimelineModel(StoryQueries stories, NameQueries names) : CatalogPage
{
    private const string Path = "/timeline";
    private const string Undated = "Undated";
    private const int Events = PageSize.Max;

    /// <summary>The story of all of the catalog.</summary>
    public const string WholeAddress = Path + "?whole=true";

    /// <summary>Null where the request cannot be answered.</summary>
    public Story? Story { get; private set; }

    /// <summary>Whose it is, as it was asked for.</summary>
    public string? Person { get; private set; }

    /// <summary>Together with whom, as it was asked for.</summary>
    public string? Other { get; private set; }

    public string? Kind { get; private set; }

    /// <summary>True for the story of all of the catalog.</summary>
    public bool Whole { get; private set; }

    /// <summary>The kinds of events that there are, with their labels; none where there is no story.</summary>
    public IEnumerable<(string Kind, string Label)> Kinds =>
        (Story?.Kinds ?? []).Select(kind =>
            kind switch
            {
                StoryFilter.Membership => (kind, "Memberships"),
                StoryFilter.Relationship => (kind, "Relationships"),
                _ => (kind, Words.Kinds(kind)),
            }
        );

    public WrongBox? Wrong { get; private set; }

    public ListPager? Pager { get; private set; }

    /// <summary>Undated events are a group of their own, the last.</summary>
    public IEnumerable<IGrouping<string, StoryEvent>> Years =>
        (Story?.Items ?? []).GroupBy(happened => happened.Date?[..4] ?? Undated, StringComparer.Ordinal);

    /// <summary>The address of the page of two; null for one person.</summary>
    public string? PairAddress => Story?.People is [var one, var other] ? Addresses.Pair(one.Slug, other.Slug) : null;

    public string Lede =>
        Story?.People.Count switch
        {
            0 when Whole =>
                "What came out when in this catalog, and what began and ended between its people, by the dates that sources give.",
            null or 0 => "What came out when, and what began and ended between people, by the dates that sources give.",
            1 => $"What {Names("")} took part in, and what began and ended, by the dates that sources give.",
            _ =>
                $"What {Names(" and ")} made together, and what began and ended between them, by the dates that sources give.",
        };

    /// <summary>Why events may be missing; null where none are.</summary>
    public string? Missing =>
        Story is null or { Complete: true } ? null
        : Whole ? "Only the first relationships of the catalog were looked through. There may be more than are shown."
        : "Only the best known works were looked through. There may be more than are shown.";

    internal override LinkedPage Linked(LinkedSite site) =>
        new() { About = (Story?.People ?? []).Select(person => site.Person(person)) };

    public async Task<IActionResult> OnGetAsync(
        [LeftEmpty("whole")] string? person,
        string? other,
        string? whole,
        string? kind,
        string? cursor,
        CancellationToken cancel
    )
    {
        (Person, Other, Kind, Whole) = (person, other, kind, whole is not null);
        Head = new PageHead($"Timeline · {Site?.Title}", "What came out when, and what began and ended between people.")
        {
            Section = SiteSection.Timeline,
            Names = true,
        };
        await OfferNamesAsync(cancel);
        if (whole is not (null or "true"))
            return Refuse(new WrongBox("This cannot be shown", "whole is true or left out.", Repairs));
        var (slugs, wrong) = await WhoseAsync(cancel);
        if (wrong is not null)
            return Refuse(wrong);
        if (slugs.Length > 0 && (Whole || person != slugs[0] || other != slugs.ElementAtOrDefault(1)))
            return LocalRedirect(Address(slugs, cursor));

        var filter = new StoryFilter { Kinds = kind is null ? [] : [kind] };
        var page = new PageRequest(Events, cursor);
        var answer = Whole
            ? await stories.WholeAsync(filter, page, cancel)
            : await stories.FindAsync(slugs, filter, page, cancel);
        if (answer.Refused is { } refusal)
            return Refuse(new WrongBox("This cannot be shown", refusal.Message, Repairs));
        Story = answer.Story!;
        Head = Head with
        {
            Title = Story.People.Count == 0 ? Head.Title : $"Timeline: {Names(" and ")} · {Site?.Title}",
            Description = Lede,
            Address = Address(slugs, cursor),
            Json = Addresses.With(
                "/api/v1/timeline",
                [
                    .. slugs.Select(slug => ("with", (string?)slug)),
                    ("whole", whole),
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
            next => Address(slugs, next)
        );
        return Page();
    }

    /// <summary>The same people with another kind of event.</summary>
    public string With(string? kind) =>
        Addresses.With(Path, ("person", Person), ("other", Other), ("whole", Whole ? "true" : null), ("kind", kind));

    /// <summary>The names of the people, joined; <c>anybody</c> without any.</summary>
    public string Names(string between) =>
        Story is { People.Count: > 0 } ? string.Join(between, Story.People.Select(person => person.Name)) : "anybody";

    /// <summary>The slugs of those who are named, each once; or what is wrong with a name.</summary>
    private async Task<(string[] Slugs, WrongBox? Wrong)> WhoseAsync(CancellationToken cancel)
    {
        var slugs = new List<string>();
        foreach (var name in new[] { Person, Other }.OfType<string>())
        {
            var meant = await names.FindAsync(name, cancel);
            if (meant.Person is not { } found)
                return (
                    [],
                    WrongBox.Name(
                        [name],
                        [.. meant.Candidates.Select(candidate => (candidate.Name, Instead(name, candidate.Slug)))]
                    )
                );
            slugs.Add(found.Slug);
        }

        return ([.. slugs.Distinct(StringComparer.Ordinal)], null);
    }

    /// <summary>The same with a slug for one of the names.</summary>
    private string Instead(string name, string slug) =>
        Addresses.With(
            Path,
            ("person", Person == name ? slug : Person),
            ("other", Person != name && Other == name ? slug : Other),
            ("kind", Kind)
        );

    private string Address(string[] slugs, string? cursor) =>
        Addresses.With(
            Path,
            ("person", slugs.ElementAtOrDefault(0)),
            ("other", slugs.ElementAtOrDefault(1)),
            ("whole", slugs.Length == 0 && Whole ? "true" : null),
            ("kind", Kind),
            ("cursor", cursor)
        );

    private static IReadOnlyList<(string Label, string Address)> Repairs => [("The whole timeline", WholeAddress)];

    private PageResult Refuse(WrongBox wrong)
    {
        Wrong = wrong;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
