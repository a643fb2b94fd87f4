using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;
using PtaHaim.Web.Embeds;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal static class CatalogPages
{
    private const string ErrorPage = "/Error";

    /// <summary>Adds the pages. They ask the queries of the catalog, which are added elsewhere.</summary>
    public static IServiceCollection AddCatalogPages(this IServiceCollection services)
    {
        // Without the authorization of AddRazorPages but what pages cannot do without: nobody signs in, and its
        // middleware builds all endpoints once more.
        services
            .AddMvcCore()
            .AddRazorPages(options =>
            {
                options.Conventions.AddFolderRouteModelConvention("/", ForReading);
                options.Conventions.AddFolderApplicationModelConvention("/", WithItsParameters);
            });
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        services.AddScoped<PageSources>();
        services.AddEmbeds();

        // The pages are UTF-8: letters of all alphabets stay letters, only what HTML needs is escaped.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        return services;
    }

    /// <summary>The error page takes none, and is shown for whatever the address was.</summary>
    private static void WithItsParameters(PageApplicationModel page)
    {
        if (page.ViewEnginePath != ErrorPage)
            page.Filters.Add(PageParameters.Of(page));
    }

    /// <summary>Other methods are a 405. The error page answers all, because it stands in for whatever failed.</summary>
    private static void ForReading(PageRouteModel page)
    {
        if (page.ViewEnginePath == ErrorPage)
            return;
        foreach (var selector in page.Selectors)
            selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }
}
