using System.Numerics;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// A byte for each node that a search visited, 0 for all others. Held in an array of the size of the graph, each entry
/// with the number of the search so that none needs clearing, or, where that is smaller for the nodes that the search
/// may visit, in a hash table of open addresses that grows with them.
/// </summary>
internal sealed class NodeMarks
{
    private const int LargestKept = 1 << 20;
    private const int FirstSlots = 1 << 10;

    private uint[] dense = [];
    private uint search;
    private bool isDense;

    private int[] keys = [];
    private byte[] values = [];
    private int used;

    /// <summary>Begins a search: every byte is 0 again.</summary>
    /// <param name="nodes">How many nodes the graph has.</param>
    /// <param name="most">How many of them the search may visit.</param>
    public void Begin(int nodes, int most)
    {
        isDense =
            nodes * 4L <= 5L * Math.Max(FirstSlots, BitOperations.RoundUpToPowerOf2((uint)Math.Min(nodes, most)) * 2L);
        if (isDense && (dense.Length < nodes || search == 0xFFFFFF))
            (dense, search) = (new uint[nodes], 0);
        search++;
        if (!isDense && (keys.Length is 0 or > LargestKept))
            (keys, values) = (new int[FirstSlots], new byte[FirstSlots]);
        else if (!isDense && used > 0)
            Array.Clear(keys);
        if (!isDense)
            used = 0;
    }

    /// <summary>True where an array is used.</summary>
    public bool IsDense => isDense;

    /// <summary>Asks for a byte that will be wanted soon.</summary>
    public void Fetch(int node)
    {
        if (isDense)
            CacheLine.Fetch(ref dense[node]);
    }

    public byte this[int node]
    {
        get
        {
            if (isDense)
                return dense[node] >> 8 == search ? (byte)dense[node] : (byte)0;
            var slot = SlotOf(node);
            return keys[slot] == 0 ? (byte)0 : values[slot];
        }
        set
        {
            if (isDense)
                dense[node] = search << 8 | value;
            else
                SetInTable(node, value);
        }
    }

    private void SetInTable(int node, byte value)
    {
        var slot = SlotOf(node);
        values[slot] = value;
        if (keys[slot] != 0)
            return;
        keys[slot] = node + 1;
        if (++used * 2 > keys.Length)
            Grow();
    }

    /// <summary>Where the node is, or would be.</summary>
    private int SlotOf(int node)
    {
        var mask = keys.Length - 1;
        var slot = (int)((uint)node * 0x9E3779B1 >> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != node + 1)
            slot = slot + 1 & mask;
        return slot;
    }

    private void Grow()
    {
        var (oldKeys, oldValues) = (keys, values);
        (keys, values) = (new int[oldKeys.Length * 2], new byte[oldKeys.Length * 2]);
        for (var old = 0; old < oldKeys.Length; old++)
        {
            if (oldKeys[old] == 0)
                continue;
            var slot = SlotOf(oldKeys[old] - 1);
            (keys[slot], values[slot]) = (oldKeys[old], oldValues[old]);
        }
    }
}
