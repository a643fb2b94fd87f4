using PtaHaim.Catalog.Works;
using PtaHaim.Web.Cards;

namespace PtaHaim.Web.Embeds;

/// <summary>What a card says of a page, wherever it is shown.</summary>
internal sealed record EmbedCard
{
    public required SharedPage Page { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two sentences, composed of facts of the catalog.</summary>
    public required string Sentence { get; init; }

    /// <summary>The same in fewer words, for a narrow card.</summary>
    public required string Short { get; init; }

    /// <summary>One line for the foot of its picture: the first of these that fits.</summary>
    public required IReadOnlyList<string> Captions { get; init; }

    /// <summary>How many sources are cited by what it is about.</summary>
    public required int Sources { get; init; }

    /// <summary>The work, whose title card is shown; null where <see cref="People"/> are.</summary>
    public CardSubject? Work { get; init; }

    /// <summary>The upload to play; null where no source confirms one.</summary>
    public VideoLine? Video { get; init; }

    /// <summary>Names, in the order of their discs.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The tones of discs that follow each other.</summary>
    public static int Tone(int place) =>
        (place % 3) switch
        {
            0 => 2,
            1 => 1,
            _ => 3,
        };
}

/// <summary>What was found of a page that can be put elsewhere; all null where there is nothing.</summary>
internal sealed record EmbedFinding
{
    public static EmbedFinding Nothing { get; } = new();

    public EmbedCard? Card { get; init; }

    /// <summary>Where it is now.</summary>
    public SharedPage? Moved { get; init; }

    /// <summary>Why the question cannot be answered as asked.</summary>
    public string? Refused { get; init; }

    /// <summary>True where too many searches are under way.</summary>
    public bool Busy { get; init; }
}
