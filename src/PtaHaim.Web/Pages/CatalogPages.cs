using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using PtaHaim.Web.Pages.Support;

namespace PtaHaim.Web.Pages;

internal static class CatalogPages
{
    /// <summary>Adds the pages. They ask the queries of the catalog, which are added elsewhere.</summary>
    public static IServiceCollection AddCatalogPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.Conventions.AddFolderRouteModelConvention("/", ForReading));
        services.AddScoped<PageSources>();

        // Razor Pages bring authorization. Nobody signs in here, and its middleware would build all endpoints once more.
        services.RemoveAll<IAuthorizationHandlerProvider>();

        // The pages are UTF-8: letters of all alphabets stay letters, only what HTML needs is escaped.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        return services;
    }

    /// <summary>Other methods are a 405. The error page answers all, because it stands in for whatever failed.</summary>
    private static void ForReading(PageRouteModel page)
    {
        if (page.ViewEnginePath == "/Error")
            return;
        foreach (var selector in page.Selectors)
            selector.EndpointMetadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
    }
}
