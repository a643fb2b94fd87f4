using System.Buffers.Text;
using System.Text;

namespace PtaHaim.Catalog.Paging;

/// <summary>
/// The place in a list after its last item: the list, the sort key and the slug of that item, so that it survives a
/// new snapshot. Opaque to clients: base64url.
/// </summary>
/// <param name="List">The list and, where it has several, its order: <c>works.-date</c>. No other list takes the cursor.</param>
internal sealed record Cursor(string List, string Key, string Slug)
{
    private const int MaxLength = 1000;
    private static readonly UTF8Encoding Strict = new(false, true);

    public override string ToString() => Base64Url.EncodeToString(Strict.GetBytes($"{List}\n{Key}\n{Slug}"));

    /// <summary>The place that the text writes; null where it writes none, or one of another list or order.</summary>
    public static Cursor? Parse(string text, string list)
    {
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return null;
        try
        {
            var parts = Strict.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
            return parts is [var name, var key, var slug] && name == list && !slug.Contains('\0') && !key.Contains('\0')
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
    public static bool TryRead(PageRequest page, string list, out Cursor? cursor)
    {
        cursor = string.IsNullOrEmpty(page.Cursor) ? null : Parse(page.Cursor, list);
        return string.IsNullOrEmpty(page.Cursor) || cursor is not null;
    }
}
