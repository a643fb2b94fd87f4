namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// The catalog cannot be opened or built, for a reason that its owner can remove. The message is made for people:
/// print it as it is, without a stack trace, and end with a non-zero exit code.
/// </summary>
public sealed class CatalogUnavailableException : Exception
{
    public CatalogUnavailableException(string message)
        : base(message) { }

    public CatalogUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }

    public CatalogUnavailableException() { }
}
