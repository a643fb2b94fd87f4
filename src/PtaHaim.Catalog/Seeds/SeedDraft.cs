namespace PtaHaim.Catalog.Seeds;

/// <summary>What is known of a seed while it is read: its records, where each stands, and what is wrong so far.</summary>
internal sealed class SeedDraft
{
    private readonly Dictionary<object, (SeedDocument Document, SeedNode Node)> places = new(
        ReferenceEqualityComparer.Instance
    );

    private readonly HashSet<object> broken = new(ReferenceEqualityComparer.Instance);

    public SeedErrors Errors { get; } = new();

    /// <summary>Every id by which one record names another, in the order of the files.</summary>
    public List<(SeedKind Kind, string Id, string Field, SeedSpot Spot)> References { get; } = [];

    public void Place(object record, SeedDocument document, SeedNode node) => places[record] = (document, node);

    /// <summary>Marks a record of which a value is missing or wrong: rules that compare values pass it over.</summary>
    public void Break(object record) => broken.Add(record);

    public IEnumerable<T> Whole<T>(IEnumerable<T> records)
        where T : class => records.Where(record => !broken.Contains(record));

    /// <summary>Where a field of the record has its value, or its entry of that index; the record itself where the field is absent.</summary>
    public SeedSpot At(object record, string? field = null, int? index = null)
    {
        var (document, node) = places[record];
        var value = field is null ? node : node.Find(field)?.Value ?? node;
        return new SeedSpot(document, index < value.Items.Count ? value.Items[index.Value].Start : value.Start);
    }
}
