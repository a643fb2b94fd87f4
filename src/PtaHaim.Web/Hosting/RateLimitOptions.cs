namespace PtaHaim.Web.Hosting;

/// <summary>Section RateLimit: how fast one client address may ask.</summary>
public sealed class RateLimitOptions
{
    /// <summary>False lifts the limit.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Requests a second that a client may keep up for ever.</summary>
    public int PerSecond { get; set; } = 40;

    /// <summary>Requests that a client may send at once after a rest.</summary>
    public int Burst { get; set; } = 400;
}
