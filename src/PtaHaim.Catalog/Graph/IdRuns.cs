namespace PtaHaim.Catalog.Graph;

/// <summary>Finds ids by index and indexes by id among runs of ids: O(log runs).</summary>
internal readonly ref struct IdRuns(ReadOnlySpan<IdRun> runs, int count)
{
    private readonly ReadOnlySpan<IdRun> runs = runs;

    /// <summary>-1 where there is no such id.</summary>
    public int IndexOf(int id)
    {
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].FirstId <= id ? (middle + 1, high) : (low, middle);
        }

        if (low == 0)
            return -1;
        var end = low < runs.Length ? runs[low].FirstIndex : count;
        var index = (long)runs[low - 1].FirstIndex + id - runs[low - 1].FirstId;
        return index < end ? (int)index : -1;
    }

    public int IdOf(int index)
    {
        var (low, high) = (0, runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].FirstIndex <= index ? (middle + 1, high) : (low, middle);
        }

        return runs[low - 1].FirstId + index - runs[low - 1].FirstIndex;
    }

    /// <summary>Adds the next id to a list of runs. Throws where ids do not rise.</summary>
    public static void Add(List<IdRun> runs, int id, int index)
    {
        if (runs.Count > 0)
        {
            var next = runs[^1].FirstId + (index - runs[^1].FirstIndex);
            if (id == next)
                return;
            if (id < next)
                throw new InvalidOperationException(
                    $"Id {id} comes after id {next - 1}; a graph is built from rising ids."
                );
        }

        runs.Add(new IdRun(id, index));
    }
}
