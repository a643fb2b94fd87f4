using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal static class CatalogPages
{
    /// <summary>Adds the pages. They ask the queries of the catalog, which are added elsewhere.</summary>
    public static IServiceCollection AddCatalogPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.AddScoped<PageSources>();

        // The pages are UTF-8: letters of all alphabets stay letters, only what HTML needs is escaped.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        return services;
    }
}
