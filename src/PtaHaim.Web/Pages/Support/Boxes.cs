using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Web.Pages.Support;

/// <summary>The foot of a list. Paging is by cursor, so there are no page numbers.</summary>
/// <param name="Shown">What is shown, in words.</param>
/// <param name="Next">The address of what follows; null on the last page.</param>
/// <param name="First">The address of the start; null on the first page.</param>
internal sealed record ListPager(string Shown, string? Next, string NextLabel, string? First, string FirstLabel)
{
    /// <param name="order">The order in words.</param>
    /// <param name="address">The address of the list from a cursor on, from the start for null.</param>
    public static ListPager Of(string order, int shown, string? cursor, string? next, Func<string?, string> address) =>
        new(
            cursor is null ? $"{order}, 1 to {shown}" : $"{order}, {shown} more",
            next is null ? null : address(next),
            "Next page",
            cursor is null ? null : address(null),
            "First page"
        );
}

/// <summary>Nothing found: what was looked for, and one way out.</summary>
internal sealed record EmptyBox(string Heading, string Text, string WayOut, string Address);

/// <summary>A request that cannot be answered: what is wrong, and addresses that can.</summary>
internal sealed record WrongBox(string Heading, string Text, IReadOnlyList<(string Label, string Address)> Repairs)
{
    /// <summary>For a list whose only parameter is its cursor.</summary>
    public static WrongBox Cursor(Refusal refusal, string start) =>
        new("This page is no longer there", refusal.Message, [("First page", start)]);

    /// <summary>For names that mean nobody or several, with those whom they may mean.</summary>
    public static WrongBox Name(IReadOnlyList<string> texts, IReadOnlyList<(string Label, string Address)> candidates)
    {
        var names = string.Join(" or ", texts.Select(text => $"“{Words.Cut(text, 60)}”"));
        return candidates.Count == 0
            ? new(
                "Nobody of that name in this catalog",
                $"Nobody in this catalog is called {names}. That is no proof that there is nobody.",
                [("All people", "/people")]
            )
            : new("Whom do you mean?", $"No name in this catalog is exactly {names}. Did you mean:", candidates);
    }
}

/// <summary>One step of the way to a page.</summary>
internal sealed record Crumb(string Text, string Address);

/// <summary>A question on which sources disagree, in its box.</summary>
/// <param name="WithSubject">True where the page is not about the work or person in question, so that the box names it.</param>
internal sealed record ShownDispute(DisputeDetails Dispute, bool WithSubject = false);

/// <summary>The questions of a page; nothing is shown where there is none.</summary>
internal sealed record ShownDisputes(IReadOnlyList<DisputeDetails> Disputes, bool WithSubject = false);

/// <summary>Works by date, with what each of some people did on them.</summary>
internal sealed record SharedLedger(string Caption, IReadOnlyList<PersonRef> People, IReadOnlyList<SharedWork> Works);
