using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Catalog.Changes;
using PtaHaim.Catalog.Collaborations;
using PtaHaim.Catalog.Egos;
using PtaHaim.Catalog.Graph;
using PtaHaim.Catalog.Lookups;
using PtaHaim.Catalog.Paging;
using PtaHaim.Catalog.Paths;
using PtaHaim.Catalog.People;
using PtaHaim.Catalog.Places;
using PtaHaim.Catalog.Search;
using PtaHaim.Catalog.Sources;
using PtaHaim.Catalog.Works;

namespace PtaHaim.Catalog.Data;

/// <summary>Registers the query classes.</summary>
public static class QueryServices
{
    /// <summary>
    /// Adds every query class, scoped. A <see cref="CatalogContext"/> and a <see cref="CatalogIdentity"/> of the same
    /// scope are the host's to add.
    /// </summary>
    public static IServiceCollection AddCatalogQueries(this IServiceCollection services) =>
        services
            .AddScoped<WorkQueries>()
            .AddScoped<PersonQueries>()
            .AddScoped<NameQueries>()
            .AddScoped<CollaborationQueries>()
            .AddScoped<SurroundingsQueries>()
            .AddScoped<CollaboratorQueries>()
            .AddScoped<StoryQueries>()
            .AddScoped<DistanceQueries>()
            .AddScoped(provider => new GraphTerms(provider.GetRequiredService<PathFinder>().Graph))
            .AddScoped<EgoQueries>()
            .AddScoped<SourceQueries>()
            .AddScoped<FactQueries>()
            .AddScoped<DisputeQueries>()
            .AddScoped<PlaceQueries>()
            .AddScoped<CatalogQueries>()
            .AddScoped<RedirectQueries>()
            .AddScoped<ChangeQueries>()
            .AddScoped<SitemapQueries>()
            .AddScoped<PathQueries>()
            .AddScoped<Exports.ExportQueries>()
            .AddScoped<Exports.SharedExportQueries>()
            .AddScoped<Exports.SearchExportQueries>()
            .AddScoped<LookupQueries>()
            .AddScoped<SearchQueries>()
            .AddSingleton<SearchTurns>();
}
