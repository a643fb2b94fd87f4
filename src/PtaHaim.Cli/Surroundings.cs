namespace PtaHaim.Cli;

/// <summary>Everything outside the program that a command touches but files and the network.</summary>
/// <param name="Variable">The value of an environment variable, or null.</param>
/// <param name="CurrentFolder">Where the user stands.</param>
/// <param name="ProgramFolder">Where the program and its appsettings.json lie.</param>
internal sealed record Surroundings(
    TextReader In,
    TextWriter Out,
    TextWriter Error,
    TimeProvider Clock,
    Func<string, string?> Variable,
    string CurrentFolder,
    string ProgramFolder
)
{
    /// <summary>How long a server elsewhere may take to answer.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    public static Surroundings OfProcess() =>
        new(
            Console.In,
            Console.Out,
            Console.Error,
            TimeProvider.System,
            Environment.GetEnvironmentVariable,
            Directory.GetCurrentDirectory(),
            AppContext.BaseDirectory
        );
}
