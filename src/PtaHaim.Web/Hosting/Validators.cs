using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// A weak ETag over everything an answer depends on: the catalog, the build of the program, the public origin, the address.
/// A client that has it gets its 304 before anything is looked up.
/// </summary>
internal sealed class Validators(RequestDelegate next, CatalogOfRequest catalog, PublicOrigin origin)
{
    private static readonly string Build = string.Join(
        ' ',
        new[] { typeof(Validators).Assembly, typeof(Catalog.CatalogOptions).Assembly }.Select(BuildOf)
    );

    public Task InvokeAsync(HttpContext context)
    {
        var served = catalog(context);
        context.Features.Set(served);
        var tag = Tag(context.Request, served.Content);
        var response = context.Response;
        response.OnStarting(() =>
        {
            // A request that met damage is answered from another catalog, and this is asked twice.
            if (context.Features.Get<ServedCatalog>() != served)
                return Task.CompletedTask;
            if (response.StatusCode >= StatusCodes.Status400BadRequest)
                response.Headers.CacheControl = "no-store";
            if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
                return Task.CompletedTask;

            // What is kept is as true as what is made now, so it has no age.
            response.Headers.Age = default;
            response.Headers.ETag = tag.ToString();
            response.Headers.CacheControl = "public, max-age=0, must-revalidate";
            if (
                !response.Headers.Vary.Any(vary =>
                    vary!.Contains("Accept-Encoding", StringComparison.OrdinalIgnoreCase)
                )
            )
                response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            return Task.CompletedTask;
        });

        if (!IsKnown(context.Request, tag))
            return next(context);

        response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    // "*" asks whether anything is there at all, which only the handler knows.
    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch!, out var known)
        && known.Any(candidate => candidate.Compare(tag, useStrongComparison: false));

    private EntityTagHeaderValue Tag(HttpRequest request, string content)
    {
        var text = string.Join(
            '\n',
            content,
            Build,
            origin.Of(request),
            request.Path.ToUriComponent(),
            request.QueryString.Value
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return new($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 10))}\"", isWeak: true);
    }

    private static string BuildOf(Assembly assembly) => assembly.ManifestModule.ModuleVersionId.ToString("N");
}
