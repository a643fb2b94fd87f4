using System.Text.Encodings.Web;

namespace PtaHaim.Web.Embeds;

/// <summary>The frame that a site pastes.</summary>
internal static class EmbedCode
{
    // Without its own origin the video player refuses to start; links to the page open in windows of their own.
    private const string Sandbox =
        "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation";

    private const string Permissions = "autoplay; encrypted-media; fullscreen; picture-in-picture";

    /// <param name="address">The absolute address of the card.</param>
    public static string Of(string address, string title, EmbedSize size)
    {
        var encode = HtmlEncoder.Default;
        return $"<iframe src=\"{encode.Encode(address)}\" title=\"{encode.Encode($"{title}, PtaHaim")}\""
            + $" width=\"{size.Width}\" height=\"{size.Height}\" loading=\"lazy\" frameborder=\"0\""
            + $" sandbox=\"{Sandbox}\" allow=\"{Permissions}\" referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>";
    }
}
