using System.Text.Json;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Who worked on what, and who is what to whom, in compressed sparse rows of both directions: immutable, read where the
/// file is mapped, by any number of threads at once. People are humans, groups and companies. Adjacency takes eight
/// bytes a credit and four for each person and work; attributes of credits (role, origin) 2.125 bytes a credit in arrays
/// of their own, read only where a filter or a result asks. Dispose it when nobody starts a search any more: searches
/// under way keep the mapping until they end.
/// </summary>
public sealed partial class CollaborationGraph : IDisposable
{
    /// <summary>A file of up to so many bytes is summed whole when it is opened: 64 MB.</summary>
    public const long LargestWhole = 64L * 1024 * 1024;

    private readonly MappedFile mapped;
    private readonly GraphHeader header;
    private readonly long[] offsets;

    private CollaborationGraph(MappedFile file, GraphHeader header, GraphNames names)
    {
        (mapped, this.header, Names) = (file, header, names);
        offsets = [.. Enum.GetValues<GraphSection>().Select(section => header.Layout[section].Offset)];
        BandsEnd = CountBands();
    }

    /// <summary>What it was built from.</summary>
    public SnapshotFingerprint Fingerprint => header.Fingerprint;

    public int People => header.Counts.People;

    public int Works => header.Counts.Works;

    public int Credits => header.Counts.Credits;

    /// <summary>Stated relationships.</summary>
    public int Relationships => header.Counts.Ties;

    /// <summary>The size of the file in bytes.</summary>
    public long Length => mapped.Length;

    /// <summary>The kinds of work by which a search can filter.</summary>
    public IEnumerable<string> WorkKinds => Names.WorkKinds.OfType<string>();

    /// <summary>The keys of the roles by which a search can filter.</summary>
    public IEnumerable<string> Roles => Names.Roles.Select(role => role.Key).OfType<string>();

    /// <summary>The departments by which a search can filter, each once.</summary>
    public IEnumerable<string> Departments =>
        Names.Roles.Select(role => role.Department).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Opens the graph of a snapshot. Refuses a file that is missing, of another program, format, snapshot or length,
    /// or damaged: always by the checksum of the header, the sections of names, ids and relationships, and the ends of
    /// the rows; by the checksums of all sections up to <see cref="LargestWhole"/> bytes. Of a larger one the rest is
    /// left to <see cref="CheckWhole"/>, so that opening takes no longer however large it is; every read is bounded, so
    /// that damage met before that ends a search with <see cref="GraphDamagedException"/> or gives a wrong path, and
    /// never harms the process.
    /// </summary>
    public static GraphOpening Open(string path, SnapshotFingerprint fingerprint, CancellationToken cancel) =>
        Open(path, fingerprint, LargestWhole, cancel);

    internal static GraphOpening Open(
        string path,
        SnapshotFingerprint fingerprint,
        long largestWhole,
        CancellationToken cancel
    )
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("The graph is little-endian.");
        if (new FileInfo(path) is not { Exists: true, Length: >= GraphFormat.HeaderSize })
            return new GraphOpening(null, "it is missing or too short for a graph");
        var file = MappedFile.Open(path);
        try
        {
            var graph = Read(file, fingerprint, largestWhole, cancel, out var wrong);
            if (graph is null)
                file.Dispose();
            return new GraphOpening(graph, wrong);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with the file by the checksums of all its sections; null where nothing is. Reads all of it.</summary>
    public string? CheckWhole(CancellationToken cancel)
    {
        using var hold = mapped.Take();
        foreach (var section in Enum.GetValues<GraphSection>())
            if (!IsWhole(mapped, header, section, cancel))
                return $"its section {section} is damaged";
        return null;
    }

    public void Dispose() => mapped.Dispose();

    internal MappedFile.Hold Hold() => mapped.Take();

    private static CollaborationGraph? Read(
        MappedFile file,
        SnapshotFingerprint fingerprint,
        long largestWhole,
        CancellationToken cancel,
        out string? wrong
    )
    {
        if (GraphHeader.Parse(file.Values<byte>(0, GraphFormat.HeaderSize), out wrong) is not { } head)
            return null;
        wrong =
            head.Fingerprint != fingerprint ? "it is the graph of another snapshot"
            : head.Layout.Length != file.Length ? $"it has {file.Length} bytes instead of {head.Layout.Length}"
            : Enum.GetValues<GraphSection>()
                .Where(section => section >= GraphSection.Ties || file.Length <= largestWhole)
                .Any(section => !IsWhole(file, head, section, cancel))
                ? "a section of it is damaged"
            : null;
        if (wrong is not null)
            return null;
        var bytes = file.Values<byte>(head.Layout[GraphSection.Names].Offset, head.Counts.NameBytes);
        var names = JsonSerializer.Deserialize(bytes, GraphJson.Default.GraphNames)!;
        var graph = new CollaborationGraph(file, head, names);
        wrong = graph.RowsEnd() ? null : "its rows do not end where its credits do";
        return wrong is null ? graph : null;
    }

    private bool RowsEnd() =>
        WorkOffsets[0] == 0
        && WorkOffsets[Works] == Credits
        && PersonOffsets[0] == 0
        && PersonOffsets[People] == Credits;

    private static bool IsWhole(MappedFile file, GraphHeader header, GraphSection section, CancellationToken cancel)
    {
        const int Block = 4 * 1024 * 1024;
        var (offset, length) = header.Layout[section];
        var sum = 0u;
        for (long done = 0; done < length; done += Block)
        {
            cancel.ThrowIfCancellationRequested();
            sum = Crc32C.Append(sum, file.Values<byte>(offset + done, (int)Math.Min(Block, length - done)));
        }

        return sum == header.Checksums[(int)section];
    }
}

/// <summary>A graph, or why there is none.</summary>
/// <param name="Graph">Null where the file was refused.</param>
/// <param name="Wrong">What is wrong with the file, to follow its name; null where it was opened.</param>
public sealed record GraphOpening(CollaborationGraph? Graph, string? Wrong);

/// <summary>A search met bytes that no graph has: the file is damaged and must be built anew.</summary>
public sealed class GraphDamagedException(Exception met) : Exception("The file of the graph is damaged.", met)
{
    /// <summary>It was made of the people of its database, so that none can be missing.</summary>
    internal static GraphDamagedException LacksSomebody() =>
        new(new KeyNotFoundException("The graph lacks somebody whom its database has."));
}
