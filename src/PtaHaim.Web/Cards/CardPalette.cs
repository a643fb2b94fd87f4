namespace PtaHaim.Web.Cards;

/// <summary>Five printed inks. Text is only ever the title ink on the ground, or the ground on the title ink.</summary>
internal sealed record CardPalette(string Name, string Ground, string Title, string A, string B, string C)
{
    public static IReadOnlyList<CardPalette> All { get; } =
    [
        new("Tangerine", "#EE6C1D", "#2A110A", "#FBC94A", "#A92C12", "#FCE6BF"),
        new("Pool", "#0E565C", "#FCEBC8", "#F2A541", "#E8623A", "#8CCBBD"),
        new("Cream", "#F8E8C6", "#43160F", "#EA6A1F", "#F2AE3C", "#9A2C18"),
        new("Chocolate", "#3A1E16", "#FBE3B8", "#F2B33D", "#E8662A", "#A33A1B"),
        new("Brick", "#952A18", "#FDE7C4", "#F5B845", "#F0843A", "#54150F"),
        new("Marigold", "#F2B233", "#34160C", "#D2481B", "#7E2A17", "#FCE9BE"),
        new("Avocado", "#515B1F", "#FBF0D0", "#EFA43A", "#C9B93B", "#2C3411"),
        new("Rose", "#EFA98D", "#3F1020", "#C83E27", "#8A2340", "#FADDB8"),
        new("Plum", "#371A2F", "#FBDDB0", "#F3A63B", "#E4572E", "#A5405F"),
        new("Sky", "#BFDCD1", "#103538", "#E5622A", "#1F7A7C", "#F6D58A"),
    ];

    public static CardPalette Of(CardChoice choice) => All[choice.Palette];
}
