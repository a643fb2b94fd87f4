using System.Runtime.InteropServices;

namespace PtaHaim.Benchmarks.Search;

/// <summary>
/// What the thread that asks has had of the processor, which says what work there was also where others want it too
/// (https://man7.org/linux/man-pages/man3/clock_gettime.3.html).
/// </summary>
internal static class ThreadTime
{
    private const int OfThread = 3;

    public static TimeSpan Now()
    {
        _ = Read(OfThread, out var time);
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
