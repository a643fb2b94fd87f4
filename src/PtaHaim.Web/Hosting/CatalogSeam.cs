namespace PtaHaim.Web.Hosting;

/// <summary>The fingerprint of the snapshot that this very request took, so that validator and content cannot differ.</summary>
internal delegate string CatalogFingerprint(HttpContext context);

/// <summary>What the health probe says of the catalog.</summary>
internal delegate CatalogHealth CatalogProbe();

/// <summary>A null fingerprint: no snapshot is open yet. A report that is not empty: an older catalog serves, and why.</summary>
internal sealed record CatalogHealth(string? Fingerprint, IReadOnlyList<string> Report);
