namespace PtaHaim.Web.Pages.Support;

/// <summary>Why the catalog that is served is not the one that the seeds now hold.</summary>
internal interface ISeedReport
{
    /// <summary>One error a line, with file and line number; empty while all is well.</summary>
    IReadOnlyList<string> Lines { get; }
}
