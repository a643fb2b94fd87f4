namespace PtaHaim.Catalog.Seeds;

/// <summary>The ids of a catalog: each kind defines its own, each once, and every reference must find one.</summary>
internal sealed class SeedIds(SeedDraft draft)
{
    private static readonly SeedKind[] Kinds = Enum.GetValues<SeedKind>();

    private readonly Dictionary<SeedKind, Dictionary<string, SeedSpot>> living = Kinds.ToDictionary(
        kind => kind,
        _ => new Dictionary<string, SeedSpot>(StringComparer.Ordinal)
    );

    private readonly Dictionary<(SeedKind Kind, string Id), (string Heir, SeedSpot Spot)> former = [];

    public void Define<T>(
        SeedKind kind,
        IReadOnlyList<T> records,
        Func<T, string?> idOf,
        Func<T, IReadOnlyList<string>> formerOf
    )
        where T : class
    {
        foreach (var record in records)
            if (idOf(record) is { } id && !living[kind].TryAdd(id, draft.At(record, "id")))
                draft.Errors.Add(
                    draft.At(record, "id"),
                    $"{SeedShape.Word(kind.ToString())} id {SeedWords.Quote(id)} twice",
                    first: living[kind][id]
                );
        foreach (var record in records)
            for (var index = 0; index < formerOf(record).Count; index++)
                DefineFormer(kind, formerOf(record)[index], idOf(record), draft.At(record, "formerIds", index));
    }

    public void CheckReferences()
    {
        foreach (var (kind, id, field, spot) in draft.References)
            if (!living[kind].ContainsKey(id))
                draft.Errors.Add(
                    spot,
                    $"{field} names the {SeedShape.Word(kind.ToString())} {SeedWords.Quote(id)}, which nothing defines",
                    nearest: () => NearestTo(kind, id)
                );
    }

    private void DefineFormer(SeedKind kind, string id, string? heir, SeedSpot spot)
    {
        if (living[kind].TryGetValue(id, out var definition))
            draft.Errors.Add(spot, $"former id {SeedWords.Quote(id)} is the id of something", first: definition);
        else if (!former.TryAdd((kind, id), (heir ?? "", spot)))
            draft.Errors.Add(spot, $"former id {SeedWords.Quote(id)} twice", first: former[(kind, id)].Spot);
    }

    private string? NearestTo(SeedKind kind, string id) =>
        former.TryGetValue((kind, id), out var renamed) ? renamed.Heir : SeedWords.Nearest(id, living[kind].Keys);
}
