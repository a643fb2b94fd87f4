using PtaHaim.Catalog.Terms;

namespace PtaHaim.Catalog.Seeds;

/// <summary>What a field may hold: one of the six kinds below.</summary>
internal abstract record SeedForm(string Words);

internal sealed record TextForm(SeedTextRule Rule) : SeedForm("a text");

internal sealed record NumberForm(int Min, int Max) : SeedForm($"a whole number from {Min:N0} to {Max:N0}");

internal sealed record FlagForm() : SeedForm("true or false");

internal sealed record RecordForm(SeedShape Shape) : SeedForm("an object");

/// <param name="ListType">The type of list to make: a List of the items' type.</param>
internal sealed record ListForm(SeedForm Item, Type ListType, int Min, int? Max) : SeedForm("a list")
{
    public string Expected =>
        Max is null ? $"{Min} or more"
        : Min == Max ? $"{Min}"
        : $"{Min} to {Max}";
}

internal sealed record ExternalIdsForm() : SeedForm("an object with an id for each scheme")
{
    public static IReadOnlyDictionary<string, ExternalIdRule> Schemes { get; } =
        Vocabularies.ExternalIds.Terms.ToDictionary(term => term.Id, term => new ExternalIdRule(term));
}
