using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Seeds;

/// <summary>What a seed states of a work in a value alone: a fact that no row of its own holds.</summary>
internal sealed record WorkValue(
    string Kind,
    string Key,
    string Value,
    string Sentence,
    IReadOnlyList<SeedCitation> Cites
)
{
    /// <summary>In the order in which they are numbered.</summary>
    public static IEnumerable<WorkValue> Of(SeedWork work) =>
        [
            .. Alone(work),
            .. OfKind(work, FactKinds.Setting, work.Settings, Sentences.Setting),
            .. OfKind(work, FactKinds.Inspiration, work.Inspirations, Sentences.Inspiration),
            .. OfKind(work, FactKinds.Availability, work.Availability, Sentences.Availability),
        ];

    /// <summary>Those of which a work has one: their kind is key enough.</summary>
    private static IEnumerable<WorkValue> Alone(SeedWork work)
    {
        if (work.Runtime is { Minutes: var minutes } runtime)
            yield return Alone(
                FactKinds.Runtime,
                $"{minutes} minutes",
                Sentences.Runtime(minutes, work),
                runtime.Cites
            );
        if (work.AspectRatio is { Text: var ratio } shape)
            yield return Alone(FactKinds.AspectRatio, ratio, Sentences.AspectRatio(ratio, work), shape.Cites);
        if (work.Format is { Text: var stock } format)
            yield return Alone(FactKinds.Format, stock, Sentences.Format(stock, work), format.Cites);
        if (work.Filmed is { Date: var date } filmed)
            yield return Alone(FactKinds.Filmed, date, Sentences.Filmed(date, work), filmed.Cites);
    }

    private static WorkValue Alone(string kind, string value, string sentence, IReadOnlyList<SeedCitation> cites) =>
        new(kind, kind, value, sentence, cites);

    private static IEnumerable<WorkValue> OfKind(
        SeedWork work,
        string kind,
        IReadOnlyList<SeedText> texts,
        Func<string, SeedWork, string> sentence
    ) =>
        texts.Select(text => new WorkValue(
            kind,
            $"{kind}.{FactRows.KeyOf(text.Text)}",
            text.Text,
            sentence(text.Text, work),
            text.Cites
        ));
}
