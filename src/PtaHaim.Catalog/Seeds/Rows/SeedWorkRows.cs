using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Seeds;

/// <summary>
/// The rows of works and of all that is stated of them. A part of a work is one fact, and but for credits it has that
/// fact's id.
/// </summary>
internal sealed class SeedWorkRows(FactRows facts, NumberedSeed numbered)
{
    private readonly List<(SeedWork Seed, int Fact)> added = [];

    public List<Credit> Credits { get; } = [];

    public List<Release> Releases { get; } = [];

    public List<WorkLink> Links { get; } = [];

    public List<Video> Videos { get; } = [];

    public List<WorkPlace> Places { get; } = [];

    public SeedWorkRows Of(IReadOnlyList<SeedWork> seeds)
    {
        foreach (var work in seeds)
            Add(work, numbered.Works.IdOf(work.Id));
        ShareWhatSeriesTested();
        return this;
    }

    /// <summary>The works themselves, in id order, with what the build derives for each.</summary>
    public IReadOnlyList<Work> Works(IReadOnlyDictionary<int, int> sources, IReadOnlyDictionary<int, int> disputes) =>
        [.. added.Select(row => Row(row.Seed, row.Fact, sources, disputes)).OrderBy(work => work.Id)];

    private void Add(SeedWork work, int id)
    {
        var subject = FactSubjects.OfWorks(id);
        added.Add((work, facts.Add(FactKinds.Work, $"{work.Id}.work", Sentences.Work(work), work.Cites, subject)));
        foreach (var value in WorkValue.Of(work))
            facts.Add(value.Kind, $"{work.Id}.{value.Key}", value.Sentence, value.Cites, subject, value.Value);
        foreach (var (index, credit) in work.Credits.Index())
            Credits.Add(CreditRow(work, id, credit, index + 1));
        Releases.AddRange(work.Releases.Select(release => ReleaseRow(work, id, release)));
        Places.AddRange(work.Places.Select(place => PlaceRow(work, id, place)));
        Links.AddRange(work.Links.Select(link => LinkRow(work, id, link)));
        Videos.AddRange(work.Videos.Select(video => VideoRow(work, id, video)));
    }

    private Credit CreditRow(SeedWork work, int id, SeedCredit credit, int position)
    {
        var person = numbered.People.IdOf(credit.Person);
        return new Credit
        {
            Id = Credits.Count + 1,
            WorkId = id,
            PersonId = person,
            RoleId = RoleRows.IdOf(credit.Role),
            Position = position,
            Character = credit.Character,
            CreditedAs = credit.CreditedAs,
            Uncredited = credit.Uncredited,
            Detail = credit.Detail,
            Origin = Origin.Seeds,
            FactId = facts.Add(
                FactKinds.Credit,
                $"{work.Id}.credit.{credit.Role}.{credit.Person}",
                Sentences.Credit(credit, numbered.People[credit.Person], work),
                credit.Cites,
                FactSubjects.OfCredit(id, person)
            ),
        };
    }

    private Release ReleaseRow(SeedWork work, int id, SeedRelease release)
    {
        var fact = facts.Add(
            FactKinds.Release,
            $"{work.Id}.release.{release.Date ?? "undated"}.{release.Medium}",
            Sentences.Release(release, work),
            release.Cites,
            FactSubjects.OfWorks(id)
        );
        return new Release
        {
            Id = fact,
            WorkId = id,
            Date = release.Date,
            Medium = release.Medium,
            Detail = release.Detail,
            Territory = release.Territory,
            Note = release.Note,
            Origin = Origin.Seeds,
            FactId = fact,
        };
    }

    private WorkPlace PlaceRow(SeedWork work, int id, SeedWorkPlace place)
    {
        var where = numbered.Places.IdOf(place.Place);
        var fact = facts.Add(
            FactKinds.WorkPlace,
            $"{work.Id}.place.{place.Place}",
            Sentences.WorkPlace(place, work, numbered.Places[place.Place]),
            place.Cites,
            new FactSubjects([id], [], where)
        );
        return new WorkPlace
        {
            Id = fact,
            WorkId = id,
            PlaceId = where,
            Use = place.Use,
            Detail = place.Detail,
            Origin = Origin.Seeds,
            FactId = fact,
        };
    }

    private WorkLink LinkRow(SeedWork work, int id, SeedWorkLink link)
    {
        var to = numbered.Works.IdOf(link.To);
        var fact = facts.Add(
            FactKinds.Link,
            $"{work.Id}.{link.Kind}.{link.To}",
            Sentences.Link(link, work, numbered.Works[link.To]),
            link.Cites,
            FactSubjects.OfWorks(id, to)
        );
        return new WorkLink
        {
            Id = fact,
            FromId = id,
            Kind = link.Kind,
            ToId = to,
            Certainty = link.Certainty,
            Detail = link.Detail,
            Origin = Origin.Seeds,
            FactId = fact,
        };
    }

    /// <summary>The later of what the seed says and of what a check saw.</summary>
    private static string? LastSeen(SeedVideo video, SeedVideoCheck? check) =>
        check is not null
        && VideoStatus.IsThere(check.Status)
        && string.CompareOrdinal(check.Checked, video.Checked) > 0
            ? check.Checked
            : video.Checked;

    private Video VideoRow(SeedWork work, int id, SeedVideo video)
    {
        var fact = facts.Add(
            FactKinds.Video,
            $"{work.Id}.video.{video.Provider}.{video.Id}",
            Sentences.Video(video, work),
            video.Cites,
            FactSubjects.OfWorks(id)
        );
        var check = numbered.VideoChecks.GetValueOrDefault((video.Provider, video.Id));
        return new Video
        {
            Id = fact,
            WorkId = id,
            Provider = video.Provider,
            Key = video.Id,
            Kind = video.Kind,
            Title = video.Title,
            Channel = video.Channel,
            Checked = LastSeen(video, check),
            Status = check?.Status,
            Since = check?.Since,
            Origin = Origin.Seeds,
            FactId = fact,
        };
    }

    /// <summary>What a series tested is shown with each of its parts, and counts among their sources.</summary>
    private void ShareWhatSeriesTested()
    {
        foreach (var part in Links.Where(link => link.Kind == WorkLinks.PartOf))
        foreach (var tested in Links.Where(link => link.Kind == WorkLinks.Tested && link.FromId == part.ToId))
            if (tested.ToId != part.FromId)
                facts.AddToWork(part.FromId, tested.FactId!.Value);
    }

    private Work Row(
        SeedWork work,
        int fact,
        IReadOnlyDictionary<int, int> sources,
        IReadOnlyDictionary<int, int> disputes
    )
    {
        var id = numbered.Works.IdOf(work.Id);
        var date = PartialDate.Earliest([.. work.Releases.Select(release => release.Date).OfType<string>()]);
        return new Work
        {
            Id = id,
            Slug = work.Id,
            Title = work.Title,
            TitleKey = SortKey.OfTitle(work.Title),
            CardTitle = work.CardTitle,
            OriginalTitle = work.OriginalTitle,
            Kind = work.Kind,
            Date = date,
            DateRising = date ?? "~",
            DateFalling = date ?? "",
            RuntimeMinutes = work.Runtime?.Minutes,
            Synopsis = work.Synopsis,
            Note = work.Note,
            Sources = sources.GetValueOrDefault(id),
            Disputes = disputes.GetValueOrDefault(id),
            Origin = Origin.Seeds,
            FactId = fact,
        };
    }
}
