using PtaHaim.Web.Hosting;

return await StartUp.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(SiteHosting.Options(args));

    builder.AddHosting();
    builder.Services.AddRazorPages();
    builder.Services.KeepKeysInMemory();
    builder.Services.AddSingleton<CatalogFingerprint>(_ => "none");
    builder.Services.AddSingleton<CatalogProbe>(() => new CatalogHealth("none", []));

    var app = builder.Build();

    app.UseHosting();

    app.MapStaticAssets();
    app.MapRazorPages();
    app.MapHealth();

    return app;
});
