using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Works;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Embeds;

/// <summary>Reads what a card says. A bounded number of statements, and for a path at most one search.</summary>
internal sealed class EmbedCards(WorkCards works, PersonCards people, PairCards pairs, PathCards paths)
{
    public Task<EmbedFinding> FindAsync(SharedPage page, CancellationToken cancel) =>
        page.Scope switch
        {
            "works" => works.FindAsync(page, cancel),
            "people" => people.FindAsync(page, cancel),
            "collaborations" => pairs.FindAsync(page, cancel),
            _ => paths.FindAsync(page, cancel),
        };

    /// <summary>The same at the address that it has now.</summary>
    public async Task<EmbedFinding> FindNowAsync(SharedPage page, CancellationToken cancel)
    {
        var found = await FindAsync(page, cancel);
        return found.Moved is { } moved ? await FindAsync(moved, cancel) : found;
    }
}

internal sealed class WorkCards(WorkQueries works, RedirectQueries redirects)
{
    public async Task<EmbedFinding> FindAsync(SharedPage page, CancellationToken cancel)
    {
        if (await works.FindAsync(page.Slugs[0], WorkParts.Credits, cancel) is not { } work)
            return await redirects.FindAsync(page.Scope, page.Slugs[0], cancel) is { } now
                ? new EmbedFinding { Moved = SharedPage.Work(now) }
                : EmbedFinding.Nothing;
        var head = EmbedWords.Head(work);
        var brief = EmbedWords.Head(work, yearOnly: true);
        var (direction, directed) = (
            EmbedWords.Direction(work, camera: true),
            EmbedWords.Direction(work, camera: false)
        );
        return new EmbedFinding
        {
            Card = new EmbedCard
            {
                Page = page,
                Title = work.Title,
                Sentence = head + direction,
                Short = head,
                Captions = [head + direction, brief + direction, brief + directed, brief],
                Sources = work.SourceCount,
                Work = ShownCard.Of(work),
                Video = work.Videos.FirstOrDefault(video => video.Provider == "youtube"),
            },
        };
    }
}

internal sealed class PersonCards(PersonQueries people, RedirectQueries redirects)
{
    private const PersonParts Parts = (PersonParts.Page & ~PersonParts.Collaborators) | PersonParts.Sources;

    public async Task<EmbedFinding> FindAsync(SharedPage page, CancellationToken cancel)
    {
        if (await people.FindAsync(page.Slugs[0], Parts, cancel) is not { } person)
            return await redirects.FindAsync(page.Scope, page.Slugs[0], cancel) is { } now
                ? new EmbedFinding { Moved = SharedPage.Person(now) }
                : EmbedFinding.Nothing;
        var tally = EmbedWords.Tally(person);
        var said = EmbedWords.Roles(person) is { } roles ? $"{roles} {tally}" : tally;
        return new EmbedFinding
        {
            Card = new EmbedCard
            {
                Page = page,
                Title = person.Name,
                Sentence = said,
                Short = tally,
                Captions = [said, tally],
                Sources = person.Sources?.Count ?? 0,
                People = [person.Name],
            },
        };
    }
}

internal sealed class PairCards(CollaborationQueries pairs, RedirectQueries redirects)
{
    public async Task<EmbedFinding> FindAsync(SharedPage page, CancellationToken cancel)
    {
        if (page.Slugs[0] == page.Slugs[1])
            return EmbedFinding.Nothing;
        if (await pairs.FindAsync(page.Slugs, cancel) is not { } pair)
            return await MovedAsync(page, cancel);
        var (said, brief) = (EmbedWords.Together(pair, withKinds: true), EmbedWords.Together(pair, withKinds: false));
        return new EmbedFinding
        {
            Card = new EmbedCard
            {
                Page = page,
                Title = $"{pair.People[0].Name} × {pair.People[1].Name}",
                Sentence = said,
                Short = brief,
                Captions = [said, brief],
                Sources = pair.Sources.Count,
                People = [.. pair.People.Select(person => person.Name)],
            },
        };
    }

    private async Task<EmbedFinding> MovedAsync(SharedPage page, CancellationToken cancel)
    {
        var now = new List<string>();
        foreach (var slug in page.Slugs)
            now.Add(await redirects.FindAsync("people", slug, cancel) ?? slug);
        return now.SequenceEqual(page.Slugs, StringComparer.Ordinal)
            ? EmbedFinding.Nothing
            : new EmbedFinding { Moved = SharedPage.Pair(now[0], now[1]) };
    }
}
