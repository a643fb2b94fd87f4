using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Names, sizes and times of the seed files: cheap to take, and equal as long as nobody has saved one.</summary>
internal readonly record struct SeedStamp(string Text)
{
    public static SeedStamp Of(string seeds)
    {
        try
        {
            IEnumerable<FileInfo> files = Directory.Exists(seeds)
                ? new DirectoryInfo(seeds).EnumerateFiles("*.json").OrderBy(file => file.Name, StringComparer.Ordinal)
                : [new FileInfo(seeds), new FileInfo(SeedFiles.ChecksBeside(seeds))];
            return new SeedStamp(string.Join('\n', files.Select(Line)));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new SeedStamp(failure.Message);
        }
    }

    private static string Line(FileInfo file) =>
        file.Exists ? $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}" : $"{file.Name} is not there";
}
