using PtaHaim.Catalog.Collaborations;
using PtaHaim.Web.Cards;

namespace PtaHaim.Web.Pages.Support;

/// <summary>The drawn timeline of a pair, and what is said of it. The table of the same works is the one to read.</summary>
internal sealed record PairTimeline(TimelineLayout Layout)
{
    private const int Fewest = 2;

    /// <summary>Null where fewer than two works are dated: a line needs two ends.</summary>
    public static PairTimeline? Of(PairDetails pair)
    {
        var layout = TimelineLayout.Of([
            .. pair.Works.Select(shared => Work(shared, counted: true)),
            .. pair.MemberWorks.Select(shared => Work(shared, counted: false)),
        ]);
        return layout.Lanes.Sum(lane => lane.Cards.Count) < Fewest ? null : new PairTimeline(layout);
    }

    /// <summary><c>Timeline, 2017 to 2025: 1 of films, 8 of videos. The tables below list the same works.</c></summary>
    public string Summary =>
        $"Timeline, {Years}. {string.Join("; ", Layout.Lanes.Select(lane => $"{lane.Name}: {lane.Cards.Count}"))}. The same works stand in the tables below.";

    /// <summary>What the picture does not show by itself; null where it needs no words.</summary>
    public string? Note
    {
        get
        {
            var notes = new List<string>();
            if (Layout.HasBrokenStems)
                notes.Add("A broken stem marks a date known only to the year.");
            if (Layout.Undated.Count > 0)
            {
                var titles = Words.Join([.. Layout.Undated.Select(work => work.Subject.Title)]);
                notes.Add(
                    Layout.Undated.Count == 1
                        ? $"{titles} has no dated source and is listed below only."
                        : $"{titles} have no dated source and are listed below only."
                );
            }

            return notes.Count == 0 ? null : string.Join(' ', notes);
        }
    }

    private string Years =>
        Layout.Years.Count == 1 ? $"{Layout.Years[0].Year}" : $"{Layout.Years[0].Year} to {Layout.Years[^1].Year}";

    private static TimelineWork Work(SharedWork shared, bool counted) =>
        new(ShownCard.Of(shared.Work), shared.Work.Date, counted);
}
