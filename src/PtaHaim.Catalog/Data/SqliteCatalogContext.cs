using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.Data;

/// <summary>A snapshot in a SQLite file.</summary>
public sealed class SqliteCatalogContext(DbContextOptions<SqliteCatalogContext> options) : CatalogContext(options)
{
    public override ICatalogSearch Search => new SqliteSearch(this);
}
