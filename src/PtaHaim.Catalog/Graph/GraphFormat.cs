namespace PtaHaim.Catalog.Graph;

/// <summary>
/// The form of a graph's file. All numbers are little-endian. A header of <see cref="HeaderSize"/> bytes is followed by
/// the sections of <see cref="GraphSection"/> in their order, each at the next multiple of <see cref="Alignment"/>.
/// Lengths and places of all sections follow from the counts in the header alone.
/// <code>
/// offset  size  header
///      0     8  magic: PTAGRAPH
///      8     4  format: <see cref="Current"/>
///     12     4  size of the header: 1024
///     16    32  fingerprint of the snapshot: SHA-256
///     48     8  length of the file
///     56     4  people        60  4  works           64  4  credits    68  4  relationships
///     72     4  runs of people's ids                 76  4  runs of works' ids
///     80     4  bytes of the names                   84  4  sections
///     88  24 n  for each section: offset (8), length (8), CRC-32C (4), zero (4)
///   1020     4  CRC-32C of the 1,020 bytes before
/// </code>
/// </summary>
internal static class GraphFormat
{
    /// <summary>Raise it whenever the same rows give other bytes.</summary>
    public const int Current = 1;

    public const int HeaderSize = 1024;

    public const int Alignment = 64;

    public static ReadOnlySpan<byte> Magic => "PTAGRAPH"u8;
}

/// <summary>
/// The sections of a graph's file. People and works are named by their index: the rank of the id, from 0, so that a
/// lower index is better known.
/// </summary>
internal enum GraphSection
{
    /// <summary>One byte a person: <see cref="PersonFlags"/>.</summary>
    PersonFlags,

    /// <summary>One byte a work: its kind, an index into the names.</summary>
    WorkKinds,

    /// <summary>Four bytes a work: <see cref="GraphDate"/>.</summary>
    WorkDates,

    /// <summary>Four bytes a work and four more: where its credits begin in <see cref="WorkPeople"/>.</summary>
    WorkOffsets,

    /// <summary>Adjacency, four bytes a credit: the person; work by work, rising within a work.</summary>
    WorkPeople,

    /// <summary>Attribute, one byte a credit in the order of <see cref="WorkPeople"/>: the role, an index into the names.</summary>
    WorkRoles,

    /// <summary>Attribute, one bit a credit in the order of <see cref="WorkPeople"/>, lowest bit first: whether it comes from the seeds.</summary>
    Curated,

    /// <summary>Four bytes a person and four more: where the credits begin in <see cref="PersonWorks"/>.</summary>
    PersonOffsets,

    /// <summary>Adjacency, four bytes a credit: the work; person by person, rising within a person.</summary>
    PersonWorks,

    /// <summary>Attribute, one byte a credit in the order of <see cref="PersonWorks"/>: the role.</summary>
    PersonRoles,

    /// <summary>Stated relationships: <see cref="TieRow"/>, by rising id.</summary>
    Ties,

    /// <summary>Both ends of each relationship: <see cref="TieEnd"/>, by near end, far end and row.</summary>
    TieEnds,

    /// <summary>Ids of the people: <see cref="IdRun"/>, rising.</summary>
    PersonIds,

    /// <summary>Ids of the works: <see cref="IdRun"/>, rising.</summary>
    WorkIds,

    /// <summary>The names of kinds and roles: JSON of <see cref="GraphNames"/> in UTF-8.</summary>
    Names,
}

/// <summary>How many of each a graph has. Everything about the places of its sections follows from it.</summary>
internal sealed record GraphCounts(
    int People,
    int Works,
    int Credits,
    int Ties = 0,
    int PersonRuns = 0,
    int WorkRuns = 0,
    int NameBytes = 0
);

/// <summary>Where the sections lie.</summary>
internal sealed class GraphLayout
{
    public static readonly int Sections = Enum.GetValues<GraphSection>().Length;

    private readonly (long Offset, long Length)[] sections;

    private GraphLayout((long Offset, long Length)[] places) => sections = places;

    public (long Offset, long Length) this[GraphSection section] => sections[(int)section];

    /// <summary>Of the whole file, in bytes.</summary>
    public long Length => sections[^1].Offset + sections[^1].Length;

    /// <summary>The places of the first sections, as far as <see cref="GraphSection.PersonRoles"/>, need the first three counts only.</summary>
    public static GraphLayout Of(GraphCounts counts)
    {
        var places = new (long, long)[Sections];
        long offset = GraphFormat.HeaderSize;
        for (var section = 0; section < Sections; section++)
        {
            var length = LengthOf((GraphSection)section, counts);
            places[section] = (offset, length);
            offset = (offset + length + GraphFormat.Alignment - 1) / GraphFormat.Alignment * GraphFormat.Alignment;
        }

        return new GraphLayout(places);
    }

    private static long LengthOf(GraphSection section, GraphCounts counts) =>
        section switch
        {
            GraphSection.PersonFlags => counts.People,
            GraphSection.WorkKinds => counts.Works,
            GraphSection.WorkDates => 4L * counts.Works,
            GraphSection.WorkOffsets => 4L * counts.Works + 4,
            GraphSection.PersonOffsets => 4L * counts.People + 4,
            GraphSection.WorkPeople or GraphSection.PersonWorks => 4L * counts.Credits,
            GraphSection.WorkRoles or GraphSection.PersonRoles => counts.Credits,
            GraphSection.Curated => (counts.Credits + 7L) / 8,
            GraphSection.Ties => 24L * counts.Ties,
            GraphSection.TieEnds => 2L * 12 * counts.Ties,
            GraphSection.PersonIds => 8L * counts.PersonRuns,
            GraphSection.WorkIds => 8L * counts.WorkRuns,
            GraphSection.Names => counts.NameBytes,
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
}
