namespace PtaHaim.Web.Embeds;

internal static class EmbedServices
{
    /// <summary>Adds what reads cards. It asks the queries of the catalog, which are added elsewhere.</summary>
    public static void AddEmbeds(this IServiceCollection services) =>
        services
            .AddScoped<EmbedCards>()
            .AddScoped<WorkCards>()
            .AddScoped<PersonCards>()
            .AddScoped<PairCards>()
            .AddScoped<PathCards>()
            .AddScoped<OEmbedPages>()
            .AddScoped<OtherPages>()
            .AddScoped<PicturePages>()
            .AddSingleton<SharePictures>();

    public static void MapEmbeds(this IEndpointRouteBuilder app)
    {
        app.MapOEmbed();
        app.MapPictures();
    }
}
