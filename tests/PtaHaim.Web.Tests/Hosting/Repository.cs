using PtaHaim.Catalog;

namespace PtaHaim.Web.Tests.Hosting;

internal static class Repository
{
    public static string Folder { get; } = RepositoryFolder.Around(AppContext.BaseDirectory)!;
}
