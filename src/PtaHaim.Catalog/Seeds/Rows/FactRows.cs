using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>What a fact is about: the pages that show it.</summary>
internal readonly record struct FactSubjects(
    IReadOnlyList<int> Works,
    IReadOnlyList<int> People,
    params IReadOnlyList<int> Places
)
{
    public static FactSubjects OfWorks(params int[] works) => new(works, []);

    public static FactSubjects OfPeople(params int[] people) => new([], people);

    public static FactSubjects OfCredit(int work, int person) => new([work], [person]);

    public static FactSubjects OfPlace(int place) => new([], [], place);
}

/// <summary>Gathers facts, their citations and what they are about; gives each its id and public key.</summary>
internal sealed class FactRows(NumberedSeeds<SeedSource> sources)
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    public List<Fact> Facts { get; } = [];

    public List<Citation> Citations { get; } = [];

    public List<WorkFact> WorkFacts { get; } = [];

    public List<PersonFact> PersonFacts { get; } = [];

    public List<PlaceFact> PlaceFacts { get; } = [];

    /// <summary>Adds a fact and returns its id. Facts whose natural keys are alike are numbered in order.</summary>
    public int Add(
        string kind,
        string key,
        string statement,
        IReadOnlyList<SeedCitation> cites,
        FactSubjects subjects,
        string? value = null
    )
    {
        var id = Facts.Count + 1;
        var publishers = cites
            .Select(cite => Independent(sources[cite.Source]))
            .Distinct(StringComparer.Ordinal)
            .Count();
        Facts.Add(
            new Fact
            {
                Id = id,
                Key = Unique(key),
                Kind = kind,
                Statement = statement,
                Value = value,
                Citations = cites.Count,
                Independent = publishers,
                CopiesOnly = cites.All(cite => sources[cite.Source].Kind is "encyclopaedia-copy" or "fan-site"),
            }
        );
        foreach (var cite in cites)
            Citations.Add(Row(cite, id, Citations.Count + 1));
        foreach (var work in subjects.Works.Distinct())
            AddToWork(work, id);
        PersonFacts.AddRange(
            subjects.People.Distinct().Select(person => new PersonFact { PersonId = person, FactId = id })
        );
        PlaceFacts.AddRange(subjects.Places.Distinct().Select(place => new PlaceFact { PlaceId = place, FactId = id }));
        return id;
    }

    /// <summary>Lets a fact count for one more work.</summary>
    public void AddToWork(int work, int fact) => WorkFacts.Add(new WorkFact { WorkId = work, FactId = fact });

    /// <summary>How many facts cite each source.</summary>
    public Dictionary<int, int> CountBySource() =>
        Citations.DistinctBy(cite => (cite.SourceId, cite.FactId)).CountBy(cite => cite.SourceId).ToDictionary();

    /// <summary>How many sources the facts about each work cite.</summary>
    public Dictionary<int, int> SourcesByWork()
    {
        var cited = Citations.ToLookup(cite => cite.FactId, cite => cite.SourceId);
        return WorkFacts
            .GroupBy(row => row.WorkId)
            .ToDictionary(group => group.Key, group => group.SelectMany(row => cited[row.FactId]).Distinct().Count());
    }

    /// <summary>The last part of a key made of free text: folded words joined by hyphens, at most 60 characters.</summary>
    public static string KeyOf(string text)
    {
        var words = TextFold.Fold(text).Replace(' ', '-');
        return words.Length <= 60 ? words : words[..60].TrimEnd('-');
    }

    private string Unique(string key)
    {
        var unique = key;
        for (var number = 2; !keys.Add(unique); number++)
            unique = $"{key}.{number}";
        return unique;
    }

    private Citation Row(SeedCitation cite, int fact, int id) =>
        new()
        {
            Id = id,
            FactId = fact,
            SourceId = sources.IdOf(cite.Source),
            Locator = cite.Locator,
            Supports = cite.Supports,
            Note = cite.Note,
        };

    /// <summary>Encyclopaedias and their copies speak with one voice; a publisher is one, whoever passes it on.</summary>
    private static string Independent(SeedSource source)
    {
        if (source.Kind == "encyclopaedia-copy")
            return "encyclopaedia";
        var via = source.Publisher.IndexOf(" (", StringComparison.Ordinal);
        return TextFold.Fold(via > 0 ? source.Publisher[..via] : source.Publisher);
    }
}
