using PtaHaim.Catalog.Credits;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Text;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Seeds;

/// <summary>The rows of works and of all that is stated of them.</summary>
internal sealed class SeedWorkRows(
    FactRows facts,
    RowIds ids,
    IReadOnlyDictionary<string, SeedPerson> people,
    IReadOnlyDictionary<string, SeedPlace> places,
    IReadOnlyDictionary<string, SeedWork> works
)
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
            Add(work);
        ShareWhatSeriesTested();
        return this;
    }

    /// <summary>The works themselves, in id order, with what the build derives for each.</summary>
    public IReadOnlyList<Work> Works(IReadOnlyDictionary<int, int> sources, IReadOnlyDictionary<int, int> disputes) =>
        [.. added.Select(row => Row(row.Seed, row.Fact, sources, disputes)).OrderBy(work => work.Id)];

    private void Add(SeedWork work)
    {
        var id = ids.Works[work.Id];
        added.Add((work, AddFact(work, FactKinds.Work, "work", Sentences.Work(work), work.Cites)));
        AddDetails(work);
        foreach (var (index, credit) in work.Credits.Index())
            Credits.Add(CreditRow(work, id, credit, index + 1));
        Releases.AddRange(work.Releases.Select(release => ReleaseRow(work, id, release)));
        Places.AddRange(work.Places.Select(place => PlaceRow(work, id, place)));
        Links.AddRange(work.Links.Select(link => LinkRow(work, id, link)));
        Videos.AddRange(work.Videos.Select(video => VideoRow(work, id, video)));
    }

    private void AddDetails(SeedWork work)
    {
        if (work.Runtime is { } runtime)
            AddFact(
                work,
                FactKinds.Runtime,
                FactKinds.Runtime,
                Sentences.Runtime(runtime.Minutes, work),
                runtime.Cites,
                $"{runtime.Minutes} minutes"
            );
        if (work.AspectRatio is { } ratio)
            AddFact(
                work,
                FactKinds.AspectRatio,
                FactKinds.AspectRatio,
                Sentences.AspectRatio(ratio.Text, work),
                ratio.Cites,
                ratio.Text
            );
        if (work.Format is { } format)
            AddFact(
                work,
                FactKinds.Format,
                FactKinds.Format,
                Sentences.Format(format.Text, work),
                format.Cites,
                format.Text
            );
        if (work.Filmed is { } filmed)
            AddFact(
                work,
                FactKinds.Filmed,
                FactKinds.Filmed,
                Sentences.Filmed(filmed.Date, work),
                filmed.Cites,
                filmed.Date
            );
        AddTexts(work, FactKinds.Setting, work.Settings, Sentences.Setting);
        AddTexts(work, FactKinds.Inspiration, work.Inspirations, Sentences.Inspiration);
        AddTexts(work, FactKinds.Availability, work.Availability, Sentences.Availability);
    }

    private void AddTexts(
        SeedWork work,
        string kind,
        IReadOnlyList<SeedText> texts,
        Func<string, SeedWork, string> sentence
    )
    {
        foreach (var text in texts)
            AddFact(
                work,
                kind,
                $"{kind}.{FactRows.KeyOf(text.Text)}",
                sentence(text.Text, work),
                text.Cites,
                text.Text
            );
    }

    private int AddFact(
        SeedWork work,
        string kind,
        string key,
        string statement,
        IReadOnlyList<SeedCitation> cites,
        string? value = null
    ) => facts.Add(kind, $"{work.Id}.{key}", statement, cites, FactSubjects.OfWorks(ids.Works[work.Id]), value);

    private Credit CreditRow(SeedWork work, int id, SeedCredit credit, int position)
    {
        var person = ids.People[credit.Person];
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
                Sentences.Credit(credit, people[credit.Person], work),
                credit.Cites,
                FactSubjects.OfCredit(id, person)
            ),
        };
    }

    private Release ReleaseRow(SeedWork work, int id, SeedRelease release) =>
        new()
        {
            Id = facts.Facts.Count + 1,
            WorkId = id,
            Date = release.Date,
            Medium = release.Medium,
            Detail = release.Detail,
            Territory = release.Territory,
            Note = release.Note,
            Origin = Origin.Seeds,
            FactId = AddFact(
                work,
                FactKinds.Release,
                $"release.{release.Date ?? "undated"}.{release.Medium}",
                Sentences.Release(release, work),
                release.Cites
            ),
        };

    private WorkPlace PlaceRow(SeedWork work, int id, SeedWorkPlace place)
    {
        var where = ids.Places[place.Place];
        return new WorkPlace
        {
            Id = facts.Facts.Count + 1,
            WorkId = id,
            PlaceId = where,
            Use = place.Use,
            Detail = place.Detail,
            Origin = Origin.Seeds,
            FactId = facts.Add(
                FactKinds.WorkPlace,
                $"{work.Id}.place.{place.Place}",
                Sentences.WorkPlace(place, work, places[place.Place]),
                place.Cites,
                new FactSubjects([id], [], where)
            ),
        };
    }

    private WorkLink LinkRow(SeedWork work, int id, SeedWorkLink link)
    {
        var to = ids.Works[link.To];
        return new WorkLink
        {
            Id = facts.Facts.Count + 1,
            FromId = id,
            Kind = link.Kind,
            ToId = to,
            Certainty = link.Certainty,
            Detail = link.Detail,
            Origin = Origin.Seeds,
            FactId = facts.Add(
                FactKinds.Link,
                $"{work.Id}.{link.Kind}.{link.To}",
                Sentences.Link(link, work, works[link.To]),
                link.Cites,
                FactSubjects.OfWorks(id, to)
            ),
        };
    }

    private Video VideoRow(SeedWork work, int id, SeedVideo video) =>
        new()
        {
            Id = facts.Facts.Count + 1,
            WorkId = id,
            Provider = video.Provider,
            Key = video.Id,
            Kind = video.Kind,
            Title = video.Title,
            Channel = video.Channel,
            Checked = video.Checked,
            Origin = Origin.Seeds,
            FactId = AddFact(
                work,
                FactKinds.Video,
                $"video.{video.Provider}.{video.Id}",
                Sentences.Video(video, work),
                video.Cites
            ),
        };

    /// <summary>What a series tested is shown with each of its parts, and counts among their sources.</summary>
    private void ShareWhatSeriesTested()
    {
        foreach (var part in Links.Where(link => link.Kind == "part-of"))
        foreach (var tested in Links.Where(link => link.Kind == "tested-technique-for" && link.FromId == part.ToId))
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
        var id = ids.Works[work.Id];
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
