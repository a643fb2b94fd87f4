namespace PtaHaim.Catalog;

/// <summary>The settings of section <c>Catalog</c>, for the web app and the command line alike. Null means the default.</summary>
public sealed class CatalogOptions
{
    /// <summary>The seed: a JSON file, or a folder of them. By default the folder <c>seeds</c> of the repository, else beside the program.</summary>
    public string? Seeds { get; set; }

    /// <summary>The folder of snapshots and bases.</summary>
    public string? Data { get; set; }

    /// <summary>The public origin of absolute links, such as https://catalog.example.</summary>
    public string? Origin { get; set; }

    /// <summary>Where readers ask for corrections: an address or a mail address.</summary>
    public string? Contact { get; set; }
}
