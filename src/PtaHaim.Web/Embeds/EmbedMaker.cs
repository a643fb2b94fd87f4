namespace PtaHaim.Web.Embeds;

/// <summary>What was chosen for a card.</summary>
/// <param name="Theme"><c>light</c>, <c>dark</c>, or null for the reader's.</param>
internal sealed record EmbedChoice(string Size, int Width, string? Theme);

/// <summary>The code of a card in the size and theme that were chosen.</summary>
/// <param name="absolute">Makes an address from the root absolute.</param>
internal sealed class EmbedMaker(EmbedCard card, EmbedChoice choice, Func<string, string> absolute)
{
    public static IReadOnlyList<(string? Theme, string Label)> Themes { get; } =
    [(null, "As the reader has it"), ("light", "Light"), ("dark", "Dark")];

    public EmbedCard Card => card;

    public EmbedChoice Choice => choice;

    public EmbedSize Size => EmbedSize.Of(card, choice.Width);

    /// <summary>The card's address, from the root.</summary>
    public string Preview => card.Page.Card(choice.Theme);

    public string Code => EmbedCode.Of(absolute(Preview), card.Title, Size);

    /// <summary>The absolute address of the card in a theme.</summary>
    public string AddressIn(string? theme) => absolute(card.Page.Card(theme));

    /// <summary>False for a size or theme that there is not; null is the usual one.</summary>
    public static bool TryChoose(string? size, string? theme, out EmbedChoice choice)
    {
        var found = EmbedSize.Choices.FirstOrDefault(one => one.Name == (size ?? "medium"));
        choice = new EmbedChoice(found.Name ?? "", found.Width, theme);
        return found.Name is not null && Themes.Any(one => one.Theme == theme);
    }
}
