using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace PtaHaim.Catalog.Graph;

/// <summary>What a search needs to know of a person.</summary>
[Flags]
internal enum PersonFlags : byte
{
    /// <summary>A human without relationships.</summary>
    None = 0,
    Group = 1,
    Company = 2,

    /// <summary>Is or was a member of somebody.</summary>
    IsMember = 4,

    /// <summary>Has or had members.</summary>
    HasMembers = 8,

    /// <summary>Has a stated relationship of any kind.</summary>
    HasTies = 16,

    /// <summary>Neither human nor group nor company.</summary>
    OtherKind = 32,
}

/// <summary>A stated relationship: 24 bytes.</summary>
/// <param name="Id">As in the catalog.</param>
/// <param name="From">The index of the person.</param>
/// <param name="To">The index of the person.</param>
/// <param name="Begin">A <see cref="GraphDate"/>.</param>
/// <param name="End">A <see cref="GraphDate"/>.</param>
/// <param name="Kind">An index into the names; 0 is membership.</param>
/// <param name="Curated">1 where it comes from the seeds, else 0.</param>
/// <param name="Zero">Always 0.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct TieRow(
    int Id,
    int From,
    int To,
    uint Begin,
    uint End,
    byte Kind,
    byte Curated,
    ushort Zero = 0
);

/// <summary>A relationship seen from one end: 12 bytes.</summary>
/// <param name="Near">The index of the person at this end.</param>
/// <param name="Far">The index of the person at the other.</param>
/// <param name="Row">The place of its <see cref="TieRow"/>.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct TieEnd(int Near, int Far, int Row);

/// <summary>Ids that follow each other without a gap: 8 bytes. A run ends where the next begins.</summary>
/// <param name="FirstId">The id of the first of them.</param>
/// <param name="FirstIndex">The index of the first of them.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct IdRun(int FirstId, int FirstIndex);

/// <summary>What the bytes of kinds and roles stand for: the place in a list.</summary>
/// <param name="WorkKinds">A null stands for all kinds beyond the first 255.</param>
/// <param name="RelationshipKinds">The first is membership. A null stands for all kinds beyond the first 255.</param>
internal sealed record GraphNames(
    IReadOnlyList<string?> WorkKinds,
    IReadOnlyList<GraphRole> Roles,
    IReadOnlyList<string?> RelationshipKinds
);

/// <summary>A role that credits of a graph name.</summary>
/// <param name="Key">Null stands for the roles of the department that are beyond the first 255 of a catalog.</param>
/// <param name="Department">A term of the departments.</param>
internal sealed record GraphRole(string? Key, string Department);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphNames))]
internal sealed partial class GraphJson : JsonSerializerContext;
