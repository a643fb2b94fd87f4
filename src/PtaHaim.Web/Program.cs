using PtaHaim.Catalog.Snapshots;
using PtaHaim.Web.Api;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.Exports;
using PtaHaim.Web.Feeds;
using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages;
using PtaHaim.Web.Search;

return await StartUp.RunAsync(() =>
{
    _ = CatalogServices.PrepareAsync();
    var builder = WebApplication.CreateBuilder(SiteHosting.Options(args));

    builder.AddHosting();
    builder.AddCatalogHosting();
    builder.Services.AddCatalogPages();
    builder.Services.AddApi();
    builder.Services.AddExports();
    builder.Services.AddFeeds();
    builder.Services.KeepKeysInMemory();

    var app = builder.Build();

    app.OpenCatalog();
    app.UseHosting();

    app.MapStaticAssets();
    app.UseOpenApi();
    app.MapRazorPages().WithStaticAssets();
    app.MapApi();
    app.MapExports();
    app.MapEmbeds();
    app.MapOpenSearch();
    app.MapFeeds();
    app.MapHealth();

    return app;
});
