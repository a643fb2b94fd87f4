using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Catalog.Tests.Snapshots;

public sealed class CurrentSnapshotTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Before_the_first_snapshot_there_is_none_to_take() =>
        Assert.Throws<InvalidOperationException>(new CurrentSnapshot().Take);

    [Fact]
    public async Task The_last_lease_of_a_replaced_snapshot_closes_it_once()
    {
        var (current, old) = (new CurrentSnapshot(), await OpenAsync());
        current.Replace(old);
        var first = current.Take();
        var second = current.Take();

        current.Replace(await OpenAsync());
        first.Dispose();
        first.Dispose();
        var stillOpen = old.Closings;
        second.Dispose();

        Assert.Equal(0, stillOpen);
        Assert.Equal(1, old.Closings);
        current.Replace(null);
    }

    [Fact]
    public async Task A_snapshot_that_nobody_holds_is_closed_when_it_is_replaced()
    {
        var (current, old) = (new CurrentSnapshot(), await OpenAsync());
        current.Replace(old);

        current.Replace(null);

        Assert.Equal(1, old.Closings);
    }

    [Fact]
    public async Task A_lease_that_has_ended_gives_nothing()
    {
        var current = new CurrentSnapshot();
        current.Replace(await OpenAsync());
        var lease = current.Take();
        lease.Dispose();

        Assert.Throws<ObjectDisposedException>(() => lease.Snapshot);
        current.Replace(null);
    }

    [Fact]
    public async Task A_snapshot_that_was_closed_cannot_be_held_again()
    {
        var snapshot = await OpenAsync();
        var shared = new SharedSnapshot(snapshot);
        var heldBefore = shared.TryHold();
        shared.Release();
        shared.Release();

        var heldAfter = shared.TryHold();

        Assert.True(heldBefore);
        Assert.False(heldAfter);
        Assert.Equal(1, snapshot.Closings);
    }

    [Fact]
    public async Task A_rebuilt_file_is_read_by_connections_of_its_own()
    {
        var old = await OpenAsync();
        Assert.Equal("Night Ferry", TestSite.TitleIn(old));
        var path = site.Database(old.Fingerprint);
        Damage.Replace(path, await File.ReadAllBytesAsync(path));

        var rebuilt = Open();
        Assert.Equal("Night Ferry", TestSite.TitleIn(rebuilt));
        var (ofOld, ofRebuilt) = (OpenFiles(path + " (deleted)"), OpenFiles(path));
        old.Close();
        rebuilt.Close();

        if (OperatingSystem.IsLinux())
            Assert.Equal((2, 2), (ofOld, ofRebuilt));
    }

    [Fact]
    public async Task Closing_gives_back_every_file_handle()
    {
        var snapshot = await OpenAsync();
        var contexts = Enumerable.Range(0, 5).Select(_ => snapshot.CreateContext()).ToList();
        foreach (var context in contexts)
            Assert.Equal(2, context.Works.Count());
        var open = OpenFiles();
        foreach (var context in contexts)
            context.Dispose();

        snapshot.Close();

        if (OperatingSystem.IsLinux())
            Assert.InRange(open, 2, 6);
        Assert.Equal(0, OpenFiles());
    }

    [Fact]
    public async Task Readers_and_replacers_at_once_never_meet_a_closed_snapshot()
    {
        var current = new CurrentSnapshot();
        var opened = new List<CountedSnapshot> { await OpenAsync() };
        current.Replace(opened[0]);
        using var stop = new CancellationTokenSource();
        var reads = 0;

        var readers = Enumerable.Range(0, 6).Select(reader => Task.Run(() => Read(reader))).ToList();
        for (var replaced = 0; replaced < 100; replaced++)
        {
            opened.Add(Open());
            current.Replace(opened[^1]);
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Task.WhenAll(readers);
        current.Replace(null);

        Assert.All(opened, snapshot => Assert.Equal(1, snapshot.Closings));
        Assert.True(reads > 100, $"{reads} reads");
        Assert.Equal(0, OpenFiles());

        void Read(int reader)
        {
            for (var turn = 0; !stop.IsCancellationRequested; turn++)
            {
                using var lease = current.Take();
                if ((turn + reader) % 8 == 0)
                    Assert.Equal("Night Ferry", TestSite.TitleIn(lease.Snapshot));
                else
                    Assert.Equal(0, ((CountedSnapshot)lease.Snapshot).Closings);
                Interlocked.Increment(ref reads);
            }
        }
    }

    private async Task<CountedSnapshot> OpenAsync()
    {
        await site.BuildAsync();
        return Open();
    }

    private CountedSnapshot Open() => new(site.Store().OpenLast(CancellationToken.None)!);

    private int OpenFiles() => LinksOfThisProcess().Count(link => link.StartsWith(site.Data, StringComparison.Ordinal));

    private static int OpenFiles(string path) => LinksOfThisProcess().Count(link => link == path);

    private static IEnumerable<string> LinksOfThisProcess() =>
        OperatingSystem.IsLinux()
            ? Directory.EnumerateFiles("/proc/self/fd").Select(file => new FileInfo(file).LinkTarget).OfType<string>()
            : [];

    /// <summary>A real snapshot that counts how often it is closed and refuses to be used afterwards.</summary>
    private sealed class CountedSnapshot(Snapshot real) : Snapshot
    {
        private int closings;

        public int Closings => Volatile.Read(ref closings);

        internal override SnapshotFingerprint Identity => real.Identity;

        public override long Number => real.Number;

        public override IReadOnlyDictionary<string, long> Counts => real.Counts;

        internal override bool IsUnchecked => false;

        public override CatalogContext CreateContext()
        {
            Assert.Equal(0, Closings);
            return real.CreateContext();
        }

        internal override void Close()
        {
            Interlocked.Increment(ref closings);
            real.Close();
        }
    }
}
