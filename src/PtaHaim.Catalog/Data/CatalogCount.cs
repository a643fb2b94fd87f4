using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Data;

/// <summary>How many rows of a kind a snapshot holds, counted by the build.</summary>
public sealed class CatalogCount
{
    /// <summary>The name under which the API gives it, or <c>works.</c>, <c>people.</c> or <c>sources.</c> and a kind.</summary>
    public required string Name { get; init; }

    public required int Value { get; init; }
}

internal sealed class CatalogCountMapping : IEntityTypeConfiguration<CatalogCount>
{
    public void Configure(EntityTypeBuilder<CatalogCount> count) => count.HasKey(row => row.Name);
}

/// <summary>What the catalog says of itself: one row.</summary>
public sealed class CollectionHead
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string About { get; init; }

    /// <summary>Under which terms the facts may be used, or null where the seeds do not say.</summary>
    public string? Licence { get; init; }

    /// <summary>The head as the seeds have it: featured work and pair, questions, shelf; JSON.</summary>
    public required string Json { get; init; }

    /// <summary>What the home page shows, composed by the build: JSON of <see cref="HomeDetails"/>.</summary>
    public string? Home { get; init; }
}

/// <summary>The forms of <see cref="CollectionHead.Json"/> and <see cref="CollectionHead.Home"/>.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SeedCollection))]
[JsonSerializable(typeof(HomeDetails))]
internal sealed partial class HeadJson : JsonSerializerContext;
