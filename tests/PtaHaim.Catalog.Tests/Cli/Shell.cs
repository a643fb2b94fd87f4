using Microsoft.Extensions.Time.Testing;
using PtaHaim.Catalog.Tests.Seeds;
using PtaHaim.Cli;

namespace PtaHaim.Catalog.Tests.Cli;

/// <summary>Runs the command line in process, in a folder of its own, on 4 May 2026.</summary>
internal sealed class Shell : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>What the user types.</summary>
    public string Input { get; set; } = "";

    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public string Folder => folder.Path;

    public string Write(string name, string text) => folder.Write(name, text);

    public Task<(int Code, string Out, string Error)> RunAsync(params string[] args) =>
        RunAsync(args, CancellationToken.None);

    public async Task<(int Code, string Out, string Error)> RunAsync(string[] args, CancellationToken cancel)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var here = new Surroundings(
            new StringReader(Input),
            output,
            error,
            new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 23, 0, 0, TimeSpan.Zero)),
            Variables.GetValueOrDefault,
            Folder,
            Folder
        )
        {
            RequestTimeout = RequestTimeout,
        };
        return (await CommandLine.RunAsync(args, here, cancel), output.ToString(), error.ToString());
    }

    public void Dispose() => folder.Dispose();
}
