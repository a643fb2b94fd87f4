using System.Runtime.InteropServices;

namespace PtaHaim.Cli;

/// <summary>Ctrl-C and SIGTERM: the first asks the command to stop, a second ends the process at once.</summary>
/// <remarks>
/// Listens from before the command begins: System.CommandLine listens only once a command has waited for the
/// first time, and until then a signal would end the process in the midst of it.
/// </remarks>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public StopSignals()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
