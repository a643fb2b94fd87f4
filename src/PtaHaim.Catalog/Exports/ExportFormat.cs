namespace PtaHaim.Catalog.Exports;

/// <summary>How rows are written.</summary>
public enum ExportFormat
{
    /// <summary>RFC 4180, UTF-8 with a byte order mark, because spreadsheets take other files for their own code page.</summary>
    Csv,

    /// <summary>One array.</summary>
    Json,

    /// <summary>One object a line.</summary>
    Ndjson,
}

/// <summary>The names of <see cref="ExportFormat"/>.</summary>
public static class ExportFormats
{
    /// <summary>The format of that file name ending, without its dot; null for others.</summary>
    public static ExportFormat? Of(string ending) =>
        ending switch
        {
            "csv" => ExportFormat.Csv,
            "json" => ExportFormat.Json,
            "ndjson" => ExportFormat.Ndjson,
            _ => null,
        };

    /// <summary>As file names end, without the dot.</summary>
    public static string Ending(this ExportFormat format) =>
        format switch
        {
            ExportFormat.Csv => "csv",
            ExportFormat.Json => "json",
            _ => "ndjson",
        };

    public static string ContentType(this ExportFormat format) =>
        format switch
        {
            ExportFormat.Csv => "text/csv; charset=utf-8; header=present",
            ExportFormat.Json => "application/json; charset=utf-8",
            _ => "application/x-ndjson; charset=utf-8",
        };
}
