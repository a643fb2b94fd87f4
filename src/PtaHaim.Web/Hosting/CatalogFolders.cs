using PtaHaim.Catalog;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Where seeds and data lie when no setting says so: in the repository while developing, else beside the program.
/// Relative settings start at the working folder, as an argument of any program does.
/// </summary>
internal static class CatalogFolders
{
    public static void Complete(CatalogOptions options, IHostEnvironment environment)
    {
        var home =
            (environment.IsDevelopment() ? RepositoryFolder.Around(environment.ContentRootPath) : null)
            ?? AppContext.BaseDirectory;
        options.Seeds = Full(options.Seeds, home, "seeds");
        options.Data = Full(options.Data, home, "data");
        options.Origin = NullIfBlank(options.Origin)?.TrimEnd('/');
        options.Contact = NullIfBlank(options.Contact);
    }

    private static string Full(string? setting, string home, string folder) =>
        Path.GetFullPath(NullIfBlank(setting) ?? Path.Combine(home, folder));

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
