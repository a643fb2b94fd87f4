namespace PtaHaim.Cli;

internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUse = 2;
    public const int Fault = 70;
    public const int Stopped = 130;

    public const string Help =
        "Exit codes: 0 done; 1 refused, with the reasons on standard error; 2 the command line is wrong; "
        + "70 a fault of the program; 130 stopped by Ctrl-C or SIGTERM.";
}
