namespace PtaHaim.Generated;

/// <summary>Numbers that depend on nothing but a seed, a stream and an index (SplitMix64), so that rows can be made in any order.</summary>
internal readonly struct GeneratedNumbers(ulong seed, ulong stream)
{
    private readonly ulong start = Mix(seed ^ Mix(stream + 0x9E3779B97F4A7C15));

    /// <summary>0 up to, not including, 1.</summary>
    public double Fraction(long index) => (Number(index) >> 11) * (1.0 / (1UL << 53));

    /// <summary>0 up to, not including, the bound.</summary>
    public int Below(int bound, long index) => (int)(Fraction(index) * bound);

    private ulong Number(long index) => Mix(start + (ulong)index * 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
