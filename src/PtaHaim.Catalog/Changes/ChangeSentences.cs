using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Changes;

/// <summary>Composes the sentence of a change from its parts.</summary>
internal static class ChangeSentences
{
    /// <summary><c>Lost Track (music video) was changed: credits, releases. Sources: W Magazine, SlashFilm.</c></summary>
    public static string Of(ThingChange change)
    {
        var kind = Kind(change);
        var sentence = $"{change.Name}{(kind is null ? "" : $" ({kind})")} was {change.Change}";
        if (change.Parts.Count > 0)
            sentence += $": {string.Join(", ", change.Parts)}";
        if (sentence[^1] is not ('.' or '?' or '!'))
            sentence += ".";
        return change.Sources.Count == 0 ? sentence : $"{sentence} Sources: {string.Join(", ", change.Sources)}.";
    }

    private static string? Kind(ThingChange change) =>
        change switch
        {
            { Type: ThingTypes.Dispute } => "a question on which sources disagree",
            { Kind: null } => null,
            { Type: ThingTypes.Work, Kind: { } kind } => Lower(Vocabularies.WorkKinds.Label(kind)),
            { Type: ThingTypes.Person, Kind: { } kind } => Lower(Vocabularies.PersonKinds.Label(kind)),
            { Type: ThingTypes.Source, Kind: { } kind } => Lower(Vocabularies.SourceKinds.Label(kind)),
            _ => change.Kind,
        };

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
