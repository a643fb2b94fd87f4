using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace PtaHaim.Web.Api;

/// <summary>
/// Checks every parameter of the query before the endpoint sees it: its name, that it comes once, its form, and the
/// rules on the request record. All errors at once, in one problem.
/// </summary>
internal sealed class QueryRules : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var parameters = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<QueryParameters>();
        var errors = parameters is null ? [] : Errors(context.HttpContext.Request.Query, parameters).ToList();
        return errors.Count == 0 ? await next(context) : ApiAnswers.Bad(errors);
    }

    private static IEnumerable<ApiError> Errors(IQueryCollection query, QueryParameters parameters)
    {
        string[] names = [.. parameters.All.Select(parameter => parameter.Name)];
        foreach (var (name, values) in query)
        {
            if (parameters.Find(name) is not { } parameter)
                yield return new ApiError(
                    Shortened(name),
                    names.Length == 0
                        ? $"There is no parameter “{Shortened(name)}”; this address takes none."
                        : $"There is no parameter “{Shortened(name)}”. Valid: {string.Join(", ", names)}.",
                    names
                );
            else if (values.Count > 1 && !parameter.Repeats)
                yield return new ApiError(
                    parameter.Name,
                    $"{parameter.Name} is given {values.Count} times; give it once.",
                    []
                );
            else if (Error(parameter, values) is { } error)
                yield return error;
        }
    }

    private static ApiError? Error(QueryParameter parameter, StringValues values)
    {
        object? value = values[0];
        if (parameter.Repeats)
            value = values.ToArray();
        else if (parameter.Type == typeof(int))
        {
            if (!int.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return new ApiError(parameter.Name, $"{parameter.Name} takes a whole number{Bounds(parameter)}.", []);
            value = number;
        }
        else if (parameter.Type == typeof(bool))
        {
            if (values[0] is not ("true" or "false"))
                return new ApiError(parameter.Name, $"{parameter.Name} takes true or false.", ["true", "false"]);
            value = values[0] == "true";
        }

        var broken = parameter.Rules.FirstOrDefault(rule => !rule.IsValid(value));
        return broken is null
            ? null
            : new ApiError(
                parameter.Name,
                broken switch
                {
                    RangeAttribute => $"{parameter.Name} takes a whole number{Bounds(parameter)}.",
                    StringLengthAttribute longest =>
                        $"{parameter.Name} takes at most {longest.MaximumLength} characters.",
                    _ => broken.FormatErrorMessage(parameter.Name),
                },
                broken is AllowedAttribute allowed ? allowed.Values : []
            );
    }

    private static string Bounds(QueryParameter parameter) =>
        parameter.Rules.OfType<RangeAttribute>().FirstOrDefault() is { } range
            ? $" from {range.Minimum} to {range.Maximum}"
            : "";

    private static string Shortened(string name) => name.Length <= 60 ? name : name[..60] + "…";
}
