using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Benchmarks.Search;

/// <summary>
/// People and works with names like those of a large catalog: words put together of syllables as they are common in
/// English and its neighbours, a few of them everywhere and most of them rare (the n-th has a share of 1/n).
/// </summary>
internal sealed class GeneratedNames
{
    private const int FirstId = 1_000_000;
    private const int GivenNames = 8_000;
    private const int Surnames = 150_000;
    private const int TitleWords = 60_000;

    private static readonly string[] Onsets =
        "s m b c t d r p h l f g w n k j st br ch sh tr gr cl v fr th pr bl cr dr fl pl sp y sw z qu kn".Split(' ');
    private static readonly string[] Vowels = "a e o i u a e i ea o ou ee ai y ie oo au".Split(' ');
    private static readonly string[] Codas =
        " n r l s t   n ll nd ck m rt st ng d rd rs x p ss ns lt th b g sh nt".Split(' ');

    private readonly Random random;
    private readonly string[] given;
    private readonly string[] surnames;
    private readonly string[] words;
    private readonly int each;

    /// <param name="names">How many names and titles there are, half and half.</param>
    /// <param name="seed">The same seed gives the same names.</param>
    public GeneratedNames(int names, int seed)
    {
        each = names / 2;
        random = new Random(seed);
        given = Words(Math.Min(GivenNames, names));
        surnames = Words(Math.Min(Surnames, names));
        words = Words(Math.Min(TitleWords, names));
        People = [.. Enumerable.Range(1, each).Select(Person)];
        Works = [.. Enumerable.Range(1, each).Select(Work)];
    }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Work> Works { get; }

    public CatalogRows Rows() => new() { People = People, Works = Works };

    private Person Person(int number)
    {
        var name =
            random.Next(8) == 0 ? $"{Pick(given)} {Pick(given)} {Pick(surnames)}" : $"{Pick(given)} {Pick(surnames)}";
        var sorted = SortKey.NameForSorting(name, "person");
        return new Person
        {
            Id = FirstId + number,
            Slug = $"{name.ToLowerInvariant().Replace(' ', '-')}-{number}",
            Name = name,
            SortName = sorted,
            NameKey = SortKey.OfName(sorted),
            ShownKey = SortKey.OfName(name),
            Kind = "person",
            Origin = Origin.Generated,
        };
    }

    private Work Work(int number)
    {
        var title = string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Pick(words)));
        title = random.Next(4) switch
        {
            0 => $"The {title}",
            1 => $"{title} of {Pick(words)}",
            _ => title,
        };
        var date = $"{1920 + random.Next(106)}";
        return new Work
        {
            Id = FirstId + number,
            Slug = $"{title.ToLowerInvariant().Replace(' ', '-')}-{number}",
            Title = title,
            TitleKey = SortKey.OfTitle(title),
            Kind = "feature-film",
            Date = date,
            DateRising = date,
            DateFalling = date,
            Origin = Origin.Generated,
        };
    }

    private string[] Words(int count)
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < count)
        {
            var word = string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Syllable()));
            if (word.Length > 1)
                made.Add(char.ToUpperInvariant(word[0]) + word[1..]);
        }

        return [.. made];
    }

    private string Syllable() => Often(Onsets) + Often(Vowels) + Often(Codas);

    /// <summary>The first ones more often than the last.</summary>
    private string Often(string[] parts) => parts[Math.Min(random.Next(parts.Length), random.Next(parts.Length))];

    private string Pick(string[] from) => from[(int)Math.Pow(from.Length, random.NextDouble()) - 1];
}
