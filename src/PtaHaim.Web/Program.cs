using PtaHaim.Web.Hosting;
using PtaHaim.Web.Pages;

return await StartUp.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);

    builder.AddHosting();
    builder.AddCatalogHosting();
    builder.Services.AddCatalogPages();

    var app = builder.Build();

    app.UseHosting();

    app.MapStaticAssets();
    app.MapRazorPages();
    app.MapHealth();

    return app;
});
