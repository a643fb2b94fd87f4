using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Terms;

/// <summary>The terms of the field that seeds, pages and the API use, from <c>vocabulary.json</c>.</summary>
public static class Vocabularies
{
    private static readonly FrozenDictionary<string, Vocabulary> All = Read();

    public static Vocabulary WorkKinds => All["work-kinds"];

    public static Vocabulary PersonKinds => All["person-kinds"];

    public static Vocabulary SourceKinds => All["source-kinds"];

    public static Vocabulary Departments => All["departments"];

    public static Vocabulary Roles => All["roles"];

    public static Vocabulary RelationshipKinds => All["relationship-kinds"];

    public static Vocabulary LinkKinds => All["link-kinds"];

    public static Vocabulary Mediums => All["mediums"];

    public static Vocabulary PlaceUses => All["place-uses"];

    public static Vocabulary VideoKinds => All["video-kinds"];

    public static Vocabulary VideoStatuses => All["video-statuses"];

    public static Vocabulary DisputeAspects => All["dispute-aspects"];

    public static Vocabulary ExternalIds => All["external-ids"];

    /// <summary>The vocabulary of that name, as in <c>vocabulary.json</c>. Throws for a name that the file does not have.</summary>
    public static Vocabulary Named(string name) => All[name];

    private static FrozenDictionary<string, Vocabulary> Read()
    {
        using var file =
            typeof(Vocabularies).Assembly.GetManifestResourceStream("vocabulary.json")
            ?? throw new InvalidOperationException("vocabulary.json is not in the assembly.");
        var terms = JsonSerializer.Deserialize(file, VocabularyJson.Default.DictionaryStringTermArray)!;
        return terms.ToFrozenDictionary(pair => pair.Key, pair => new Vocabulary(pair.Value), StringComparer.Ordinal);
    }
}

/// <summary>An ordered list of terms, each found by its id. The order is the order in which pages show them.</summary>
public sealed class Vocabulary(IReadOnlyList<Term> terms)
{
    private readonly FrozenDictionary<string, Term> byId = terms.ToFrozenDictionary(
        term => term.Id,
        StringComparer.Ordinal
    );

    /// <summary>All terms, in the order of the file.</summary>
    public IReadOnlyList<Term> Terms => terms;

    /// <summary>The term of that id, or null.</summary>
    public Term? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>True where the vocabulary has the id.</summary>
    public bool Has(string id) => byId.ContainsKey(id);

    /// <summary>The label of the id; for an id that the vocabulary lacks, the id itself with spaces for hyphens.</summary>
    public string Label(string id) => byId.GetValueOrDefault(id)?.Label ?? Unknown(id);

    /// <summary>The label seen from the other side; for an unknown id, as <see cref="Label"/>.</summary>
    public string Inverse(string id) => byId.GetValueOrDefault(id)?.Inverse ?? Label(id);

    /// <summary>The label of many; for an unknown id, as <see cref="Label"/>.</summary>
    public string Plural(string id) => byId.GetValueOrDefault(id)?.Plural ?? Label(id);

    private static string Unknown(string id) => id.Replace('-', ' ');
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Dictionary<string, Term[]>))]
internal sealed partial class VocabularyJson : JsonSerializerContext;
