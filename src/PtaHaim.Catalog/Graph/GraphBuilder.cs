using System.Text.Json;
using Microsoft.Win32.SafeHandles;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Snapshots;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Graph;

/// <summary>Writes the file of a graph. The same rows give the same bytes.</summary>
public sealed class GraphBuilder
{
    /// <summary>Credits that are turned round at once: 40 MB.</summary>
    private const int CreditsAtOnce = 8 * 1024 * 1024;

    private readonly SafeFileHandle target;
    private readonly GraphRows rows;
    private readonly int creditsAtOnce;
    private readonly CancellationToken cancel;
    private readonly GraphLayout early;
    private readonly CodeBook workKinds = new();
    private readonly TieRows ties;
    private readonly RoleCodes roles;
    private readonly List<IdRun> personRuns = [];
    private readonly List<IdRun> workRuns = [];
    private readonly uint[] checksums = new uint[GraphLayout.Sections];

    private GraphBuilder(SafeFileHandle file, GraphRows rows, int creditsAtOnce, CancellationToken cancel)
    {
        target = file;
        this.rows = rows;
        this.creditsAtOnce = creditsAtOnce;
        this.cancel = cancel;
        early = GraphLayout.Of(new GraphCounts(rows.PersonCount, rows.WorkCount, rows.CreditCount));
        ties = new TieRows(rows.Relationships);
        roles = new RoleCodes(rows.Roles);
    }

    /// <summary>
    /// Writes and closes the file, which must not exist; it is not yet flushed to the disk. Memory: about 45 MB, four
    /// bytes a person, the relationships, eight bytes for each gap between ids, and the credits of the largest work;
    /// nothing for each credit. Time: one pass over the rows, and one over what was written for each 8 million credits.
    /// A file that could not be finished is left for the caller to delete. Throws
    /// <see cref="InvalidOperationException"/> for rows that are not as <see cref="GraphRows"/> says or that name a row
    /// that does not exist.
    /// </summary>
    public static void Write(string path, SnapshotFingerprint fingerprint, GraphRows rows, CancellationToken cancel) =>
        Write(path, fingerprint, rows, CreditsAtOnce, cancel);

    internal static void Write(
        string path,
        SnapshotFingerprint fingerprint,
        GraphRows rows,
        int creditsAtOnce,
        CancellationToken cancel
    )
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("The graph is little-endian.");
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        new GraphBuilder(file, rows, creditsAtOnce, cancel).Write(path, fingerprint);
    }

    private void Write(string path, SnapshotFingerprint fingerprint)
    {
        WritePeople();
        var credits = new WorkSections(
            target,
            early,
            new RowIndex(personRuns, rows.PersonCount),
            roles,
            workKinds,
            workRuns,
            cancel
        );
        credits.Write(rows, checksums);
        new PersonSections(target, path, early, rows, cancel).Write(credits.Degrees, creditsAtOnce, checksums);
        var names = JsonSerializer.SerializeToUtf8Bytes(
            new GraphNames(workKinds.Names, roles.Names, ties.Kinds),
            GraphJson.Default.GraphNames
        );
        var counts = new GraphCounts(
            rows.PersonCount,
            rows.WorkCount,
            rows.CreditCount,
            ties.Count,
            personRuns.Count,
            workRuns.Count,
            names.Length
        );
        var layout = GraphLayout.Of(counts);
        var (tieRows, ends) = ties.Sections(new RowIndex(personRuns, rows.PersonCount));
        WriteSection<TieRow>(layout, GraphSection.Ties, tieRows);
        WriteSection<TieEnd>(layout, GraphSection.TieEnds, ends);
        WriteSection<IdRun>(layout, GraphSection.PersonIds, [.. personRuns]);
        WriteSection<IdRun>(layout, GraphSection.WorkIds, [.. workRuns]);
        WriteSection<byte>(layout, GraphSection.Names, names);
        RandomAccess.Write(target, new GraphHeader(fingerprint, counts, checksums).ToBytes(), 0);
    }

    private void WritePeople()
    {
        var writer = new SectionWriter(target, early[GraphSection.PersonFlags]);
        var index = 0;
        foreach (var person in rows.People)
        {
            if (index % 4096 == 0)
                cancel.ThrowIfCancellationRequested();
            IdRuns.Add(personRuns, person.Id, index++);
            writer.Write(KindOf(person.Kind) | ties.FlagsOf(person.Id));
        }

        checksums[(int)GraphSection.PersonFlags] = writer.Finish();
    }

    private void WriteSection<T>(GraphLayout layout, GraphSection section, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var writer = new SectionWriter(target, layout[section]);
        writer.Write(values);
        checksums[(int)section] = writer.Finish();
    }

    private static PersonFlags KindOf(string kind) =>
        kind switch
        {
            "person" => PersonFlags.None,
            "group" => PersonFlags.Group,
            "company" => PersonFlags.Company,
            _ => PersonFlags.OtherKind,
        };
}

/// <summary>The indexes of rows by their ids.</summary>
internal sealed class RowIndex(List<IdRun> runs, int count)
{
    private readonly IdRun[] runs = [.. runs];

    /// <summary>Throws for an id that no row has.</summary>
    public int Of(int id, string what) =>
        new IdRuns(runs, count).IndexOf(id) is >= 0 and var index
            ? index
            : throw new InvalidOperationException($"{what} names person {id}, who does not exist.");
}

/// <summary>The relationships of a graph while it is built.</summary>
internal sealed class TieRows
{
    private readonly List<GraphRelationship> rows;
    private readonly CodeBook kinds = new();
    private readonly Dictionary<int, PersonFlags> flags = [];

    public TieRows(IEnumerable<GraphRelationship> relationships)
    {
        kinds.CodeOf(Memberships.Kind);
        rows = [.. relationships.OrderBy(row => row.Id)];
        foreach (var row in rows)
        {
            kinds.CodeOf(row.Kind);
            var member = row.Kind == Memberships.Kind;
            Mark(row.FromId, PersonFlags.HasTies | (member ? PersonFlags.IsMember : PersonFlags.None));
            Mark(row.ToId, PersonFlags.HasTies | (member ? PersonFlags.HasMembers : PersonFlags.None));
        }
    }

    public int Count => rows.Count;

    public IReadOnlyList<string?> Kinds => kinds.Names;

    public PersonFlags FlagsOf(int personId) => flags.GetValueOrDefault(personId);

    public (TieRow[] Rows, TieEnd[] Ends) Sections(RowIndex people)
    {
        var ties = rows.Select(row => new TieRow(
                row.Id,
                people.Of(row.FromId, "A relationship"),
                people.Of(row.ToId, "A relationship"),
                GraphDate.Pack(row.Begin),
                GraphDate.Pack(row.End),
                kinds.CodeOf(row.Kind),
                row.Origin == Origin.Seeds ? (byte)1 : (byte)0
            ))
            .ToArray();
        var ends = ties.SelectMany(
            (tie, row) => new[] { new TieEnd(tie.From, tie.To, row), new TieEnd(tie.To, tie.From, row) }
        );
        return (ties, [.. ends.OrderBy(end => end.Near).ThenBy(end => end.Far).ThenBy(end => end.Row)]);
    }

    private void Mark(int personId, PersonFlags flag) => flags[personId] = flags.GetValueOrDefault(personId) | flag;
}
