namespace PtaHaim.Web.Hosting;

/// <summary>The catalog of the snapshot that this very request took, so that validator, key and content cannot differ.</summary>
internal delegate ServedCatalog CatalogOfRequest(HttpContext context);

/// <param name="Content">Names what it holds, in each process and after each start alike: validators rest on it.</param>
/// <param name="Opening">Names this very opening of it: kept answers rest on it, so that none outlives a damaged snapshot.</param>
internal sealed record ServedCatalog(string Content, string Opening);

/// <summary>Marks an endpoint whose answers tell of changes: they depend on the log of publications too.</summary>
internal sealed class ShowsChanges;

/// <summary>
/// False where a failure has nothing to do with damage to the catalog that the request took; else true when the question
/// can be asked again.
/// </summary>
internal delegate Task<bool> CatalogRepair(HttpContext context, Exception failure);

/// <summary>What the health probe says of the catalog.</summary>
internal delegate CatalogHealth CatalogProbe();

/// <param name="Fingerprint">Null: no snapshot is open yet.</param>
/// <param name="Report">Not empty: an older catalog serves, and why.</param>
/// <param name="Trouble">What keeps this node from following the others; null where nothing does.</param>
internal sealed record CatalogHealth(string? Fingerprint, IReadOnlyList<string> Report, string? Trouble = null);
