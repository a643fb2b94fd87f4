using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PtaHaim.Web.Api;

/// <summary>Within v1 fields may be added: no schema forbids those that it does not name.</summary>
internal sealed class OpenSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema concrete)
            concrete.AdditionalPropertiesAllowed = true;
    }
}
