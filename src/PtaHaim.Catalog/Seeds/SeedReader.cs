namespace PtaHaim.Catalog.Seeds;

/// <summary>What came of reading a seed.</summary>
/// <param name="Files">The files that were read, byte for byte.</param>
/// <param name="Seed">The catalog; null where there is any error.</param>
/// <param name="Errors">What is wrong, sorted by file, line and column: at most 10,000 errors.</param>
/// <param name="UnlistedErrors">How many errors there are beyond those.</param>
public sealed record SeedReading(SeedFiles Files, Seed? Seed, IReadOnlyList<SeedError> Errors, int UnlistedErrors);

/// <summary>Reads a seed whole or refuses it whole, with all its errors at once. Bad seeds are values, never exceptions.</summary>
public static class SeedReader
{
    /// <summary>Reads a JSON file, or a folder of them (see <see cref="SeedFiles"/>).</summary>
    public static SeedReading Read(string path) => Read(SeedFiles.Open(path));

    /// <summary>Reads files that are already in memory. Time grows with their size, not with the number of errors.</summary>
    public static SeedReading Read(SeedFiles files)
    {
        var draft = new SeedDraft();
        foreach (var error in files.Errors)
            draft.Errors.Add(error);

        var parts = new List<SeedFile>();
        foreach (var file in files.Files)
            if (SeedDocument.Read(file, draft.Errors) is { Root: { } root } document)
                if (new SeedBinder(document, draft).Bind<SeedFile>("the catalog", root) is { } part)
                    parts.Add(part);
        var checks = files.Checks is { } found ? VideoChecks.Read(found, draft) : [];

        var complete = files.Errors.Count == 0 && parts.Count == files.Files.Count;
        var catalog = Merge(parts);
        CheckHeads(parts, files, complete, draft);
        new SeedRules(catalog, draft).Check(complete);

        var seed = draft.Errors.Count == 0 ? Whole(catalog) with { VideoChecks = checks } : null;
        return new SeedReading(files, seed, draft.Errors.Sorted(), draft.Errors.Unlisted);
    }

    private static void CheckHeads(List<SeedFile> parts, SeedFiles files, bool complete, SeedDraft draft)
    {
        var heads = parts
            .Where(part => part.Collection is not null)
            .Select(part => draft.At(part, "collection"))
            .ToList();
        foreach (var head in heads.Skip(1))
            draft.Errors.Add(head, "a second collection", "exactly one file with a collection", first: heads[0]);
        if (heads.Count == 0 && complete)
            draft.Errors.Add(
                new SeedError(
                    files.Files[0].Name,
                    1,
                    1,
                    "no file has a collection",
                    "exactly one file with a collection"
                )
            );
    }

    private static SeedFile Merge(List<SeedFile> parts) =>
        new()
        {
            Collection = parts.Select(part => part.Collection).FirstOrDefault(collection => collection is not null),
            Sources = [.. parts.SelectMany(part => part.Sources)],
            People = [.. parts.SelectMany(part => part.People)],
            Places = [.. parts.SelectMany(part => part.Places)],
            Works = [.. parts.SelectMany(part => part.Works)],
            Relationships = [.. parts.SelectMany(part => part.Relationships)],
            Facts = [.. parts.SelectMany(part => part.Facts)],
            Disputes = [.. parts.SelectMany(part => part.Disputes)],
        };

    private static Seed Whole(SeedFile catalog) =>
        new()
        {
            Collection = catalog.Collection!,
            Sources = catalog.Sources,
            People = catalog.People,
            Places = catalog.Places,
            Works = catalog.Works,
            Relationships = catalog.Relationships,
            Facts = catalog.Facts,
            Disputes = catalog.Disputes,
        };
}
