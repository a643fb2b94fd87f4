using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Embeds;

/// <summary>Cards of paths. Ends may be given as names or former slugs; the card then has moved to the slugs.</summary>
internal sealed class PathCards(PathQueries paths, NameQueries names)
{
    public async Task<EmbedFinding> FindAsync(SharedPage page, CancellationToken cancel)
    {
        var asked = page.Asked!;
        if (asked.From is null || asked.To is null)
            return EmbedFinding.Nothing;
        var (from, to) = (await names.FindAsync(asked.From, cancel), await names.FindAsync(asked.To, cancel));
        if (from.Person is null || to.Person is null)
            return EmbedFinding.Nothing;
        var now = asked with { From = from.Person.Slug, To = to.Person.Slug };
        if (now != asked)
            return new EmbedFinding { Moved = SharedPage.Path(now) };
        if (asked.Wrong() is { } wrong)
            return new EmbedFinding { Refused = wrong.Text };
        return await paths.FindAsync(asked.Question(), cancel) switch
        {
            { Path: { } path } => new EmbedFinding { Card = Card(page, path) },
            { Refused: { } refusal } => new EmbedFinding { Refused = refusal.Message },
            { Busy: true } => new EmbedFinding { Busy = true },
            _ => EmbedFinding.Nothing,
        };
    }

    private static EmbedCard Card(SharedPage page, PathDetails path)
    {
        var (way, by) = (EmbedWords.Way(page.Asked!, path), EmbedWords.By(page.Asked!, path));
        return new EmbedCard
        {
            Page = page,
            Title = PathWords.Title(path),
            Sentence = way,
            Short = by,
            Captions = [way, by],
            Sources = path.Sources.Count,
            People =
                path.Hops.Count == 0
                    ? [.. new[] { path.From.Name, path.To.Name }.Distinct()]
                    : [path.From.Name, .. path.Hops.Select(hop => hop.To.Name)],
        };
    }
}
