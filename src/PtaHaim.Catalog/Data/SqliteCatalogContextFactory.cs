using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PtaHaim.Catalog.Data;

/// <summary>Gives <c>dotnet ef dbcontext optimize</c> a context to compile the model of. Opens no database.</summary>
internal sealed class SqliteCatalogContextFactory : IDesignTimeDbContextFactory<SqliteCatalogContext>
{
    public SqliteCatalogContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite().Options);
}
