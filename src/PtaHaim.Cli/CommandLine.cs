using System.CommandLine;
using System.CommandLine.Invocation;
using PtaHaim.Cli.Commands;

namespace PtaHaim.Cli;

/// <summary>The program: its verbs, and what it answers when things go wrong.</summary>
internal static class CommandLine
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings here, CancellationToken cancel)
    {
        var parse = Verbs(here).Parse(args.Count == 0 ? ["--help"] : Settings.Translate(args), Parsing);
        if (parse.Action is ParseErrorAction)
            return WrongUse(parse, here);
        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = here.Out,
                    Error = here.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancel
            );
        }
        catch (OperationCanceledException)
        {
            await here.Error.WriteLineAsync("ptahaim: stopped");
            return ExitCode.Stopped;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await here.Error.WriteLineAsync($"ptahaim: {error.Message}");
            return ExitCode.Refused;
        }
        catch (Exception error)
        {
            await here.Error.WriteLineAsync($"ptahaim: a fault of the program, not of yours: {error.Message}");
            return ExitCode.Fault;
        }
    }

    internal static RootCommand Verbs(Surroundings here)
    {
        var settings = new Settings(here);
        var root = new RootCommand(
            $"A source-cited catalog of films, music videos and the people who made them.\n\n{ExitCode.Help}"
        )
        {
            CheckCommand.Create(settings, here),
            FixCommand.Create(settings, here),
            BuildCommand.Create(settings, here),
            ExportCommand.Create(settings, here),
            PathCommand.Create(settings, here),
            VideosCommand.Create(settings, here),
        };
        foreach (var option in settings.Options)
            root.Add(option);
        return root;
    }

    private static int WrongUse(ParseResult parse, Surroundings here)
    {
        foreach (var error in parse.Errors)
            here.Error.WriteLine($"ptahaim: {error.Message}");
        here.Error.WriteLine("Try ptahaim --help.");
        return ExitCode.WrongUse;
    }
}
