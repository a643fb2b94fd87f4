namespace PtaHaim.Web.Api;

/// <summary>Reads <c>ids=a,b,c</c>, which stands alone: it is a list already.</summary>
internal static class IdList
{
    public const int Longest = 7000;
    public const string Description =
        "Up to 100 slugs, joined by commas: those alone, in that order. Goes with no filter, order or page.";

    private static readonly string[] Companions = ["ids", "include"];

    /// <summary>Says which parameters it does not go with, or null.</summary>
    public static ApiError? Error(HttpContext http)
    {
        string[] others =
        [
            .. http.Request.Query.Keys.Where(name => !Companions.Contains(name, StringComparer.OrdinalIgnoreCase)),
        ];
        return others.Length == 0
            ? null
            : new ApiError(others[0], $"ids is a list of its own and goes without {string.Join(", ", others)}.", []);
    }
}
