using PtaHaim.Catalog.Seeds;
using PtaHaim.Catalog.Terms;

namespace PtaHaim.Generated;

public sealed partial class GeneratedSeed
{
    private SeedWork Work(string id) =>
        new()
        {
            Id = id,
            Title = Text(),
            CardTitle = Maybe(Text),
            OriginalTitle = Maybe(Text),
            Kind = Term(Vocabularies.WorkKinds),
            Synopsis = Maybe(Text),
            Note = Maybe(Text),
            ExternalIds = External("tt", id),
            FormerIds = Former(id),
            Cites = Cites(),
            Runtime = Maybe(() => new SeedRuntime { Minutes = 1 + random.Next(300), Cites = Cites() }),
            AspectRatio = Maybe(Statement),
            Format = Maybe(Statement),
            Filmed = Maybe(() => new SeedFilming { Date = Date(), Cites = Cites() }),
            Credits = [.. Some(people).Select((person, index) => Credit(person, Vocabularies.Roles.Terms[index].Id))],
            Releases = [.. Some(Ids("release", 3)).Select(Release)],
            Places = [.. Some(places).Select(WorkPlace)],
            Settings = Statements(),
            Inspirations = Statements(),
            Availability = Statements(),
            Links = [.. Some(works).Where(other => other != id).Select(Link)],
            Videos = [.. Some(Ids("v", 2)).Select((_, index) => Video(index))],
        };

    private SeedCredit Credit(string person, string role) =>
        new()
        {
            Person = person,
            Role = role,
            Character = Maybe(Text),
            CreditedAs = Maybe(Text),
            Uncredited = random.Next(4) == 0,
            Detail = Maybe(Text),
            Cites = Cites(),
        };

    private SeedRelease Release(string name) =>
        new()
        {
            Date = Maybe(Date),
            Medium = Term(Vocabularies.Mediums),
            Detail = name,
            Territory = Maybe(Text),
            Note = Maybe(Text),
            Cites = Cites(),
        };

    private SeedWorkPlace WorkPlace(string place) =>
        new()
        {
            Place = place,
            Use = Term(Vocabularies.PlaceUses),
            Detail = Maybe(Text),
            Cites = Cites(),
        };

    private SeedWorkLink Link(string to) =>
        new()
        {
            Kind = Term(Vocabularies.LinkKinds),
            To = to,
            Certainty = Maybe(() => "inferred"),
            Detail = Maybe(Text),
            Cites = Cites(),
        };

    private SeedVideo Video(int index) =>
        new()
        {
            Provider = "youtube",
            Id = $"aaaaaaaaa_{index}",
            Kind = Term(Vocabularies.VideoKinds),
            Title = Maybe(Text),
            Channel = Maybe(Text),
            Checked = Maybe(Date),
            Cites = Cites(),
        };
}
