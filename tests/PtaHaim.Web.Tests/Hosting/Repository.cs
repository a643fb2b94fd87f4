namespace PtaHaim.Web.Tests.Hosting;

internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PtaHaim.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
