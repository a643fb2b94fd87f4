using PtaHaim.Catalog.Terms;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>What must be true across the fields of a record and across the records of a catalog.</summary>
internal sealed class SeedRules(SeedFile catalog, SeedDraft draft)
{
    private const int DeepestPlace = 20;

    /// <param name="complete">False where a file is missing from the catalog: then nothing is said of what may stand in it.</param>
    public void Check(bool complete)
    {
        var ids = new SeedIds(draft);
        ids.Define(SeedKind.Source, catalog.Sources, source => source.Id, source => source.FormerIds);
        ids.Define(SeedKind.Person, catalog.People, person => person.Id, person => person.FormerIds);
        ids.Define(SeedKind.Place, catalog.Places, place => place.Id, place => place.FormerIds);
        ids.Define(SeedKind.Work, catalog.Works, work => work.Id, work => work.FormerIds);
        ids.Define(SeedKind.Fact, catalog.Facts, fact => fact.Id, _ => []);
        ids.Define(SeedKind.Dispute, catalog.Disputes, dispute => dispute.Id, _ => []);
        if (complete)
            ids.CheckReferences();

        foreach (var question in draft.Whole(catalog.Collection?.Questions ?? []))
            Distinct(question, question.From, question.To, "a question from a person to itself");
        People();
        Places();
        Works();
        Relationships();
        foreach (var fact in draft.Whole(catalog.Facts).Where(IsAboutNothing))
            draft.Errors.Add(draft.At(fact), "a fact about nothing", "at least one entry in works, people or places");
        foreach (var dispute in draft.Whole(catalog.Disputes))
            Dispute(dispute);
    }

    private static bool IsAboutNothing(SeedFact fact) => fact.Works.Count + fact.People.Count + fact.Places.Count == 0;

    private void People()
    {
        var externalIds = new SeedKeys(draft);
        foreach (var person in catalog.People)
        {
            Externals(externalIds, person, "people", person.ExternalIds);
            Life(person.Born, "born");
            Life(person.Died, "died");
            if (IsBefore(person.Died?.Date, person.Born?.Date))
                draft.Errors.Add(draft.At(person.Died!, "date"), "died is before born");
        }
    }

    private void Life(SeedLifeDate? life, string field)
    {
        if (life is { Date: null, Place: null })
            draft.Errors.Add(draft.At(life), $"{field} says nothing", "a date or a place");
    }

    private void Places()
    {
        var within = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var place in draft.Whole(catalog.Places))
            within.TryAdd(place.Id, place.Within);
        foreach (var place in draft.Whole(catalog.Places))
        {
            var passed = new HashSet<string>(StringComparer.Ordinal) { place.Id };
            var outer = place.Within;
            while (outer is not null && passed.Add(outer) && passed.Count <= DeepestPlace)
                outer = within.GetValueOrDefault(outer);
            if (outer == place.Id || passed.Count > DeepestPlace)
                draft.Errors.Add(
                    draft.At(place, "within"),
                    $"place {SeedWords.Quote(place.Id)} lies within itself or more than {DeepestPlace} deep"
                );
        }
    }

    private void Works()
    {
        var externalIds = new SeedKeys(draft);
        foreach (var work in catalog.Works)
        {
            Externals(externalIds, work, "works", work.ExternalIds);
            var keys = new SeedKeys(draft);
            foreach (var credit in draft.Whole(work.Credits))
                keys.Once(
                    draft.At(credit),
                    "the same credit twice",
                    "credit",
                    credit.Person,
                    credit.Role,
                    credit.Character
                );
            foreach (var place in draft.Whole(work.Places))
                keys.Once(draft.At(place), "the same place and use twice", "place", place.Place, place.Use);
            foreach (var release in draft.Whole(work.Releases))
                keys.Once(
                    draft.At(release),
                    "the same release twice",
                    "release",
                    release.Date,
                    release.Medium,
                    release.Territory,
                    release.Detail
                );
            Texts(keys, work.Settings, "setting");
            Texts(keys, work.Inspirations, "inspiration");
            Texts(keys, work.Availability, "availability");
            foreach (var video in draft.Whole(work.Videos))
                keys.Once(draft.At(video, "id"), "the same upload twice", "video", video.Provider, video.Id);
            foreach (var link in draft.Whole(work.Links))
            {
                Distinct(link, work.Id, link.To, "a link from a work to itself");
                keys.Once(draft.At(link), "the same link twice", "link", link.Kind, link.To);
            }
        }
    }

    private void Texts(SeedKeys keys, IReadOnlyList<SeedText> texts, string name)
    {
        foreach (var text in draft.Whole(texts))
            keys.Once(draft.At(text), $"the same {name} twice", name, text.Text);
    }

    private void Relationships()
    {
        var keys = new SeedKeys(draft);
        foreach (var relationship in draft.Whole(catalog.Relationships))
        {
            var (from, to) = (relationship.From, relationship.To);
            Distinct(relationship, from, to, "a relationship of a person to itself");
            if (IsSymmetric(relationship.Kind) && string.CompareOrdinal(from, to) > 0)
                (from, to) = (to, from);
            keys.Once(
                draft.At(relationship),
                "the same relationship twice",
                relationship.Kind,
                from,
                to,
                relationship.Begin
            );
            if (IsBefore(relationship.End, relationship.Begin))
                draft.Errors.Add(draft.At(relationship, "end"), "end is before begin");
            if (relationship is { Ongoing: true, End: not null })
                draft.Errors.Add(draft.At(relationship, "ongoing"), "a relationship that goes on and has an end");
        }
    }

    private void Dispute(SeedDispute dispute)
    {
        var claims = new SeedKeys(draft);
        foreach (var claim in draft.Whole(dispute.Claims))
            claims.Once(draft.At(claim), "the same claim twice", claim.Text);
        if (dispute.Work is null == dispute.Person is null)
            draft.Errors.Add(
                draft.At(dispute),
                dispute.Work is null ? "a dispute about nothing" : "a dispute about a work and a person",
                "exactly one of work and person"
            );
        if (dispute.Role is not null && dispute.Aspect != "credits")
            draft.Errors.Add(draft.At(dispute, "role"), "role without aspect credits", "the aspect credits or no role");
    }

    /// <summary>A kind whose two sides bear the same label holds in both directions.</summary>
    private static bool IsSymmetric(string kind) =>
        Vocabularies.RelationshipKinds.Find(kind) is { } term && term.Label == term.Inverse;

    /// <summary>True where every day that the date may mean is before every day of the other.</summary>
    private static bool IsBefore(string? date, string? other) =>
        PartialDate.Parse(date) is { } early && PartialDate.Parse(other) is { } late && early.Last < late.First;

    private void Distinct(object record, string from, string to, string problem)
    {
        if (from == to)
            draft.Errors.Add(draft.At(record, "to"), problem);
    }

    private void Externals(SeedKeys keys, object owner, string owners, IReadOnlyDictionary<string, string> externalIds)
    {
        foreach (var (scheme, id) in externalIds)
            keys.Once(draft.At(owner, "externalIds"), $"two {owners} with {scheme} {SeedWords.Quote(id)}", scheme, id);
    }
}

/// <summary>Natural keys, each to be used once.</summary>
internal sealed class SeedKeys(SeedDraft draft)
{
    private readonly Dictionary<string, SeedSpot> taken = new(StringComparer.Ordinal);

    public void Once(SeedSpot spot, string problem, params IEnumerable<string?> key)
    {
        var text = string.Join('\n', key);
        if (!taken.TryAdd(text, spot))
            draft.Errors.Add(spot, problem, first: taken[text]);
    }
}
