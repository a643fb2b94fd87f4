using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Tests.People;

public sealed class MembershipsTests
{
    private const int Anna = 1;
    private const int Band = 2;
    private const int Bert = 3;

    [Theory]
    [InlineData("2007", "2017", "2017-06-01", true)]
    [InlineData("2007", "2017", "2018", false)]
    [InlineData("2007", "2017", "2006-12-31", false)]
    [InlineData("2007", "2017", "2007", true)]
    [InlineData("2007-05", null, "2007", true)]
    [InlineData(null, null, "1999", true)]
    [InlineData("2007", "2017", null, true)]
    public void A_work_counts_within_the_dates_and_where_a_date_is_unknown(
        string? begin,
        string? end,
        string? date,
        bool covered
    ) => Assert.Equal(covered, Memberships.Covers(begin, end, date));

    [Fact]
    public void A_member_rests_on_the_band_within_the_dates_but_the_band_not_on_its_member()
    {
        Relationship[] memberships = [Membership(Anna, Band, null, null), Membership(Bert, Band, "2000", "2001")];

        var ofBand = Memberships.Standing([Band], memberships, "2010");
        var ofAnna = Memberships.Standing([Anna], memberships, "2010");

        Assert.Equal([Anna, Band], ofBand.Keys.Order());
        Assert.Equal([Band], ofBand[Anna]);
        Assert.Equal([Anna], ofAnna.Keys);
    }

    [Fact]
    public void A_name_of_ones_own_comes_before_the_band()
    {
        var standing = Memberships.Standing([Anna, Band], [Membership(Anna, Band, null, null)], null);

        Assert.Equal([Anna], standing[Anna]);
        Assert.Equal([Band], standing[Band]);
    }

    private static Relationship Membership(int member, int band, string? begin, string? end) =>
        new()
        {
            Id = member,
            FromId = member,
            Kind = Memberships.Kind,
            ToId = band,
            Begin = begin,
            End = end,
            Origin = Origin.Generated,
        };
}
