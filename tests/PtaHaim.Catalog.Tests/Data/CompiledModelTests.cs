using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PtaHaim.Catalog.Data;

namespace PtaHaim.Catalog.Tests.Data;

public sealed class CompiledModelTests
{
    /// <summary>The compiled model spares each start the building of the model. <c>./dev accept</c> writes it anew.</summary>
    [Fact]
    public void The_compiled_model_is_that_of_the_context()
    {
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite("Data Source=:memory:").Options;
        using var catalog = new SqliteCatalogContext(options);
        var compiled = catalog.Model;
        var written = catalog.GetService<IDesignTimeModel>().Model;

        Assert.NotSame(written, compiled);
        Assert.Equal(Describe(written), Describe(compiled));
    }

    [Fact]
    public void The_design_time_factory_makes_a_context_without_a_database()
    {
        using var context = new SqliteCatalogContextFactory().CreateDbContext([]);

        Assert.NotEmpty(context.Model.GetEntityTypes());
    }

    private static List<string> Describe(IReadOnlyModel model) =>
        [
            .. model
                .GetEntityTypes()
                .SelectMany(type =>
                    (IEnumerable<string>)
                        [
                            $"{type.Name} in {type.GetTableName() ?? type.GetViewName()}",
                            .. type.GetProperties()
                                .Select(property =>
                                    $"{type.Name}.{property.Name} {property.ClrType} {property.GetColumnName()} {property.IsNullable}"
                                ),
                            .. type.GetKeys().Select(key => $"{type.Name} key {Names(key.Properties)}"),
                            .. type.GetForeignKeys()
                                .Select(key =>
                                    $"{type.Name} to {key.PrincipalEntityType.Name} {Names(key.Properties)}"
                                ),
                            .. type.GetIndexes().Select(index => $"{type.Name} index {Names(index.Properties)}"),
                        ]
                )
                .Order(StringComparer.Ordinal),
        ];

    private static string Names(IReadOnlyList<IReadOnlyProperty> properties) =>
        string.Join(", ", properties.Select(property => property.Name));
}
