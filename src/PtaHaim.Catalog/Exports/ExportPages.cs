namespace PtaHaim.Catalog.Exports;

/// <summary>Addresses of pages, as rows name them.</summary>
/// <param name="Origin">The origin of the site, without a slash at the end; empty for addresses from its root.</param>
public sealed record ExportPages(string Origin)
{
    /// <summary>For files that say the same wherever the site is.</summary>
    public static ExportPages FromRoot { get; } = new("");

    internal string Work(string slug) => $"{Origin}/works/{slug}";

    internal string Person(string slug) => $"{Origin}/people/{slug}";

    internal string Place(string slug) => $"{Origin}/places/{slug}";

    internal string Source(string slug) => $"{Origin}/sources/{slug}";

    /// <summary>An address from the root of the site.</summary>
    internal string At(string address) => $"{Origin}{address}";

    /// <summary>A pair has one address: its slugs in ordinal order.</summary>
    internal string Pair(string a, string b) =>
        string.CompareOrdinal(a, b) <= 0 ? $"{Origin}/collaborations/{a}/{b}" : $"{Origin}/collaborations/{b}/{a}";
}
