namespace PtaHaim.Web.Pages.Support;

/// <summary>The pages that say how to cite them.</summary>
internal static class CitedPage
{
    private static readonly string[] Starts = ["/works/", "/people/", "/collaborations/", "/paths?", "/sources/"];

    public static bool Is(string address) =>
        Array.Exists(Starts, start => address.StartsWith(start, StringComparison.Ordinal))
        && !address.EndsWith("/collaborators", StringComparison.Ordinal)
        && (!address.StartsWith("/paths?", StringComparison.Ordinal) || IsAnswered(address));

    public static string Link(string ending, string address) =>
        Addresses.With($"/exports/cite.{ending}", ("page", address));

    private static bool IsAnswered(string address) =>
        address.Contains("from=", StringComparison.Ordinal) && address.Contains("to=", StringComparison.Ordinal);
}
