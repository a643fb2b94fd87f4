using System.Globalization;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Changes;

/// <summary>From where on changes are asked for: all that were published after a snapshot, or at a time or later.</summary>
internal sealed record ChangeSince(long AfterNumber, DateTimeOffset From)
{
    private const int MostNamed = 10;
    private const int WholeLength = 64;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static ChangeSince Ever { get; } = new(0, DateTimeOffset.MinValue);

    public bool Includes(Publication publication) => publication.Number > AfterNumber && publication.Published >= From;

    /// <summary>Null and why where the text names no snapshot that the log knows, and no time.</summary>
    public static (ChangeSince? Since, Refusal? Refusal) Read(string? text, ChangeLog log)
    {
        if (text is null)
            return (Ever, null);
        if (PartialDate.Parse(text) is { } date)
            return (new ChangeSince(0, new DateTimeOffset(date.First, TimeOnly.MinValue, TimeSpan.Zero)), null);
        if (
            DateTimeOffset.TryParseExact(
                text,
                Forms,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var time
            )
        )
            return (new ChangeSince(0, time), null);
        if (log.Publications.FirstOrDefault(publication => Names(publication.To, text)) is { } to)
            return (new ChangeSince(to.Number, DateTimeOffset.MinValue), null);
        return log.Publications is [.., { From: { } before }] && Names(before, text)
            ? (Ever, null)
            : (null, Unknown(text, log));
    }

    private static bool Names(string fingerprint, string text) =>
        text.Length == WholeLength ? text == fingerprint : text == new SnapshotFingerprint(fingerprint).Short;

    private static Refusal Unknown(string text, ChangeLog log)
    {
        IReadOnlyList<string> known =
        [
            .. log
                .Publications.Select(publication => new SnapshotFingerprint(publication.To).Short)
                .Distinct(StringComparer.Ordinal)
                .Take(MostNamed),
        ];
        var which = known.Count == 0 ? "none is known here" : $"the newest known are {string.Join(", ", known)}";
        return new Refusal(
            "since",
            $"since takes the fingerprint of a catalog that was published here ({which}), or a time such as 2026, 2026-03, 2026-03-01 or 2026-03-01T12:00:00Z. It knows no “{text}”.",
            known
        );
    }
}
