using PtaHaim.Catalog.People;

namespace PtaHaim.Web.Pages.Support;

/// <summary>
/// A field for the name of a person or group: a list of everybody where that is short, else a text. Script makes one
/// that suggests names of either.
/// </summary>
/// <param name="Name">The parameter that it sends.</param>
/// <param name="Text">What it shows; nothing where nobody is chosen yet.</param>
/// <param name="Slug">Whom the text means, where that is known.</param>
/// <param name="Everybody">The list; null where it would be too long.</param>
internal sealed record NameField(string Name, string? Text, string? Slug, IReadOnlyList<PersonChoice>? Everybody)
{
    /// <summary>What it shows while nobody is chosen.</summary>
    public string Open { get; init; } = "Choose a name";

    /// <summary>What screen readers call it where no label stands beside it.</summary>
    public string? Spoken { get; init; }

    public bool Required { get; init; }

    /// <summary>The id of what says that this name is nobody's.</summary>
    public string? Fault { get; init; }

    /// <summary>What the list has chosen.</summary>
    public string Chosen => Slug ?? Text ?? "";

    /// <summary>True where the list lacks what is chosen.</summary>
    public bool IsElsewhere => Chosen.Length > 0 && Everybody is { } all && all.All(person => person.Slug != Chosen);

    /// <summary>The name, and what tells it from others of the same name.</summary>
    public string Label(PersonChoice person) =>
        Everybody!.Count(other => other.Name == person.Name) > 1
            ? $"{person.Name} ({person.Note ?? person.Slug})"
            : person.Name;
}
