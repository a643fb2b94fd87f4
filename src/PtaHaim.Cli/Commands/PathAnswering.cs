using System.Text.Json;
using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary>Answers how two people are connected, from the catalog of the settings.</summary>
internal sealed class PathAnswering(Surroundings here)
{
    /// <summary>So many are listed where several are meant.</summary>
    private const int MostCandidates = 10;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string From { get; init; }

    public required string To { get; init; }

    public required bool Json { get; init; }

    /// <summary>What else is asked; its ends are not set.</summary>
    public required PathQuestion Question { get; init; }

    public async Task<int> RunAsync(string seeds, Func<SnapshotStore> open, CancellationToken cancel)
    {
        try
        {
            await using var store = open();
            var current = new CurrentSnapshot();
            await using var catalog = new CatalogService(
                seeds,
                store,
                current,
                new StandardErrorLogger<CatalogService>()
            );
            await catalog.StartAsync(cancel);
            using var lease = current.Take();
            await using var context = lease.Snapshot.CreateContext();
            return await AnswerAsync(context, lease.Snapshot, cancel);
        }
        catch (CatalogUnavailableException failure)
        {
            await here.Error.WriteLineAsync(failure.Message);
            return ExitCode.Refused;
        }
    }

    private async Task<int> AnswerAsync(CatalogContext context, Snapshot snapshot, CancellationToken cancel)
    {
        var (people, names) = (new PersonQueries(context), new NameQueries(context));
        if (
            await MeantAsync(people, names, From, cancel) is not { } from
            || await MeantAsync(people, names, To, cancel) is not { } to
        )
            return ExitCode.Refused;
        using var turns = new SearchTurns(here.Clock);
        var question = Question with { From = from.Slug, To = to.Slug };
        var finding = await new PathQueries(context, snapshot.Paths, snapshot.PathLibrary, turns).FindAsync(
            question,
            cancel
        );
        if (finding.Path is not { } path)
        {
            await here.Error.WriteLineAsync($"ptahaim: {finding.Refused!.Message}");
            return ExitCode.Refused;
        }

        await here.Out.WriteLineAsync(
            Json ? JsonSerializer.Serialize(path, Form) : PathText.Of(path, question.Narrows)
        );
        return path.Degrees is null ? ExitCode.Refused : ExitCode.Done;
    }

    /// <summary>Who is meant; null where that is nobody or not clear, which is then said.</summary>
    private async Task<PersonRef?> MeantAsync(
        PersonQueries people,
        NameQueries names,
        string text,
        CancellationToken cancel
    )
    {
        var meant = await people.ListNamedAsync(text, MostCandidates + 1, cancel);
        var misspelt = false;
        if (meant.Count == 0)
        {
            var begun = await names.BegunAsync(text, cancel);
            meant = [.. begun.Select(found => found.Person)];
            misspelt = begun.Any(found => found.Misspelt);
        }

        if (meant is [var only] && !misspelt)
            return only;
        if (meant.Count == 0)
        {
            await here.Error.WriteLineAsync($"ptahaim: nobody in this catalog is called \"{text}\".");
            return null;
        }

        await here.Error.WriteLineAsync($"ptahaim: \"{text}\" may be one of these; name one by its slug:");
        foreach (var person in meant.Take(MostCandidates))
            await here.Error.WriteLineAsync($"  {person.Slug}  {person.Name}");
        if (meant.Count > MostCandidates)
            await here.Error.WriteLineAsync("  …");
        return null;
    }
}
