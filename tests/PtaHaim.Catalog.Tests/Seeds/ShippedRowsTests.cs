namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class ShippedRowsTests
{
    [Fact]
    public void Every_fact_has_the_citations_that_it_counts()
    {
        var citations = ShippedCatalog.Rows.Citations.CountBy(row => row.FactId).ToDictionary();

        Assert.All(ShippedCatalog.Rows.Facts, fact => Assert.Equal(fact.Citations, citations[fact.Id]));
    }

    [Fact]
    public void Every_fact_is_about_something_that_has_a_page()
    {
        var rows = ShippedCatalog.Rows;
        var shown = rows
            .WorkFacts.Select(row => row.FactId)
            .Concat(rows.PersonFacts.Select(row => row.FactId))
            .Concat(rows.PlaceFacts.Select(row => row.FactId))
            .ToHashSet();

        Assert.All(rows.Facts, fact => Assert.Contains(fact.Id, shown));
    }

    [Fact]
    public void Works_and_people_are_numbered_by_falling_credits()
    {
        var rows = ShippedCatalog.Rows;
        var credits = rows.Credits.CountBy(row => row.WorkId).ToDictionary();
        int[] ofWorks = [.. rows.Works.OrderBy(row => row.Id).Select(row => credits.GetValueOrDefault(row.Id))];
        int[] ofPeople = [.. rows.People.OrderBy(row => row.Id).Select(row => row.CreditCount)];

        Assert.Equal(ofWorks.OrderDescending(), ofWorks);
        Assert.Equal(ofPeople.OrderDescending(), ofPeople);
        Assert.Equal("paul-thomas-anderson", rows.People.MinBy(row => row.Id)!.Slug);
    }

    [Fact]
    public void Encyclopaedias_and_their_copies_are_one_voice()
    {
        var rows = ShippedCatalog.Rows;
        var copies = rows.Sources.Where(row => row.Kind == "encyclopaedia-copy").Select(row => row.Id).ToHashSet();
        var citations = rows.Citations.ToLookup(row => row.FactId, row => row.SourceId);
        var onCopies = rows.Facts.Where(fact => citations[fact.Id].All(copies.Contains)).ToList();

        Assert.NotEmpty(onCopies);
        Assert.All(onCopies, fact => Assert.Equal((1, true), (fact.Independent, fact.CopiesOnly)));
    }

    [Fact]
    public void A_song_of_the_band_joins_a_member_with_others_but_not_with_fellow_members()
    {
        var rows = ShippedCatalog.Rows;
        int Id(string slug) => rows.People.Single(row => row.Slug == slug).Id;
        int Shared(string a, string b) =>
            rows
                .TopPairs.Single(row => (row.AId, row.BId) == (Id(a), Id(b)) || (row.AId, row.BId) == (Id(b), Id(a)))
                .Works;
        var own = rows
            .Credits.GroupBy(row => row.WorkId)
            .Count(work =>
                work.Any(row => row.PersonId == Id("alana-haim")) && work.Any(row => row.PersonId == Id("este-haim"))
            );

        Assert.True(Shared("alana-haim", "este-haim") >= own);
        Assert.True(Shared("alana-haim", "paul-thomas-anderson") > own - 1);
        Assert.DoesNotContain(rows.TopPairs, row => row.AId == Id("alana-haim") && row.BId == Id("haim"));
    }
}
