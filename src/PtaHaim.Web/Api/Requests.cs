using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Web.Api;

/// <summary>Descriptions of the parameters that every list takes.</summary>
internal static class Paging
{
    public const int MaxText = 200;
    public const int MaxCursor = 1000;
    public const string Limit = "How many items a page holds, 1 to 100.";
    public const string Cursor = "Where to go on: the cursor in the address that an earlier page gave as next.";
    public const string Count = "True to count the whole list as well, exactly up to 10,000.";

    public const string EachOnce = "{0} is given once for each of 2 to 10 people: {0}=a&{0}=b.";

    public static PageRequest Of(int? limit, string? cursor, bool? count) =>
        new(limit ?? PageSize.Default, cursor, count ?? false);

    public static string[] Split(string? words) => words is null ? [] : AllowedAttribute.Split(words);

    /// <summary>Says that a person is named twice, or null.</summary>
    public static ApiError? Repeated(IReadOnlyCollection<string> with) =>
        with.Distinct(StringComparer.Ordinal).Count() == with.Count
            ? null
            : new ApiError("with", "Each of with must name somebody else.", []);

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A list without filters.</summary>
public sealed record ListRequest(
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);
}

/// <summary>The list of works.</summary>
public sealed record WorksRequest(
    [FromQuery(Name = "ids"), Description(IdList.Description), StringLength(IdList.Longest)] string? Ids,
    [FromQuery(Name = "kind"), Description("A kind of work, such as music-video."), StringLength(Paging.MaxText)]
        string? Kind,
    [FromQuery(Name = "year.gte"), Description("The first year. Undated works are then left out."), Range(1, 9999)]
        int? YearFrom,
    [FromQuery(Name = "year.lte"), Description("The last year. Undated works are then left out."), Range(1, 9999)]
        int? YearTo,
    [
        FromQuery(Name = "credit"),
        Description("Works with a credit of this person's own: a slug, or role:slug, such as director:ada-north."),
        StringLength(Paging.MaxText)
    ]
        string? Credit,
    [
        FromQuery(Name = "place"),
        Description("Works set or filmed at this place: its slug."),
        StringLength(Paging.MaxText)
    ]
        string? Place,
    [
        FromQuery(Name = "sort"),
        Description("The order; a minus falls. known is best known first. Default: -date."),
        Allowed(WorkSort.Oldest, WorkSort.Newest, WorkSort.Title, WorkSort.TitleFalling, WorkSort.Known)
    ]
        string? Sort,
    [
        FromQuery(Name = "include"),
        Description("credits: the first 100 credits of each work, at most 25 works a page."),
        Allowed("credits", Many = true)
    ]
        string? Include,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);

    public WorkFilter Filter() =>
        new()
        {
            Kind = Paging.Text(Kind),
            YearFrom = YearFrom,
            YearTo = YearTo,
            Credit = Paging.Text(Credit),
            Place = Paging.Text(Place),
            Sort = Paging.Text(Sort) ?? WorkSort.Newest,
        };

    public WorkParts Parts() => Includes.Read<WorkParts>(Include, WorkParts.None);
}

/// <summary>One work.</summary>
public sealed record WorkRequest(
    [
        FromQuery(Name = "include"),
        Description(
            "What to give beside the record itself. Without it: all but sources. sources lists every source cited, once."
        ),
        Allowed("credits", "links", "statements", "disputes", "sources", Many = true)
    ]
        string? Include
)
{
    public WorkParts Parts() => Includes.Read(Include, WorkParts.Page);
}

/// <summary>The list of people, groups and companies.</summary>
public sealed record PeopleRequest(
    [FromQuery(Name = "ids"), Description(IdList.Description), StringLength(IdList.Longest)] string? Ids,
    [FromQuery(Name = "kind"), Description("person, group or company."), Allowed("person", "group", "company")]
        string? Kind,
    [
        FromQuery(Name = "sort"),
        Description("The order; a minus falls. known is best known first. Default: name."),
        Allowed(PersonSort.Name, PersonSort.NameFalling, PersonSort.Known)
    ]
        string? Sort,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);

    public PersonFilter Filter() => new() { Kind = Paging.Text(Kind), Sort = Paging.Text(Sort) ?? PersonSort.Name };
}

/// <summary>One person.</summary>
public sealed record PersonRequest(
    [
        FromQuery(Name = "include"),
        Description(
            "What to give beside the record itself. Without it: all but sources. sources lists every source cited, once."
        ),
        Allowed("relationships", "works", "collaborators", "statements", "disputes", "sources", Many = true)
    ]
        string? Include
)
{
    public PersonParts Parts() => Includes.Read(Include, PersonParts.Page);
}

/// <summary>The list of sources.</summary>
public sealed record SourcesRequest(
    [
        FromQuery(Name = "kind"),
        Description("A kind of source."),
        Allowed("article", "interview", "official", "database", "encyclopaedia-copy", "fan-site")
    ]
        string? Kind,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);
}

/// <summary>One source.</summary>
public sealed record SourceRequest(
    [
        FromQuery(Name = "include"),
        Description(
            "facts: the first 100 facts that cite it. Without it they are given too; an empty include leaves them out."
        ),
        Allowed("facts", Many = true)
    ]
        string? Include
)
{
    public bool Facts() => Include is null || AllowedAttribute.Split(Include).Contains("facts");
}

/// <summary>The list of facts: all, or by one of the filters.</summary>
public sealed record FactsRequest(
    [FromQuery(Name = "source"), Description("Facts that cite this source: its slug."), StringLength(Paging.MaxText)]
        string? Source,
    [FromQuery(Name = "work"), Description("Facts that concern this work: its slug."), StringLength(Paging.MaxText)]
        string? Work,
    [FromQuery(Name = "person"), Description("Facts that concern this person: the slug."), StringLength(Paging.MaxText)]
        string? Person,
    [FromQuery(Name = "place"), Description("Facts that concern this place: its slug."), StringLength(Paging.MaxText)]
        string? Place,
    [FromQuery(Name = "kind"), Description("Facts of this kind, such as credit."), StringLength(Paging.MaxText)]
        string? Kind,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);

    public FactFilter Filter() =>
        new()
        {
            Source = Paging.Text(Source),
            Work = Paging.Text(Work),
            Person = Paging.Text(Person),
            Place = Paging.Text(Place),
            Kind = Paging.Text(Kind),
        };
}

/// <summary>The list of disputes: all, or about one work or one person.</summary>
public sealed record DisputesRequest(
    [FromQuery(Name = "work"), Description("Disputes about this work: its slug."), StringLength(Paging.MaxText)]
        string? Work,
    [FromQuery(Name = "person"), Description("Disputes about this person: the slug."), StringLength(Paging.MaxText)]
        string? Person,
    [FromQuery(Name = "limit"), Description(Paging.Limit), Range(1, PageSize.Max)] int? Limit,
    [FromQuery(Name = "cursor"), Description(Paging.Cursor), StringLength(Paging.MaxCursor)] string? Cursor,
    [FromQuery(Name = "count"), Description(Paging.Count)] bool? Count
)
{
    public PageRequest Page() => Paging.Of(Limit, Cursor, Count);
}
