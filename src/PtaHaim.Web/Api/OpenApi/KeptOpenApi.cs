using Swashbuckle.AspNetCore.Swagger;
using Document = Microsoft.OpenApi.OpenApiDocument;

namespace PtaHaim.Web.Api;

/// <summary>Makes the OpenAPI document once: that takes longer than any answer that it describes.</summary>
internal sealed class KeptOpenApi(IServiceScopeFactory scopes) : IAsyncSwaggerProvider
{
    private readonly Lazy<Document> kept = new(() => Make(scopes, OpenApiDocument.Version, null, null));

    public Task<Document> GetSwaggerAsync(string documentName, string? host = null, string? basePath = null) =>
        Task.FromResult(
            (documentName, host, basePath) is (OpenApiDocument.Version, null, null)
                ? kept.Value
                : Make(scopes, documentName, host, basePath)
        );

    private static Document Make(IServiceScopeFactory scopes, string name, string? host, string? path)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<ISwaggerProvider>().GetSwagger(name, host, path);
    }
}
