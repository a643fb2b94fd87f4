using PtaHaim.Catalog.Collaborations;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// How many works some people share with each other, bands' included, by the rule of
/// <see cref="People.Memberships.Standing"/>. Of each person the best known <see cref="Reach"/> credits are looked at, and
/// as many of the bands' together: exact for those who have no more, else at least so many. Each two take a walk along both
/// lists, so that 24 people take some two million steps however many credits they have.
/// </summary>
internal sealed class SharedCounts
{
    public const int Reach = StoredCollaboration.Threshold;

    private readonly int[,] counts;

    private SharedCounts(int[,] counts) => this.counts = counts;

    /// <summary>How many works two of them share, by their places among the people asked for.</summary>
    public int Between(int one, int other) => counts[one, other];

    /// <summary>Takes ids of people.</summary>
    /// <exception cref="InvalidOperationException">The graph does not have one of them.</exception>
    /// <exception cref="GraphDamagedException">The file is damaged where it was read.</exception>
    public static SharedCounts Of(CollaborationGraph graph, IReadOnlyList<int> people, CancellationToken cancel)
    {
        using var hold = graph.Hold();
        try
        {
            var standings = people.Select(id => Standings(graph, IndexOf(graph, id))).ToList();
            var shared = new int[people.Count, people.Count];
            for (var one = 0; one < people.Count; one++)
            {
                cancel.ThrowIfCancellationRequested();
                for (var other = one + 1; other < people.Count; other++)
                    shared[one, other] = shared[other, one] = Shared(standings[one], standings[other]);
            }

            return new SharedCounts(shared);
        }
        catch (Exception met) when (met is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new GraphDamagedException(met);
        }
    }

    private static int IndexOf(CollaborationGraph graph, int id) =>
        graph.PersonIds.IndexOf(id) is >= 0 and var index ? index : throw GraphDamagedException.LacksSomebody();

    /// <summary>The works on which somebody stands with each name that this rests on, rising, each once.</summary>
    private static List<(int Work, int Name)> Standings(CollaborationGraph graph, int person)
    {
        var standings = new List<(int Work, int Name)>();
        foreach (var work in First(graph.WorksOf(person), Reach))
            Add(standings, work, person);
        if (!graph.Is(person, PersonFlags.IsMember))
            return standings;
        var left = Reach;
        var ties = graph.TiesOf(person);
        for (int first = 0, end; first < ties.Length; first = end)
        {
            var band = ties[first].Far;
            end = first + 1;
            while (end < ties.Length && ties[end].Far == band)
                end++;
            if (band == person || !IsMember(graph, ties[first..end], person, date: 0))
                continue;
            var works = First(graph.WorksOf(band), left);
            left -= works.Length;
            foreach (var work in works)
                if (
                    IsMember(graph, ties[first..end], person, graph.Dates[work])
                    && graph.CreditsOf(person, work).Count == 0
                )
                    Add(standings, work, band);
        }

        standings.Sort();
        return standings;
    }

    private static ReadOnlySpan<int> First(ReadOnlySpan<int> works, int most) => works[..Math.Min(most, works.Length)];

    /// <summary>A work with several credits of one name comes several times, one after the other.</summary>
    private static void Add(List<(int Work, int Name)> standings, int work, int name)
    {
        if (standings.Count == 0 || standings[^1] != (work, name))
            standings.Add((work, name));
    }

    /// <summary>True where one of the ties is a membership that covers the date; an unknown one is covered by all.</summary>
    private static bool IsMember(CollaborationGraph graph, ReadOnlySpan<TieEnd> ties, int person, uint date)
    {
        foreach (var tie in ties)
            if (
                graph.Ties[tie.Row] is { Kind: 0 } row
                && row.From == person
                && GraphDate.Covers(row.Begin, row.End, date)
            )
                return true;
        return false;
    }

    /// <summary>Two share a work where they stand on it by different names.</summary>
    private static int Shared(List<(int Work, int Name)> ofOne, List<(int Work, int Name)> ofOther)
    {
        var (shared, one, other) = (0, 0, 0);
        while (one < ofOne.Count && other < ofOther.Count)
        {
            var (work, theirs) = (ofOne[one].Work, ofOther[other].Work);
            if (work != theirs)
            {
                (one, other) = work < theirs ? (one + 1, other) : (one, other + 1);
                continue;
            }

            var (oneEnd, otherEnd) = (End(ofOne, one), End(ofOther, other));
            if (oneEnd - one > 1 || otherEnd - other > 1 || ofOne[one].Name != ofOther[other].Name)
                shared++;
            (one, other) = (oneEnd, otherEnd);
        }

        return shared;
    }

    private static int End(List<(int Work, int Name)> standings, int first)
    {
        var end = first + 1;
        while (end < standings.Count && standings[end].Work == standings[first].Work)
            end++;
        return end;
    }
}
