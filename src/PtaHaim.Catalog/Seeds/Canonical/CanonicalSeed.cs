using System.Text;

namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// The canonical form of seeds: UTF-8 without a byte order mark, lines that end with a line feed, fields in the order of
/// the schema, entries by id, two spaces of indentation, and on one line what fits into 140 columns. Seeds that say the
/// same have the same bytes.
/// </summary>
public static class CanonicalSeed
{
    /// <summary>Where a whole catalog says that its schema is: in the file beside it.</summary>
    public const string Schema = "catalog.schema.json";

    internal static UTF8Encoding Encoding { get; } =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>One file in canonical form; null where it is broken by itself, which is for <see cref="SeedReader"/> to say.</summary>
    public static SeedFileBytes? Of(SeedFileBytes file)
    {
        var draft = new SeedDraft();
        if (SeedDocument.Read(file, draft.Errors) is not { Root: { } root } document)
            return null;
        var part = new SeedBinder(document, draft).Bind<SeedFile>("the catalog", root);
        return part is null || draft.Errors.Count > 0 ? null : new SeedFileBytes(file.Name, Bytes(part));
    }

    /// <summary>A whole catalog as one file.</summary>
    public static byte[] Of(Seed seed) =>
        Bytes(
            new SeedFile
            {
                Schema = Schema,
                Collection = seed.Collection,
                Sources = seed.Sources,
                People = seed.People,
                Places = seed.Places,
                Works = seed.Works,
                Relationships = seed.Relationships,
                Facts = seed.Facts,
                Disputes = seed.Disputes,
            }
        );

    private static byte[] Bytes(SeedFile file)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Encoding))
            Write(new CanonicalWriter(text), file);
        return bytes.ToArray();
    }

    private static void Write(CanonicalWriter writer, SeedFile file)
    {
        writer.Begin(file.Schema, file.Collection);
        writer.List("sources", CanonicalOrder.Of(file.Sources));
        writer.List("people", CanonicalOrder.Of(file.People));
        writer.List("places", CanonicalOrder.Of(file.Places));
        writer.List("works", CanonicalOrder.Of(file.Works));
        writer.List("relationships", CanonicalOrder.Of(file.Relationships));
        writer.List("facts", CanonicalOrder.Of(file.Facts));
        writer.List("disputes", CanonicalOrder.Of(file.Disputes));
        writer.End();
    }
}
