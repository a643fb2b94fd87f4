namespace PtaHaim.Catalog.Seeds;

/// <summary>One file of a seed: its name inside the folder and all its bytes.</summary>
public sealed record SeedFileBytes(string Name, byte[] Bytes);

/// <summary>
/// The files of a seed, each read once, so that what is fingerprinted is what is read. A path is a JSON file, or a
/// folder of which every <c>*.json</c> counts but <c>*.schema.json</c> and hidden files, in ordinal order of names,
/// without subfolders. Beside them may lie what uploads were found to be: see <see cref="VideoChecks"/>.
/// </summary>
public sealed class SeedFiles
{
    /// <summary>The largest file that is read: 64 MB.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    private SeedFiles(
        string path,
        IReadOnlyList<SeedFileBytes> files,
        SeedFileBytes? checks,
        IReadOnlyList<SeedError> errors
    ) => (Path, Files, Checks, Errors) = (path, files, checks, errors);

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>The files that could be read, in ordinal order of their names.</summary>
    public IReadOnlyList<SeedFileBytes> Files { get; }

    /// <summary>The file beside them that says what uploads were found to be; null where there is none.</summary>
    public SeedFileBytes? Checks { get; }

    /// <summary>Where that file lies, or would lie.</summary>
    public string ChecksPath => ChecksBeside(Path);

    /// <summary>What could not be read, and why; empty where all went well.</summary>
    public IReadOnlyList<SeedError> Errors { get; }

    /// <summary>Reads all files of a seed. Never throws for a path that is missing, unreadable or too large.</summary>
    public static SeedFiles Open(string path)
    {
        var files = new List<SeedFileBytes>();
        var errors = new List<SeedError>();
        foreach (var file in Find(path, errors))
            if (Load(file, errors) is { } bytes)
                files.Add(new SeedFileBytes(System.IO.Path.GetFileName(file), bytes));
        var checks =
            File.Exists(ChecksBeside(path)) && Load(ChecksBeside(path), errors) is { } read
                ? new SeedFileBytes(VideoChecks.FileName, read)
                : null;
        return new SeedFiles(path, files, checks, errors);
    }

    /// <summary>The same files with the bytes of one of them replaced.</summary>
    public SeedFiles With(SeedFileBytes changed) =>
        new(Path, [.. Files.Select(file => file.Name == changed.Name ? changed : file)], Checks, Errors);

    /// <summary>Where the file of that name lies.</summary>
    public string PathOf(SeedFileBytes file) => Directory.Exists(Path) ? System.IO.Path.Combine(Path, file.Name) : Path;

    /// <summary>In the folder of seeds, or in the folder of the one file.</summary>
    internal static string ChecksBeside(string path) =>
        System.IO.Path.Combine(
            Directory.Exists(path) ? path : System.IO.Path.GetDirectoryName(path) ?? "",
            VideoChecks.FileName
        );

    private static IReadOnlyList<string> Find(string path, List<SeedError> errors)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
        {
            errors.Add(Whole(path, "there is no such file or folder"));
            return [];
        }

        try
        {
            var found = Directory.EnumerateFiles(path).Where(IsSeed).Order(StringComparer.Ordinal).ToList();
            if (found.Count == 0)
                errors.Add(Whole(path, "the folder holds no seed", "at least one file named *.json"));
            return found;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(Whole(path, "the folder cannot be read"));
            return [];
        }
    }

    /// <summary>Hidden files are what editors and file managers leave beside the real ones.</summary>
    private static bool IsSeed(string file) =>
        file.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !file.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
        && System.IO.Path.GetFileName(file) is var name
        && name != VideoChecks.FileName
        && !name.StartsWith('.');

    private static byte[]? Load(string path, List<SeedError> errors)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length <= LargestFile)
            {
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return bytes;
            }

            errors.Add(Whole(System.IO.Path.GetFileName(path), "the file is too large", "at most 64 MB"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            errors.Add(Whole(System.IO.Path.GetFileName(path), "the file cannot be read"));
        }

        return null;
    }

    private static SeedError Whole(string file, string problem, string? expected = null) =>
        new(SeedWords.Visible(file), 0, 0, problem, expected);
}
