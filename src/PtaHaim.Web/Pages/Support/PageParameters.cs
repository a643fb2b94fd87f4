using System.Reflection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using PtaHaim.Catalog.Text;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Pages.Support;

/// <summary>
/// Checks the parameters of a page before the page sees them, as the API does its own: an unknown or repeated one is a
/// 400 that names those that there are. Empty ones, as a form sends them, lead to the address without them, or with what
/// <see cref="LeftEmptyAttribute"/> says; what others append to follow a reader is passed over.
/// </summary>
internal sealed class PageParameters(IReadOnlyList<string> names, IReadOnlyList<(string Name, string Choice)> leftEmpty)
    : IResourceFilter
{
    /// <summary>The parameters that the page's handler takes from the query, in its order.</summary>
    public static PageParameters Of(PageApplicationModel page)
    {
        var parameters = page.HandlerMethods.SelectMany(handler => handler.MethodInfo.GetParameters()).ToList();
        return new PageParameters(
            [
                .. parameters
                    .Where(parameter => parameter.ParameterType != typeof(CancellationToken))
                    .SelectMany(parameter =>
                        parameter.ParameterType == typeof(string)
                            ? [parameter.Name!]
                            : parameter
                                .ParameterType.GetProperties()
                                .Where(property => property.SetMethod is { IsPublic: true })
                                .Select(Name)
                    )
                    .Where(name => page.RouteTemplate?.Contains($"{{{name}}}", StringComparison.Ordinal) != true),
            ],
            [
                .. parameters.SelectMany(parameter =>
                    parameter.GetCustomAttributes<LeftEmptyAttribute>().Select(empty => (parameter.Name!, empty.Choice))
                ),
            ]
        );
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        var query = http.Request.Query;
        if (query.Any(parameter => parameter.Value.All(string.IsNullOrWhiteSpace)))
            context.Result = new LocalRedirectResult(Clean(http.Request));
        else if (query.Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } wrong)
        {
            http.Features.Set(new ErrorDetail(wrong));
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }

    private string? Wrong(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> parameter)
    {
        var (name, values) = parameter;
        if (FollowingParameters.Has(name))
            return null;
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            return names.Count == 0
                ? $"There is no parameter “{Words.Cut(name, 60)}”; this page takes none."
                : $"There is no parameter “{Words.Cut(name, 60)}” on this page. It takes {string.Join(", ", names)}.";
        return values.Count > 1 ? $"{name} is given {values.Count} times; give it once." : null;
    }

    private string Clean(HttpRequest request)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
                query.Add(name, value);
        }

        foreach (var (name, choice) in leftEmpty)
        {
            if (
                request.Query.TryGetValue(name, out var values)
                && values.All(string.IsNullOrWhiteSpace)
                && !request.Query.ContainsKey(choice)
            )
                query.Add(choice, "true");
        }

        return request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + query.ToQueryString();
    }

    private static string Name(PropertyInfo property) =>
        property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.Name.ToLowerInvariant();
}

/// <summary>A field of a form that chooses something where it is left empty.</summary>
/// <param name="choice">The parameter that is then true.</param>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class LeftEmptyAttribute(string choice) : Attribute
{
    public string Choice => choice;
}
