using System.ComponentModel.DataAnnotations;

namespace PtaHaim.Web.Api;

/// <summary>One of some values, or with <see cref="Many"/> any of them joined by commas.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AllowedAttribute(params string[] values) : ValidationAttribute
{
    public IReadOnlyList<string> Values => values;

    public bool Many { get; init; }

    public override bool IsValid(object? value) =>
        value is not string text || (Many ? Split(text).All(part => values.Contains(part)) : values.Contains(text));

    public override string FormatErrorMessage(string name) =>
        Many
            ? $"{name} takes any of these, joined by commas: {string.Join(", ", values)}."
            : $"{name} takes one of these: {string.Join(", ", values)}.";

    internal static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
