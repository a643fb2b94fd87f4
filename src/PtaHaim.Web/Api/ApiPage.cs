using System.Text.Json.Serialization;

namespace PtaHaim.Web.Api;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items, in the order that was asked for.</param>
/// <param name="Next">The full address of the next part; null on the last.</param>
public sealed record ApiPage<TItem>(IReadOnlyList<TItem> Items, string? Next)
{
    /// <summary>How many items the list has, at most 10,000. Only with count=true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }

    /// <summary>False where the list has more than 10,000 items. Only with count=true.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Exact { get; init; }

    /// <summary>The ids that nothing has or had, in the order of the question. Only with ids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Unknown { get; init; }

    /// <summary>The former ids in the question, each with the id of today. Only with ids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string>? Moved { get; init; }
}
