using System.Globalization;

namespace PtaHaim.Benchmarks;

/// <summary>Memory that a process has in use, in bytes, from /proc (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html).</summary>
internal static class ProcessMemory
{
    public static long Now(int process) => Read(process, "VmRSS:");

    /// <summary>The most since it started, or since <see cref="ForgetMost"/>.</summary>
    public static long Most(int process) => Read(process, "VmHWM:");

    public static void ForgetMost(int process) => File.WriteAllText(Of(process, "clear_refs"), "5");

    private static long Read(int process, string name)
    {
        var line = File.ReadLines(Of(process, "status")).First(line => line.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line[name.Length..^" kB".Length], CultureInfo.InvariantCulture);
    }

    private static string Of(int process, string file) =>
        string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/{file}");
}
