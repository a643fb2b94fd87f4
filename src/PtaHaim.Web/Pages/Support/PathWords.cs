using PtaHaim.Catalog.Data;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;

namespace PtaHaim.Web.Pages.Support;

/// <summary>One end of a path: what its field shows, and whom it means.</summary>
internal sealed record PathEnd(string Text, PersonRef? Person)
{
    /// <summary>Whom it may mean, where it is not one.</summary>
    public IReadOnlyList<PersonRef> Candidates { get; init; } = [];

    public static PathEnd Open { get; } = new("", null);

    public bool IsUnknown => Person is null && Text.Length > 0;
}

/// <summary>The form of the question.</summary>
internal sealed record PathForm(
    AskedPath Asked,
    PathEnd From,
    PathEnd To,
    IReadOnlyList<PersonChoice>? Everybody,
    IReadOnlyList<WorkKindCount> Kinds
)
{
    public NameField Field(string name, PathEnd end) =>
        new(name, end.Text, end.Person?.Slug, Everybody) { Required = true, Fault = end.IsUnknown ? "wrong" : null };
}

/// <summary>A choice of a role or department.</summary>
internal sealed record RoleField(string Name, string Label, string? Chosen);

/// <summary>A path and the question that it answers.</summary>
internal sealed record ShownPath(PathDetails Path, AskedPath Asked);

/// <summary>How pages put a path into words.</summary>
internal static class PathWords
{
    /// <summary>How many equally short paths there are: <c>4</c>, <c>1,000+</c>.</summary>
    public static string Ways(PathTotal total) => Words.Number(total.Count) + (total.Exact ? "" : "+");

    /// <summary><c>A to B in two steps</c>; the two names alone where no path was found.</summary>
    public static string Title(PathDetails path) =>
        $"{path.From.Name} to {path.To.Name}{(path.Degrees is { } degrees ? $" in {Words.Steps(degrees)}" : "")}";

    /// <summary>The path in one sentence, for search engines and those who share it.</summary>
    public static string Said(PersonRef from, PersonRef to, IReadOnlyList<PathStep> hops) =>
        hops.Count == 0
            ? $"{from.Name} is {to.Name}."
            : $"{from.Name}{string.Concat(hops.Select(hop => $", by {hop.Work?.Title ?? Words.Lower(hop.Relationship!.Label)} to {hop.To.Name}"))}.";

    /// <summary>Those of the collection's questions first that no work of the two answers by itself.</summary>
    public static IEnumerable<HomeQuestion> Best(IEnumerable<HomeQuestion> questions) =>
        questions.OrderBy(question => question.Works > 0);
}
