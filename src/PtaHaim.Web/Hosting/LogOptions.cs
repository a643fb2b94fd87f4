namespace PtaHaim.Web.Hosting;

/// <summary>Section Log.</summary>
public sealed class LogOptions
{
    /// <summary>Lines for people, or one JSON object a line for machines.</summary>
    public LogFormat Format { get; set; }
}

/// <summary>The forms of the log.</summary>
public enum LogFormat
{
    Text,
    Json,
}
