using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>How the database is reached. Says where it is without a user or a password.</summary>
public sealed class PostgresSettings
{
    private PostgresSettings(NpgsqlConnectionStringBuilder given, string? reader, TimeSpan keep) =>
        (this.given, Reader, Keep) = (given, reader, keep);

    /// <summary>
    /// Of a statement, and of the connection by which one that hangs is cancelled: both together stay below the ten
    /// seconds that a request has.
    /// </summary>
    private const int MostSeconds = 4;

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
            // To prefer Kerberos without having it is one more attempt at each connection.
            if (read.GssEncryptionMode == GssEncryptionMode.Prefer)
                read.GssEncryptionMode = GssEncryptionMode.Disable;
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

    /// <summary>
    /// Connections that see one snapshot. What a session needs is set when it begins, and not by the start packet, which
    /// poolers in session mode refuse; it stays, because nothing that is asked changes it.
    /// </summary>
    internal NpgsqlDataSource ForReading(string schema)
    {
        var begin = string.Join(
            "; ",
            PostgresPlans
                .Settings.Select(set => $"SET {set.Name} TO {set.Value}")
                .Prepend($"SET search_path TO {schema}")
        );
        var building = new NpgsqlDataSourceBuilder(
            new NpgsqlConnectionStringBuilder(given.ConnectionString)
            {
                NoResetOnClose = true,
                Timeout = Math.Min(given.Timeout, MostSeconds),
                CommandTimeout = Math.Min(given.CommandTimeout, MostSeconds),
                // No waiting for the answer of a server that was asked to cancel and hangs.
                CancellationTimeout = -1,
            }.ConnectionString
        );
        building.UsePhysicalConnectionInitializer(
            connection => connection.Run(begin),
            async connection =>
            {
                await using var command = connection.Command(begin);
                command.CommandTimeout = MostSeconds;
                await command.ExecuteNonQueryAsync();
            }
        );
        return building.Build();
    }
}
