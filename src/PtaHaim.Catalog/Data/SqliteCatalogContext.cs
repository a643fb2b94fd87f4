using Microsoft.EntityFrameworkCore;

namespace PtaHaim.Catalog.Data;

/// <summary>A snapshot in a SQLite file.</summary>
public sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options);
