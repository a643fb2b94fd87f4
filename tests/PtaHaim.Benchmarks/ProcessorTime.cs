using System.Globalization;

namespace PtaHaim.Benchmarks;

/// <summary>Processor time, of user and kernel together, from /proc (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html).</summary>
internal static class ProcessorTime
{
    /// <summary>This process alone.</summary>
    public static TimeSpan OfThis() => Environment.CpuUsage.TotalTime;

    /// <summary>The programs that this process has started and that have ended.</summary>
    public static TimeSpan OfEnded() => Read(Environment.ProcessId)!.Value.Ended;

    public static TimeSpan Of(int process) => Read(process)!.Value.Own;

    /// <summary>A server and the processes that it has started, those that have ended too.</summary>
    public static TimeSpan OfServer(int process)
    {
        while (true)
        {
            var server = Read(process)!.Value;
            var time = server.Own + server.Ended;
            foreach (var entry in Directory.EnumerateDirectories("/proc"))
                if (
                    int.TryParse(Path.GetFileName(entry), out var id)
                    && Read(id) is { } child
                    && child.Parent == process
                )
                    time += child.Own + child.Ended;
            // One that ended meanwhile is in neither sum.
            if (Read(process)!.Value.Ended == server.Ended)
                return time;
        }
    }

    private static Times? Read(int process)
    {
        try
        {
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            // The name, in brackets, may hold anything.
            var cells = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return new Times(int.Parse(cells[1]), Sum(cells[11], cells[12]), Sum(cells[13], cells[14]));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Linux counts in hundredths of a second.</summary>
    private static TimeSpan Sum(string user, string kernel) =>
        TimeSpan.FromMilliseconds(10 * (long.Parse(user) + long.Parse(kernel)));

    private readonly record struct Times(int Parent, TimeSpan Own, TimeSpan Ended);
}
