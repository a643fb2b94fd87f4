using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PtaHaim.Web.Api;

/// <summary>The OpenAPI document at /swagger/v1/swagger.json and its explorer at /swagger.</summary>
internal static class OpenApiDocument
{
    public const string Version = "v1";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services) =>
        services.AddEndpointsApiExplorer().AddSwaggerGen(Describe).AddSingleton<IAsyncSwaggerProvider, KeptOpenApi>();

    /// <summary>
    /// Document and explorer, on their own addresses alone: on any other their middleware would still ask for all that the
    /// document is made from. Scripts and styles of the explorer are files of ours; its page has none inline.
    /// </summary>
    public static void UseOpenApi(this WebApplication app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase),
            swagger =>
            {
                swagger.UseSwagger(options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
                swagger.UseSwaggerUI(options =>
                {
                    options.SwaggerEndpoint($"{Version}/swagger.json", "PtaHaim API v1");
                    options.DocumentTitle = "PtaHaim API";
                    options.ConfigObject.AdditionalItems["syntaxHighlight"] = false;
                    options.EnableTryItOutByDefault();
                });
            }
        );

    private static void Describe(SwaggerGenOptions options)
    {
        options.SwaggerDoc(
            Version,
            new OpenApiInfo
            {
                Title = "PtaHaim API",
                Version = Version,
                Description =
                    "Works, the people who made them, how they worked together, and the sources of every statement. "
                    + "Within v1 there are only additive changes: fields, parameters and routes may be added, none is "
                    + "removed or changes its meaning. Dates are partial: 2022, 2022-03 or 2022-03-01. A value that no "
                    + "source gives is null. Lists answer with items and next, the full address of the next page or "
                    + "null. Errors are problem details (RFC 9457).",
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            }
        );
        options.DocInclusionPredicate(
            (_, api) =>
                api.RelativePath?.StartsWith(JsonApi.Root[1..], StringComparison.Ordinal) == true
                && api.HttpMethod == HttpMethods.Get
        );
        options.SupportNonNullableReferenceTypes();
        options.NonNullableReferenceTypesAsRequired();
        options.CustomSchemaIds(SchemaName);
        foreach (var file in new[] { "PtaHaim.Catalog.xml", "PtaHaim.Web.xml" })
            if (Path.Combine(AppContext.BaseDirectory, file) is var path && File.Exists(path))
                options.IncludeXmlComments(path);
        options.OperationFilter<OperationDetails>();
        options.SchemaFilter<OpenSchemas>();
    }

    /// <summary>ApiPage of WorkSummary is WorkSummaryPage.</summary>
    private static string SchemaName(Type type) =>
        type.IsGenericType ? $"{type.GetGenericArguments()[0].Name}{type.Name[3..type.Name.IndexOf('`')]}" : type.Name;
}
