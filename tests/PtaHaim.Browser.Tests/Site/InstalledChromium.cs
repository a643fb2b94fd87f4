namespace PtaHaim.Browser.Tests.Site;

/// <summary>The Chromium that this machine has. None is ever downloaded.</summary>
internal static class InstalledChromium
{
    private static readonly string[] Settings = ["PTAHAIM_CHROMIUM", "CHROMIUM"];

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
        "msedge",
    ];

    private static readonly string[] Places =
    [
        "/usr/bin",
        "/usr/local/bin",
        "/snap/bin",
        "/opt/google/chrome",
        "/opt/homebrew/bin",
    ];

    private static readonly string[] MacApplications =
    [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly string[] WindowsPrograms =
    [
        @"Google\Chrome\Application\chrome.exe",
        @"Chromium\Application\chrome.exe",
        @"Microsoft\Edge\Application\msedge.exe",
    ];

    public static string Path()
    {
        foreach (var setting in Settings)
        {
            if (Environment.GetEnvironmentVariable(setting) is { Length: > 0 } set)
            {
                return File.Exists(set)
                    ? set
                    : throw new InvalidOperationException($"{setting} names {set}, and no such file exists.");
            }
        }

        return Candidates().FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium: install it (apt-get install chromium, dnf install chromium, brew install "
                    + "--cask chromium, or Google Chrome from google.com/chrome), or let PTAHAIM_CHROMIUM name its program."
            );
    }

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            return from folder in WindowsFolders from program in WindowsPrograms select Combine(folder, program);
        }

        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return (from name in Names from folder in Places.Concat(path) select Combine(folder, name)).Concat(
            MacApplications
        );
    }

    private static IEnumerable<string> WindowsFolders =>
        [
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        ];

    private static string Combine(string folder, string name) => System.IO.Path.Combine(folder, name);
}
