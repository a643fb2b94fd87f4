using System.Runtime.Intrinsics.X86;

namespace PtaHaim.Catalog.Graph;

/// <summary>
/// Asks the processor for memory that will be read soon. A search jumps about in arrays that are larger than its caches, so
/// that most of its time would go by waiting. Where there is no such instruction nothing happens.
/// </summary>
internal static unsafe class CacheLine
{
    public static void Fetch<T>(ref readonly T value)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        fixed (T* at = &value)
            Sse.Prefetch0(at);
    }
}
