using Microsoft.Win32.SafeHandles;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Writes the credits person by person: the transposed form of what was written work by work, by counting sort. People
/// are taken in as many parts as the memory asks for, and what was written is read once for each part.
/// </summary>
internal sealed class PersonSections(
    SafeFileHandle file,
    string path,
    GraphLayout layout,
    GraphRows rows,
    CancellationToken cancel
)
{
    private readonly SectionWriter works = new(file, layout[GraphSection.PersonWorks]);
    private readonly SectionWriter roles = new(file, layout[GraphSection.PersonRoles]);

    /// <param name="next">How many credits each person has; afterwards where those of the next one begin.</param>
    public void Write(int[] next, int creditsAtOnce, uint[] checksums)
    {
        var offsets = new SectionWriter(file, layout[GraphSection.PersonOffsets]);
        var total = 0;
        for (var person = 0; person < next.Length; person++)
        {
            offsets.Write(total);
            (next[person], total) = (total, total + next[person]);
        }

        offsets.Write(total);
        checksums[(int)GraphSection.PersonOffsets] = offsets.Finish();
        if (total > 0)
            WriteParts(next, total, creditsAtOnce);
        checksums[(int)GraphSection.PersonWorks] = works.Finish();
        checksums[(int)GraphSection.PersonRoles] = roles.Finish();
    }

    private void WriteParts(int[] next, int total, int creditsAtOnce)
    {
        using var written = MappedFile.Open(path);
        for (int first = 0, end; first < next.Length; first = end)
        {
            end = first + 1;
            while (end < next.Length && After(end) - next[first] <= creditsAtOnce)
                end++;
            WritePart(written, next, first, end, After(end - 1) - next[first]);
        }

        int After(int person) => person + 1 < next.Length ? next[person + 1] : total;
    }

    private void WritePart(MappedFile written, int[] next, int first, int end, int count)
    {
        var start = next[first];
        var (partWorks, partRoles) = (new int[count], new byte[count]);
        var offsets = written.Values<int>(layout[GraphSection.WorkOffsets].Offset, rows.WorkCount + 1);
        var people = written.Values<int>(layout[GraphSection.WorkPeople].Offset, rows.CreditCount);
        var workRoles = written.Values<byte>(layout[GraphSection.WorkRoles].Offset, rows.CreditCount);
        for (var work = 0; work < rows.WorkCount; work++)
        {
            if (work % 4096 == 0)
                cancel.ThrowIfCancellationRequested();
            for (var credit = offsets[work]; credit < offsets[work + 1]; credit++)
            {
                var person = people[credit];
                if (person < first || person >= end)
                    continue;
                var place = next[person]++ - start;
                partWorks[place] = work;
                partRoles[place] = workRoles[credit];
            }
        }

        works.Write<int>(partWorks);
        roles.Write<byte>(partRoles);
    }
}
