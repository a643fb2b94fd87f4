using Microsoft.Win32.SafeHandles;
using PtaHaim.Catalog.Sources;

namespace PtaHaim.Catalog.Graph;

/// <summary>Writes what a graph knows of works, and their credits work by work; counts those of each person meanwhile.</summary>
internal sealed class WorkSections(
    SafeFileHandle file,
    GraphLayout layout,
    RowIndex people,
    RoleCodes roles,
    CodeBook kinds,
    List<IdRun> runs,
    CancellationToken cancel
)
{
    private readonly SectionWriter workKinds = new(file, layout[GraphSection.WorkKinds]);
    private readonly SectionWriter dates = new(file, layout[GraphSection.WorkDates]);
    private readonly SectionWriter offsets = new(file, layout[GraphSection.WorkOffsets]);
    private readonly SectionWriter workPeople = new(file, layout[GraphSection.WorkPeople]);
    private readonly SectionWriter workRoles = new(file, layout[GraphSection.WorkRoles]);
    private readonly SectionWriter curated = new(file, layout[GraphSection.Curated]);
    private readonly List<(int Person, byte Role, bool Curated)> ofWork = [];
    private int credits;
    private byte bits;

    /// <summary>How many credits each person has, by index.</summary>
    public int[] Degrees { get; private set; } = [];

    public void Write(GraphRows rows, uint[] checksums)
    {
        Degrees = new int[rows.PersonCount];
        using var stream = rows.Credits.GetEnumerator();
        var more = stream.MoveNext();
        var work = 0;
        foreach (var row in rows.Works)
        {
            if (work % 1024 == 0)
                cancel.ThrowIfCancellationRequested();
            IdRuns.Add(runs, row.Id, work++);
            workKinds.Write(kinds.CodeOf(row.Kind));
            dates.Write(GraphDate.Pack(row.Date));
            offsets.Write(credits);
            for (; more && stream.Current.WorkId == row.Id; more = stream.MoveNext())
                ofWork.Add(Read(stream.Current));
            WriteCredits();
        }

        if (more)
            throw new InvalidOperationException(
                $"A credit names work {stream.Current.WorkId}, which does not exist, or credits are not in the order of works."
            );
        offsets.Write(credits);
        if (credits % 8 != 0)
            curated.Write(bits);
        checksums[(int)GraphSection.WorkKinds] = workKinds.Finish();
        checksums[(int)GraphSection.WorkDates] = dates.Finish();
        checksums[(int)GraphSection.WorkOffsets] = offsets.Finish();
        checksums[(int)GraphSection.WorkPeople] = workPeople.Finish();
        checksums[(int)GraphSection.WorkRoles] = workRoles.Finish();
        checksums[(int)GraphSection.Curated] = curated.Finish();
    }

    private (int Person, byte Role, bool Curated) Read(GraphCredit credit) =>
        (people.Of(credit.PersonId, "A credit"), roles.CodeOf(credit.RoleId), credit.Origin == Origin.Seeds);

    /// <summary>Sorted by all they hold, so that the order of the rows within a work does not matter.</summary>
    private void WriteCredits()
    {
        ofWork.Sort();
        foreach (var credit in ofWork)
        {
            workPeople.Write(credit.Person);
            workRoles.Write(credit.Role);
            Degrees[credit.Person]++;
            bits |= (byte)((credit.Curated ? 1 : 0) << (credits % 8));
            if (++credits % 8 != 0)
                continue;
            curated.Write(bits);
            bits = 0;
        }

        ofWork.Clear();
    }
}
