using System.Security.Cryptography;
using System.Text;

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
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? Key(parsed) : "";

    /// <summary>The key of the address and, where it is that of a copy in the Wayback Machine, of the original.</summary>
    public static IReadOnlyList<string> Keys(Uri address)
    {
        if (address.Host != Copies)
            return [Key(address)];
        var text = address.AbsoluteUri;
        var start = text.IndexOf("/http", Copies.Length, StringComparison.Ordinal);
        return start < 0 ? [Key(address)] : [Key(address), Key(text[(start + 1)..])];
    }

    private static string Key(Uri address)
    {
        var host = address.Authority.StartsWith("www.", StringComparison.Ordinal)
            ? address.Authority["www.".Length..]
            : address.Authority;
        var plain = $"{host}{address.AbsolutePath.TrimEnd('/')}{address.Query}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)).AsSpan(0, 16));
    }
}
