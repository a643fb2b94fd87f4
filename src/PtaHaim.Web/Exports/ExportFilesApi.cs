using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PtaHaim.Catalog.Exports;
using PtaHaim.Web.Api;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Exports;

/// <summary>The catalog as files: with strong validators and ranges, as they lie, never compressed.</summary>
internal static class ExportFilesApi
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapExportFiles(this IEndpointRouteBuilder exports) =>
        // After all others: the name of a stream is one of a file, too.
        exports.MapMethods(@"/{name:regex(\.)}", Reads, Send).WithMetadata(new QueryParameters([])).WithOrder(1);

    private static async Task<Results<PhysicalFileHttpResult, ProblemHttpResult>> Send(
        string name,
        ExportStore store,
        HttpContext http,
        CancellationToken cancel
    )
    {
        ExportSet set;
        try
        {
            set = await store.FindAsync().WaitAsync(cancel);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return TypedResults.Problem(
                "The files of the catalog cannot be made on this node: it has nowhere to write them. The lists at /exports are to be had.",
                statusCode: StatusCodes.Status404NotFound,
                title: "No files here."
            );
        }

        if (set.PathOf(name) is not { } path || !File.Exists(path))
            return TypedResults.Problem(
                $"There is no such file. There are {string.Join(", ", set.Manifest.Files.Select(file => file.Name))} and {ExportManifest.Name}.",
                statusCode: StatusCodes.Status404NotFound,
                title: "No such file."
            );
        http.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var file = set.Manifest.Files.FirstOrDefault(file => file.Name == name);
        return TypedResults.PhysicalFile(
            path,
            file?.MediaType ?? "application/json",
            fileDownloadName: name.EndsWith(".json", StringComparison.Ordinal) ? null : name,
            entityTag: new EntityTagHeaderValue($"\"{(file?.Sha256 ?? await HashAsync(path, cancel))[..32]}\""),
            enableRangeProcessing: true
        );
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancel) =>
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, cancel)));
}
