using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Tests.Text;

public sealed class SortKeyTests
{
    [Theory]
    [InlineData("Paul Thomas Anderson", "person", "Anderson, Paul Thomas")]
    [InlineData("HAIM", "group", "HAIM")]
    [InlineData("The Smile", "group", "Smile, The")]
    [InlineData("Benicio del Toro", "person", "del Toro, Benicio")]
    [InlineData("Mihai Mălaimare Jr.", "person", "Mălaimare Jr., Mihai")]
    [InlineData("Cher", "person", "Cher")]
    public void A_name_is_turned_for_sorting(string name, string kind, string sorted) =>
        Assert.Equal(sorted, SortKey.NameForSorting(name, kind));

    [Fact]
    public void Titles_sort_without_article_accents_and_case()
    {
        string[] titles = ["The Master", "Élan", "magnolia", "A Man", "10 Things", "Мир", "!!!", "a-ha", "“A Nun”"];

        var sorted = titles.OrderBy(SortKey.OfTitle, StringComparer.Ordinal);

        Assert.Equal(["10 Things", "a-ha", "Élan", "magnolia", "A Man", "The Master", "“A Nun”", "Мир", "!!!"], sorted);
    }

    [Fact]
    public void Names_sort_by_family_name_then_given_name()
    {
        string[] names = ["Anderson, Pearl", "Anderson", "Anderson, Colin", "Andersonville, Amy"];

        var sorted = names.OrderBy(SortKey.OfName, StringComparer.Ordinal);

        Assert.Equal(["Anderson", "Anderson, Colin", "Anderson, Pearl", "Andersonville, Amy"], sorted);
    }

    [Fact]
    public void A_key_is_never_cut_within_a_character()
    {
        var key = SortKey.OfTitle(new string('x', 79) + "𝕏𝕏");

        Assert.True(key.Length <= 80);
        Assert.False(char.IsHighSurrogate(key[^1]));
    }
}
