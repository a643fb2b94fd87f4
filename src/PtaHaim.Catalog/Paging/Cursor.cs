using System.Buffers.Text;
using System.Text;

namespace PtaHaim.Catalog.Paging;

/// <summary>
/// The place in a list after its last item: the sort, the sort key and the slug of that item, so that it survives a
/// new snapshot. Opaque to clients: base64url.
/// </summary>
internal sealed record Cursor(string Sort, string Key, string Slug)
{
    private const int MaxLength = 1000;
    private static readonly UTF8Encoding Strict = new(false, true);

    public override string ToString() => Base64Url.EncodeToString(Strict.GetBytes($"{Sort}\n{Key}\n{Slug}"));

    /// <summary>The place that the text writes; null where it writes none, or one of another sort.</summary>
    public static Cursor? Parse(string text, string sort)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return null;
        try
        {
            var parts = Strict.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
            return parts is [var name, var key, var slug] && name == sort && !slug.Contains('\0') && !key.Contains('\0')
                ? new Cursor(name, key, slug)
                : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// False where the request names a place that is none. The place is null at the start of the list.
    /// </summary>
    public static bool TryRead(PageRequest page, string sort, out Cursor? cursor)
    {
        cursor = string.IsNullOrEmpty(page.Cursor) ? null : Parse(page.Cursor, sort);
        return string.IsNullOrEmpty(page.Cursor) || cursor is not null;
    }
}
