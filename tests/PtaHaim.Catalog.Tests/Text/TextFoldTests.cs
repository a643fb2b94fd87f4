using CsCheck;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Tests.Text;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Kevin J. O’Connor", "kevin j oconnor")]
    [InlineData("Kevin J O'Connor", "kevin j oconnor")]
    [InlineData("Kevin J. O´Connor", "kevin j oconnor")]
    [InlineData("Kevin J. O`Connor", "kevin j oconnor")]
    [InlineData("Kevin J. O\u02BCConnor", "kevin j oconnor")]
    [InlineData("Kevin J. O\u2032Connor", "kevin j oconnor")]
    [InlineData("Kevin J. O\uFF07Connor", "kevin j oconnor")]
    [InlineData("Hawai\u02BBi", "hawaii")]
    [InlineData("Mihai Mălaimare Jr.", "mihai malaimare jr")]
    [InlineData("Luis Guzma\u0301n", "luis guzman")]
    [InlineData("Luis Guzmán", "luis guzman")]
    [InlineData("Punch-Drunk Love", "punch drunk love")]
    [InlineData("  Oil!  ", "oil")]
    [InlineData("Æon ﬂux ß", "aeon ﬂux ss")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Пол Томас", "пол томас")]
    [InlineData("東京物語", "東京物語")]
    [InlineData("...", "")]
    public void Text_is_brought_to_one_plain_form(string text, string folded) =>
        Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing_and_never_throws() =>
        Gen.String.Sample(text =>
        {
            var folded = TextFold.Fold(text);
            Assert.Equal(folded, TextFold.Fold(folded));
        });
}
