namespace PtaHaim.Catalog.Text;

/// <summary>Parameters that others append to an address to follow a reader, and that say nothing of what is there.</summary>
public static class FollowingParameters
{
    private static readonly string[] Names =
    [
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "igshid",
        "mc_cid",
        "mc_eid",
        "ref",
    ];

    /// <summary>True for one of those, and for all that begin with <c>utm_</c>, whatever their case.</summary>
    public static bool Has(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
