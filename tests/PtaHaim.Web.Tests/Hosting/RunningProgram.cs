namespace PtaHaim.Web.Tests.Hosting;

/// <summary>One running program for all tests that only ask.</summary>
public sealed class RunningProgram : IAsyncLifetime
{
    private WebProgram? program;

    internal WebProgram Program => program ?? throw new InvalidOperationException("Not started.");

    internal int Port => Program.Port;

    public async Task InitializeAsync() => program = await WebProgram.OpenAsync("--RateLimit:Enabled=false");

    public async Task DisposeAsync() => await Program.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class AskTheProgram : ICollectionFixture<RunningProgram>
{
    public const string Name = "ask the program";
}
