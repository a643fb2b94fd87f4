using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Reduces what a browser says about encodings to one of br, gzip and identity. Everything after it (cache key, compression,
/// the choice of a static file) then has three cases instead of one for each spelling.
/// </summary>
internal sealed class AcceptedEncoding(RequestDelegate next)
{
    public const string Identity = "identity";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        headers.AcceptEncoding = Normalise(headers.AcceptEncoding);
        return next(context);
    }

    public static string Normalise(StringValues accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accepted!, out var encodings))
            return Identity;

        double? brotli = null,
            gzip = null,
            any = null;
        foreach (var encoding in encodings)
        {
            var quality = encoding.Quality ?? 1;
            if (encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase))
                brotli = quality;
            else if (encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase))
                gzip = quality;
            else if (encoding.Value.Equals("*", StringComparison.Ordinal))
                any = quality;
        }

        brotli ??= any ?? 0;
        gzip ??= any ?? 0;
        return brotli > 0 && brotli >= gzip ? "br"
            : gzip > 0 ? "gzip"
            : Identity;
    }
}
