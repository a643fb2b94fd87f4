using Microsoft.EntityFrameworkCore;
using PtaHaim.Catalog.Search;

namespace PtaHaim.Catalog.Data;

/// <summary>
/// A snapshot in a schema of PostgreSQL. The model names no schema: each snapshot's connections have their own first
/// in the search path.
/// </summary>
public sealed class PostgresCatalogContext(DbContextOptions<PostgresCatalogContext> options) : CatalogContext(options)
{
    public override ICatalogSearch Search => new PostgresSearch(this);

    /// <summary>
    /// Gives the indexes by which a thing's rows are found the id of the row as well, so that they are read in order and
    /// no further than to the limit. SQLite's indexes end with it of themselves.
    /// </summary>
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        foreach (var type in model.Model.GetEntityTypes())
        foreach (var index in type.GetIndexes().Where(index => !index.IsUnique && index.Properties.Count == 1).ToList())
        {
            type.RemoveIndex(index);
            type.AddIndex([.. index.Properties.Union(type.FindPrimaryKey()!.Properties)]);
        }
    }

    /// <summary>Texts compare by their bytes, as they do in SQLite, whatever the database's own language.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        conventions.Properties<string>().UseCollation("C");
    }
}
