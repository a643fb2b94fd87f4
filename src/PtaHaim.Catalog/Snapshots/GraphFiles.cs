using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Graph;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The graphs of snapshots, as files in the data folder. The same snapshot gives the same bytes, so whoever finds the file
/// missing or damaged makes it anew from the database.
/// </summary>
internal sealed partial class GraphFiles(string folder, TimeProvider time, ILogger logger)
{
    private const string BeingBuilt = ".building";

    /// <summary>Where the database keeps snapshots elsewhere: the current one's and the one before it.</summary>
    private const int Kept = 2;

    public string Folder { get; } = Path.GetFullPath(folder);

    public static string NameOf(string fingerprint) => $"catalog-{fingerprint}.graph";

    public string At(string fingerprint) => Path.Combine(Folder, NameOf(fingerprint));

    /// <summary>Maps the graph of a snapshot, and makes it first where it is missing, damaged or of another version.</summary>
    /// <param name="fingerprint">Names the snapshot.</param>
    /// <param name="open">Opens a context on it.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="CatalogUnavailableException">It has to be made, and nothing can be written there.</exception>
    public CollaborationGraph OpenOrMake(
        SnapshotFingerprint fingerprint,
        Func<CatalogContext> open,
        CancellationToken cancel
    )
    {
        var path = At(fingerprint.Short);
        if (TryOpen(path, fingerprint, cancel) is { } found)
            return found;
        try
        {
            Directory.CreateDirectory(Folder);
            var start = time.GetTimestamp();
            // Several processes may make it at the same time; each gives it its name when it is whole.
            var temporary = $"{path}.{Guid.NewGuid():N}{BeingBuilt}";
            Make(temporary, fingerprint, open, cancel);
            DurableFile.Publish(temporary, path);
            logger.MadeGraph(fingerprint.Short, (long)time.GetElapsedTime(start).TotalMilliseconds);
        }
        catch (Exception failure) when (SqliteFaults.WhyNotWritten(failure, Folder) is { } reason)
        {
            throw new CatalogUnavailableException(reason, failure);
        }

        return CollaborationGraph.Open(path, fingerprint, cancel) is { Graph: { } made }
            ? made
            : throw new CatalogUnavailableException(
                $"The graph of the catalog was written to {path} and cannot be read again: check the disk."
            );
    }

    /// <summary>Writes the file of a graph; one that could not be finished is deleted.</summary>
    public static void Make(
        string temporary,
        SnapshotFingerprint fingerprint,
        Func<CatalogContext> open,
        CancellationToken cancel
    )
    {
        try
        {
            GraphBuilder.Write(temporary, fingerprint, GraphRowsOfCatalog.Read(open), cancel);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>
    /// Deletes graphs that nobody needs where snapshots themselves lie elsewhere: all but the newest two. A process that
    /// has one mapped keeps it.
    /// </summary>
    public void Sweep()
    {
        try
        {
            var graphs = new DirectoryInfo(Folder)
                .EnumerateFiles("catalog-*.graph")
                .Where(file => Name().IsMatch(file.Name))
                .OrderByDescending(file => file.LastWriteTimeUtc);
            foreach (var file in graphs.Skip(Kept))
                file.Delete();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way.
        }
    }

    /// <summary>
    /// Reads the graph of a snapshot whole: null where it is good or is not there, else what is wrong. A bad one is made
    /// anew when it is opened next.
    /// </summary>
    public string? WhatIsWrong(SnapshotFingerprint fingerprint, CancellationToken cancel)
    {
        var path = At(fingerprint.Short);
        if (!File.Exists(path))
            return null;
        var (graph, wrong) = CollaborationGraph.Open(path, fingerprint, cancel);
        using (graph)
            wrong ??= graph!.CheckWhole(cancel);
        if (wrong is null)
            return null;
        Discard(fingerprint.Short);
        return $"{NameOf(fingerprint.Short)}: {wrong}";
    }

    /// <summary>Has the graph made anew when it is opened next, as far as the folder lets us.</summary>
    public void Discard(string fingerprint)
    {
        try
        {
            File.Delete(At(fingerprint));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.GraphUnusable(At(fingerprint), failure.Message);
        }
    }

    private CollaborationGraph? TryOpen(string path, SnapshotFingerprint fingerprint, CancellationToken cancel)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var (graph, wrong) = CollaborationGraph.Open(path, fingerprint, cancel);
            if (graph is null)
                logger.GraphUnusable(path, wrong!);
            return graph;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.GraphUnusable(path, failure.Message);
            return null;
        }
    }

    [GeneratedRegex(
        @"\Acatalog-[0-9a-f]{12}\.graph\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Name();
}
