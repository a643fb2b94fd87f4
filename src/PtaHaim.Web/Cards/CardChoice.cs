using System.Text;

namespace PtaHaim.Web.Cards;

/// <summary>What the slug decides about a card: the same slug always gives the same card.</summary>
internal readonly record struct CardChoice(uint Hash)
{
    // Chosen once, so that the shipped collection is well mixed (see its test), and never again: slugs are forever,
    // and so are cards.
    private const int Number = 10764;

    public int Palette => (int)(Hash % 10);

    public int V => (int)(Hash >> 8) & 3;

    public int U => (int)(Hash >> 16) & 7;

    public int Z => (int)(Hash >> 20) & 7;

    /// <summary>FNV-1a over the seeded slug, finished with the mixer of MurmurHash3 (32 bit).</summary>
    public static CardChoice Of(string slug) => Of(Number, slug);

    internal static CardChoice Of(int number, string slug)
    {
        var hash = 0x811c9dc5u;
        foreach (var octet in Encoding.UTF8.GetBytes($"{number}:{slug}"))
            hash = unchecked((hash ^ octet) * 0x01000193u);

        hash ^= hash >> 16;
        hash = unchecked(hash * 0x85ebca6bu);
        hash ^= hash >> 13;
        hash = unchecked(hash * 0xc2b2ae35u);
        hash ^= hash >> 16;
        return new CardChoice(hash);
    }
}
