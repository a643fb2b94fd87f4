using PtaHaim.Catalog.Credits;

namespace PtaHaim.Catalog.Graph;

/// <summary>Gives each name a byte, in the order in which they are first met. Names beyond the first 255 share one.</summary>
internal sealed class CodeBook
{
    private readonly Dictionary<string, byte> codes = new(StringComparer.Ordinal);
    private readonly List<string?> names = [];

    public IReadOnlyList<string?> Names => names;

    public byte CodeOf(string name)
    {
        if (codes.TryGetValue(name, out var code))
            return code;
        if (names.Count >= byte.MaxValue)
        {
            if (names.Count == byte.MaxValue)
                names.Add(null);
            return byte.MaxValue;
        }

        names.Add(name);
        return codes[name] = (byte)(names.Count - 1);
    }
}

/// <summary>Gives each role a byte. Where there are too many, those of the highest ids share one a department.</summary>
internal sealed class RoleCodes
{
    private const int Most = 256;

    private readonly Dictionary<int, byte> codes = [];
    private readonly List<GraphRole> names = [];

    public RoleCodes(IEnumerable<Role> roles)
    {
        var byId = roles.OrderBy(role => role.Id).ToList();
        var departments = byId.Select(role => role.Department).Distinct(StringComparer.Ordinal).ToList();
        var own = byId.Count <= Most ? Most : Math.Max(0, Most - departments.Count);
        foreach (var role in byId.Take(own))
        {
            codes[role.Id] = (byte)names.Count;
            names.Add(new GraphRole(role.Key, role.Department));
        }

        foreach (var rest in byId.Skip(own).GroupBy(role => role.Department, StringComparer.Ordinal))
        {
            if (names.Count == Most)
                throw new InvalidOperationException(
                    $"A graph has room for {Most} departments, not {departments.Count}."
                );
            foreach (var role in rest)
                codes[role.Id] = (byte)names.Count;
            names.Add(new GraphRole(null, rest.Key));
        }
    }

    public IReadOnlyList<GraphRole> Names => names;

    /// <summary>Throws for a role that the graph was not told of.</summary>
    public byte CodeOf(int roleId) =>
        codes.TryGetValue(roleId, out var code)
            ? code
            : throw new InvalidOperationException($"A credit names role {roleId}, which is not among the roles.");
}
