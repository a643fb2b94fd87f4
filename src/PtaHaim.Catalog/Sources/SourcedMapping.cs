using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PtaHaim.Catalog.Sources;

/// <summary>The constraint of every table whose rows have an origin.</summary>
internal static class SourcedMapping
{
    /// <summary>No fact without a source: a row of the seeds names its fact.</summary>
    public static void MustBeSourced<TRow>(this EntityTypeBuilder<TRow> row)
        where TRow : class =>
        row.ToTable(table =>
            table.HasCheckConstraint(
                $"CK_{row.Metadata.GetTableName()}_Sourced",
                "\"Origin\" <> 1 OR \"FactId\" IS NOT NULL"
            )
        );
}
