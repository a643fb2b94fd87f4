using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// One written-out policy a surface. The middleware sets them in Response.OnStarting, so that errors, 304s and files carry
/// them too. No COEP (it blocks the video player) and no X-Frame-Options (frame-ancestors says it).
/// </summary>
internal static class SecurityHeaders
{
    private const string Player = "https://www.youtube-nocookie.com";

    /// <summary>Where the files of pages are. A card in a sandboxed frame has no origin, so they are open to every one.</summary>
    private static readonly string[] Files = ["/css", "/js", "/lib", "/img"];

    private static readonly HeaderPolicyCollection Pages = Always().AddContentSecurityPolicy(OfPages);

    private static readonly HeaderPolicyCollection OpenFiles = Always()
        .AddContentSecurityPolicy(OfPages)
        .AddCustomHeader("Access-Control-Allow-Origin", "*");

    /// <summary>Cards stand in frames of other sites; nothing else may.</summary>
    private static readonly HeaderPolicyCollection Embeds = Always()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddFrameSrc().From(Player);
            csp.AddFormAction().None();
            csp.AddBaseUri().None();
            csp.AddCustomDirective("frame-ancestors", "*");
        });

    private static readonly HeaderPolicyCollection Api = Always()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddFrameAncestors().None();
        });

    private static readonly HeaderPolicyCollection Explorer = Always()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            // The explorer writes a style element of its own.
            csp.AddStyleSrc().Self().UnsafeInline();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().None();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
        });

    public static void AddSiteSecurityHeaders(this IServiceCollection services) =>
        services
            .AddSecurityHeaderPolicies()
            .SetDefaultPolicy(Pages)
            .SetPolicySelector(request => Of(request.HttpContext));

    private static IReadOnlyHeaderPolicyCollection Of(HttpContext context) =>
        context.Surface() switch
        {
            Surface.Embed => Embeds,
            Surface.Page
                when Array.Exists(
                    Files,
                    folder => context.Request.Path.StartsWithSegments(folder, StringComparison.OrdinalIgnoreCase)
                ) => OpenFiles,
            Surface.Api or Surface.Health or Surface.Export => Api,
            Surface.Explorer => Explorer,
            _ => Pages,
        };

    /// <summary>The headers that hold for every answer, for those that Kestrel gives before any middleware runs.</summary>
    public static void Write(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
    }

    private static void OfPages(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddManifestSrc().Self();
        csp.AddFrameSrc().From(Player).Self();
        csp.AddFormAction().Self();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
    }

    private static HeaderPolicyCollection Always() =>
        new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
            .AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 365 * 24 * 60 * 60)
            .RemoveServerHeader();
}
