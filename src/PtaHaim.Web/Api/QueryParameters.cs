using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace PtaHaim.Web.Api;

/// <summary>The parameters that an endpoint takes in its query, from the constructor of its request record.</summary>
internal sealed record QueryParameters(IReadOnlyList<QueryParameter> All)
{
    public static QueryParameters Of(MethodInfo handler) =>
        new([
            .. handler
                .GetParameters()
                .Where(parameter => parameter.IsDefined(typeof(AsParametersAttribute)))
                .SelectMany(parameter => parameter.ParameterType.GetConstructors()[0].GetParameters())
                .Select(parameter => new QueryParameter(
                    parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!.ToLowerInvariant(),
                    Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType,
                    parameter.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "",
                    [.. parameter.GetCustomAttributes<ValidationAttribute>()]
                )),
        ]);

    public QueryParameter? Find(string name) =>
        All.FirstOrDefault(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One of them.</summary>
internal sealed record QueryParameter(
    string Name,
    Type Type,
    string Description,
    IReadOnlyList<ValidationAttribute> Rules
)
{
    public bool Repeats => Type.IsArray;
}
