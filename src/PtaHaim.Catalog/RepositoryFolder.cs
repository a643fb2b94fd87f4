namespace PtaHaim.Catalog;

/// <summary>The folder of the program's own repository: the seeds of a developer lie there.</summary>
public static class RepositoryFolder
{
    /// <summary>The nearest folder with the solution in it, from this one upwards; null where there is none.</summary>
    public static string? Around(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PtaHaim.sln")))
                return folder.FullName;
        return null;
    }
}
