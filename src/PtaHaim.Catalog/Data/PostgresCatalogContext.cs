using Microsoft.EntityFrameworkCore;

namespace PtaHaim.Catalog.Data;

/// <summary>
/// A snapshot in a schema of PostgreSQL. The model names no schema: each snapshot's connections have their own first
/// in the search path.
/// </summary>
public sealed class PostgresCatalogContext(DbContextOptions<PostgresCatalogContext> options) : CatalogContext(options)
{
    /// <summary>Texts compare by their bytes, as they do in SQLite, whatever the database's own language.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<string>().UseCollation("C");
    }
}
