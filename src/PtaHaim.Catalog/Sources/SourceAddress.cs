using System.Security.Cryptography;
using System.Text;
using PtaHaim.Catalog.Text;

namespace PtaHaim.Catalog.Sources;

/// <summary>By what a source is found from its address, in whatever form somebody copied it.</summary>
public static class SourceAddress
{
    private const string Copies = "web.archive.org";

    /// <summary>
    /// Equal for addresses that differ only in http or https, in www, in a slash at the end or in what follows #. 32
    /// hexadecimal digits, whatever the length of the address; empty for what is none.
    /// </summary>
    public static string Key(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? Key(parsed, parsed.Query) : "";

    /// <summary>
    /// The keys of the address as it is and without what was appended to follow a reader and, where it is that of a copy in
    /// the Wayback Machine, those of the original.
    /// </summary>
    public static IReadOnlyList<string> Keys(Uri address) =>
        [
            .. new[] { address, Original(address) }
                .OfType<Uri>()
                .SelectMany(one => new[] { Key(one, one.Query), Key(one, Unfollowed(one.Query)) })
                .Distinct(StringComparer.Ordinal),
        ];

    private static Uri? Original(Uri address)
    {
        if (address.Host != Copies)
            return null;
        var text = address.AbsoluteUri;
        var start = text.IndexOf("/http", Copies.Length, StringComparison.Ordinal);
        return start >= 0 && Uri.TryCreate(text[(start + 1)..], UriKind.Absolute, out var original) ? original : null;
    }

    private static string Unfollowed(string query)
    {
        var kept = query
            .TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !FollowingParameters.Has(pair.Split('=', 2)[0]));
        return string.Join('&', kept) is { Length: > 0 } rest ? $"?{rest}" : "";
    }

    private static string Key(Uri address, string query)
    {
        var host = address.Authority.StartsWith("www.", StringComparison.Ordinal)
            ? address.Authority["www.".Length..]
            : address.Authority;
        var plain = $"{host}{address.AbsolutePath.TrimEnd('/')}{query}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)).AsSpan(0, 16));
    }
}
