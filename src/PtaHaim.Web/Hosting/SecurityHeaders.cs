using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// One written-out policy a surface. The middleware sets them in Response.OnStarting, so that errors, 304s and files carry
/// them too. No COEP (it blocks the video player) and no X-Frame-Options (frame-ancestors says it).
/// </summary>
internal static class SecurityHeaders
{
    private static readonly HeaderPolicyCollection Pages = Always()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddFrameSrc().From("https://www.youtube-nocookie.com");
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddFrameAncestors().None();
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
            .SetPolicySelector(request => Of(request.HttpContext.Surface()));

    private static IReadOnlyHeaderPolicyCollection Of(Surface surface) =>
        surface switch
        {
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

    private static HeaderPolicyCollection Always() =>
        new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCustomHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
            .AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 365 * 24 * 60 * 60)
            .RemoveServerHeader();
}
