namespace PtaHaim.Catalog.Seeds;

/// <summary>Writes one file of a catalog in canonical form, entry by entry. Empty parts are left out. The caller gives the order.</summary>
internal sealed class CanonicalWriter(TextWriter text)
{
    private bool isFirst = true;

    /// <summary>What stands first: where the schema is and what the catalog is about. Either may be absent.</summary>
    public void Begin(string? schema, SeedCollection? collection)
    {
        text.Write('{');
        if (schema is not null)
            Field("$schema", CanonicalText.Quote(schema));
        if (collection is not null)
            Field("collection", CanonicalText.Of(collection, indent: 2, before: "\"collection\": ".Length));
    }

    public void List<TRecord>(string name, IEnumerable<TRecord> records)
        where TRecord : class
    {
        var isEmpty = true;
        foreach (var record in records)
            Entry(name, record, ref isEmpty);
        EndList(isEmpty);
    }

    /// <param name="name">The part.</param>
    /// <param name="records">By id.</param>
    /// <param name="form">Gives each record its canonical form.</param>
    public async Task ListAsync<TRecord>(string name, IAsyncEnumerable<TRecord> records, Func<TRecord, TRecord> form)
        where TRecord : class
    {
        var isEmpty = true;
        await foreach (var record in records)
            Entry(name, form(record), ref isEmpty);
        EndList(isEmpty);
    }

    public void End() => text.Write("\n}\n");

    private void Entry(string name, object record, ref bool isEmpty)
    {
        if (isEmpty)
            Field(name, "[");
        text.Write(isEmpty ? "\n    " : ",\n    ");
        text.Write(CanonicalText.Of(record, indent: 4));
        isEmpty = false;
    }

    private void EndList(bool isEmpty)
    {
        if (!isEmpty)
            text.Write("\n  ]");
    }

    private void Field(string name, string value)
    {
        text.Write(isFirst ? "\n  " : ",\n  ");
        text.Write($"\"{name}\": {value}");
        isFirst = false;
    }
}
