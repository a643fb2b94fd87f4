using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;
using PtaHaim.Web.Cards;

namespace PtaHaim.Web.Pages.Support;

/// <summary>A title card as a page shows it.</summary>
/// <param name="Print">True for the small print of a card that is shown large.</param>
/// <param name="Named">True where no title stands beside the card, so that it needs a name of its own.</param>
internal sealed record ShownCard(CardSubject Subject, CardCut Cut, bool Print = false, bool Named = false)
{
    /// <summary>As in a list.</summary>
    public static ShownCard Small(WorkSummary work) => new(Of(work), CardCut.Caption);

    /// <summary>The same of a work of which little is read: its full title, whatever its card says elsewhere.</summary>
    public static ShownCard Small(WorkRef work) =>
        new(new CardSubject(work.Slug, work.Title, work.Kind, Words.Year(work.Date), null), CardCut.Caption);

    /// <summary>As on a shelf.</summary>
    public static ShownCard Shelf(WorkSummary work) => new(Of(work), CardCut.Display);

    public static CardSubject Of(WorkSummary work) =>
        new(work.Slug, work.CardTitle ?? work.Title, work.Kind, Words.Year(work.Date), Maker(work.Makers));

    public static CardSubject Of(WorkDetails work) =>
        new(work.Slug, work.CardTitle ?? work.Title, work.Kind, Words.Year(work.Date), Maker(work.Makers));

    /// <summary>The name of the first maker, a long name of three words or more with initials.</summary>
    public static string? Maker(IReadOnlyList<PersonRef> makers)
    {
        if (makers is not [var maker, ..])
            return null;
        var words = maker.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return maker.Kind == "person" && words.Length > 2 && maker.Name.Length > 16
            ? $"{string.Join('\u00A0', words[..^1].Select(word => $"{word[0]}."))}\u00A0{words[^1]}"
            : maker.Name;
    }

    /// <summary><c>poster</c>, <c>frame</c> or <c>sleeve</c>.</summary>
    public static string Format(string kind) => CardStyle.Of(kind).Format.Name;
}
