using System.Text.Json;

namespace PtaHaim.Catalog.Seeds;

/// <summary>A value of a JSON file and where it stands: bytes from <see cref="Start"/> up to <see cref="End"/>.</summary>
internal sealed class SeedNode(JsonValueKind kind, int start)
{
    public JsonValueKind Kind => kind;

    public int Start => start;

    public int End { get; set; }

    /// <summary>The text of a string, unescaped, or the digits of a number; else empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>The entries of a list, in order.</summary>
    public IReadOnlyList<SeedNode> Items { get; init; } = [];

    /// <summary>The fields of an object, in order, duplicates included.</summary>
    public IReadOnlyList<SeedMember> Members { get; init; } = [];

    /// <summary>The first field of that name, or null.</summary>
    public SeedMember? Find(string name)
    {
        foreach (var member in Members)
            if (member.Name == name)
                return member;
        return null;
    }
}

/// <summary>A field of an object and where its name starts.</summary>
internal readonly record struct SeedMember(string Name, int Start, SeedNode Value);
