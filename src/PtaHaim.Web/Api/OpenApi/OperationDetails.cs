using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PtaHaim.Catalog.Collaborations;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PtaHaim.Web.Api;

/// <summary>Gives every parameter, response and error of an operation its description and an example.</summary>
internal sealed class OperationDetails : IOperationFilter
{
    private static readonly Dictionary<string, string> ParameterExamples = new(StringComparer.Ordinal)
    {
        ["limit"] = "25",
        ["cursor"] = "d29ya3MuLWRhdGUKMjAwNAp0aGUtbG9uZy10YWJsZQ",
        ["count"] = "true",
        ["year.gte"] = "2001",
        ["year.lte"] = "2020",
        ["kind"] = "music-video",
        ["credit"] = "director:ada-north",
        ["place"] = "harbour-hall",
        ["companies"] = "false",
        ["whole"] = "true",
        ["source"] = "the-harbour-gazette",
        ["work"] = "the-long-table",
        ["person"] = "ada-north",
        ["role"] = "director",
        ["their.role"] = "cast",
        ["focus"] = "ada-north",
        ["q"] = "no",
        ["from"] = "dag-lund",
        ["to"] = "edda-reed",
        ["maxHops"] = "6",
        ["imdb"] = "tt9900001",
        ["tmdb"] = "movie/334",
        ["musicbrainz"] = "aef06569-098f-4218-a577-b413944d9493",
        ["wikidata"] = "Q42",
        ["youtube"] = "aaaaaaaaaaa",
        ["url"] = "https://youtu.be/aaaaaaaaaaa",
        ["ids"] = "harbour-song,the-long-table",
        ["since"] = "2026-03-01",
    };

    private static readonly JsonObject Examples = ReadExamples();

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var parameters = context
            .ApiDescription.ActionDescriptor.EndpointMetadata.OfType<QueryParameters>()
            .FirstOrDefault();
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            if (parameter.In == ParameterLocation.Path)
                Describe(parameter);
            else if (parameters?.Find(parameter.Name ?? "") is { } known)
                Describe(parameter, known);
        operation.Responses ??= [];
        operation.Responses.TryAdd("304", new OpenApiResponse());
        operation.Responses.TryAdd("429", new OpenApiResponse());
        if (operation.OperationId == "listCollaborations")
            AddShared(operation, context);
        foreach (var (status, response) in operation.Responses)
            Describe(operation.OperationId ?? "", status, (OpenApiResponse)response);
    }

    /// <summary>With <c>with</c> the answer is another record than without.</summary>
    private static void AddShared(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Responses!["200"].Content?["application/json"] is not OpenApiMediaType { Schema: { } list } media)
            return;
        var shared = context.SchemaGenerator.GenerateSchema(typeof(PairDetails), context.SchemaRepository);
        media.Schema = new OpenApiSchema { OneOf = [shared, list] };
    }

    private static void Describe(OpenApiParameter parameter)
    {
        parameter.Description =
            parameter.Name == "id"
                ? "The public id, as lists give it."
                : "The slug: the last part of its address. A slug that it had before answers 308.";
        parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
    }

    private static void Describe(OpenApiParameter parameter, QueryParameter known)
    {
        parameter.Name = known.Name;
        parameter.Description = known.Description;
        parameter.Required = false;
        var schema = new OpenApiSchema { Type = TypeOf(known.Type) };
        if (known.Repeats)
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };
            parameter.Explode = true;
        }

        foreach (var rule in known.Rules)
            Constrain(schema, rule);
        parameter.Schema = schema;
        if (known.Rules.OfType<AllowedAttribute>().FirstOrDefault() is { } allowed)
            parameter.Example = allowed.Values[0];
        else if (known.Repeats)
            parameter.Example = new JsonArray("ada-north", "the-tidewater");
        else if (known.Rules.OfType<RangeAttribute>().FirstOrDefault() is { Maximum: < 25 and var most })
            parameter.Example = JsonValue.Create((int)most);
        else if (ParameterExamples.TryGetValue(known.Name, out var example))
            parameter.Example =
                schema.Type == JsonSchemaType.String ? JsonValue.Create(example) : JsonNode.Parse(example);
    }

    private static void Constrain(OpenApiSchema schema, ValidationAttribute rule)
    {
        switch (rule)
        {
            case RangeAttribute range:
                schema.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
                schema.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
                break;
            case StringLengthAttribute length:
                schema.MaxLength = length.MaximumLength;
                break;
            case MinLengthAttribute fewest:
                schema.MinItems = fewest.Length;
                break;
            case MaxLengthAttribute most:
                schema.MaxItems = most.Length;
                break;
            case AllowedAttribute { Many: false } allowed:
                schema.Enum = [.. allowed.Values.Select(value => (JsonNode)JsonValue.Create(value))];
                break;
            case AllowedAttribute allowed:
                var any = string.Join('|', allowed.Values);
                schema.Pattern = $"^(({any})(,({any}))*)?$";
                break;
        }
    }

    private static void Describe(string operation, string status, OpenApiResponse response)
    {
        response.Description = status switch
        {
            "200" => "The answer. It has a weak ETag; with If-None-Match it is a 304 without a body.",
            "304" => "The answer is the one that If-None-Match names.",
            "429" => "Too many requests from this client; Retry-After says when to come back.",
            "308" => "The slug is a former one; Location has the address of today.",
            "400" => "A parameter is unknown, repeated or has no such value. errors names each, with what is valid.",
            "404" => "The catalog has nothing of that slug or id. near names slugs that look alike.",
            _ => response.Description,
        };
        var example = status switch
        {
            "200" => Examples[operation],
            "400" => Examples["badRequest"],
            "404" => Examples["notFound"],
            _ => null,
        };
        if (example is not null)
            foreach (var content in response.Content?.Values ?? [])
                if (content is OpenApiMediaType media)
                    media.Example = example.DeepClone();
    }

    private static JsonSchemaType TypeOf(Type type) =>
        type == typeof(int) ? JsonSchemaType.Integer
        : type == typeof(bool) ? JsonSchemaType.Boolean
        : type.IsArray ? JsonSchemaType.Array
        : JsonSchemaType.String;

    private static JsonObject ReadExamples()
    {
        using var file =
            typeof(OperationDetails).Assembly.GetManifestResourceStream("examples.json")
            ?? throw new InvalidOperationException("examples.json is not in the assembly.");
        return JsonNode.Parse(file)!.AsObject();
    }
}
