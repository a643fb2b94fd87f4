using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>How the database is reached. Says where it is without a user or a password.</summary>
public sealed class PostgresSettings
{
    private PostgresSettings(NpgsqlConnectionStringBuilder given, string? reader, TimeSpan keep) =>
        (this.given, Reader, Keep) = (given, reader, keep);

    private const int MostSeconds = 8;

    private readonly NpgsqlConnectionStringBuilder given;

    /// <summary>The role that is granted to read what is built; null where the builder alone reads.</summary>
    public string? Reader { get; }

    /// <summary>How long a snapshot stays after two newer ones were published.</summary>
    public TimeSpan Keep { get; }

    /// <summary>Host, port and database, for people.</summary>
    public string Place => $"PostgreSQL at {given.Host}:{given.Port}, database {given.Database ?? given.Username}";

    /// <summary>Reads a connection string of Npgsql (https://www.npgsql.org/doc/connection-string-parameters.html).</summary>
    /// <exception cref="CatalogUnavailableException">It is none; the message does not repeat it.</exception>
    public static PostgresSettings Of(string connectionString, string? reader, TimeSpan keep)
    {
        try
        {
            var read = new NpgsqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = "PtaHaim",
                IncludeErrorDetail = false,
            };
            // No request waits longer than it may take as a whole.
            read.Timeout = Math.Min(read.Timeout, MostSeconds);
            read.CommandTimeout = Math.Min(read.CommandTimeout, MostSeconds);
            return string.IsNullOrEmpty(read.Host) ? throw None(null) : new PostgresSettings(read, reader, keep);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw None(wrong);
        }
    }

    private static CatalogUnavailableException None(Exception? wrong) =>
        new(
            "Catalog:Database is no connection string of PostgreSQL: expected Host=…;Database=…;Username=…;Password=…",
            wrong!
        );

    /// <summary>Few connections, kept no longer than they are used: for looking, building and publishing.</summary>
    internal string ForBuilding =>
        new NpgsqlConnectionStringBuilder(given.ConnectionString)
        {
            MaxPoolSize = 4,
            ConnectionIdleLifetime = 30,
        }.ConnectionString;

    /// <summary>Connections that see one snapshot.</summary>
    internal string ForReading(string schema) =>
        new NpgsqlConnectionStringBuilder(given.ConnectionString)
        {
            SearchPath = schema,
            // The owner's own come last and win.
            Options = string.Join(
                ' ',
                PostgresPlans.Settings.Select(set => $"-c {set.Name}={set.Value}").Append(given.Options)
            ),
        }.ConnectionString;
}
