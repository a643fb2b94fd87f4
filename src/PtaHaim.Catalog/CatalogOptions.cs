namespace PtaHaim.Catalog;

/// <summary>The settings of section <c>Catalog</c>, for the web app and the command line alike. Null means the default.</summary>
public sealed class CatalogOptions
{
    /// <summary>The seed: a JSON file, or a folder of them. By default the folder <c>seeds</c> of the repository, else beside the program.</summary>
    public string? Seeds { get; set; }

    /// <summary>The folder of snapshots and bases.</summary>
    public string? Data { get; set; }

    /// <summary>The connection string of a PostgreSQL database that keeps the snapshots; without it they are files in <see cref="Data"/>.</summary>
    public string? Database { get; set; }

    /// <summary>The role of the database that nodes read as, where it is another than the one that builds: it is granted what it needs.</summary>
    public string? ReaderRole { get; set; }

    /// <summary>How long a snapshot stays in the database after two newer ones were published. Default one hour.</summary>
    public TimeSpan Keep { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The public origin of absolute links, such as https://catalog.example.</summary>
    public string? Origin { get; set; }

    /// <summary>Where readers ask for corrections: an address or a mail address.</summary>
    public string? Contact { get; set; }
}
