namespace PtaHaim.Catalog.Sources;

/// <summary>A fact as it is read for a page of the thing that it is about.</summary>
internal sealed record FactRow(int Id, string Kind, string? Value, string Statement)
{
    public static IReadOnlyList<FactLine> Lines(IEnumerable<FactRow> rows, CitedFacts cited) =>
        [
            .. rows.Select(row => new FactLine(
                row.Kind,
                row.Value ?? row.Statement,
                cited.Key(row.Id) ?? "",
                cited.Of(row.Id)
            )),
        ];
}
