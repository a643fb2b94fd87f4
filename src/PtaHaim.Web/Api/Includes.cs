namespace PtaHaim.Web.Api;

/// <summary>Reads include lists: <c>credits,sources</c>.</summary>
internal static class Includes
{
    /// <summary>The parts named; those given where include is absent.</summary>
    public static TParts Read<TParts>(string? include, TParts absent)
        where TParts : struct, Enum
    {
        if (include is null)
            return absent;
        var joined = string.Join(',', AllowedAttribute.Split(include));
        return joined.Length == 0 ? default : Enum.Parse<TParts>(joined, ignoreCase: true);
    }
}
