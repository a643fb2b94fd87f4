using Microsoft.Extensions.Options;
using PtaHaim.Catalog;
using PtaHaim.Catalog.Exports;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Web.Exports;

/// <summary>
/// The files of the catalog that is served. They are made once, when somebody first asks for one, in the background and
/// into the data folder; where that cannot be written, into a folder of this process among the temporary files.
/// </summary>
internal sealed partial class ExportStore(
    CurrentSnapshot current,
    IOptions<CatalogOptions> options,
    TimeProvider time,
    ILogger<ExportStore> log
) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly ExportFolder folder = new(options.Value.Data!, time);
    private Task<ExportSet> making = Task.FromCanceled<ExportSet>(new CancellationToken(canceled: true));
    private string? asked;
    private string? manifest;
    private DirectoryInfo? temporary;

    /// <summary>The files of the current catalog, when they are there. They are made to their end, whoever goes on waiting.</summary>
    public Task<ExportSet> FindAsync()
    {
        var lease = current.Take();
        lock (gate)
        {
            if (asked == lease.Snapshot.Fingerprint && !making.IsFaulted && !IsGone())
            {
                lease.Dispose();
                return making;
            }

            asked = lease.Snapshot.Fingerprint;
            var before = making;
            return making = Task.Run(() => MakeAsync(lease, before));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await ((Task)making).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        temporary?.Delete(recursive: true);
        stopping.Dispose();
    }

    /// <summary>Another process that serves newer catalogs from the same folder sweeps what it does not need.</summary>
    private bool IsGone() => making.IsCompletedSuccessfully && !File.Exists(Volatile.Read(ref manifest));

    private async Task<ExportSet> MakeAsync(SnapshotLease lease, Task before)
    {
        using (lease)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var start = time.GetTimestamp();
            try
            {
                var made = await MakeAsync(lease.Snapshot);
                Volatile.Write(ref manifest, made.PathOf(ExportManifest.Name));
                Made(made.Manifest.Files.Count, made.Folder, (long)time.GetElapsedTime(start).TotalMilliseconds);
                return made;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                NotMade(failure.Message);
                throw;
            }
        }
    }

    private async Task<ExportSet> MakeAsync(Snapshot snapshot)
    {
        try
        {
            return await folder.OpenOrMakeAsync(snapshot, stopping.Token);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            temporary ??= Directory.CreateTempSubdirectory("ptahaim-exports-");
            Elsewhere(failure.Message, temporary.FullName);
            return await new ExportFolder(temporary.FullName, time).OpenOrMakeAsync(snapshot, stopping.Token);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Files} exports lie in {Folder} after {Milliseconds} ms")]
    private partial void Made(int files, string folder, long milliseconds);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The data folder cannot be written ({Why}); exports are made in {Folder}"
    )]
    private partial void Elsewhere(string why, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The exports could not be made: {Why}")]
    private partial void NotMade(string why);
}
