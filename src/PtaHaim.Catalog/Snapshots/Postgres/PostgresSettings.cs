using System.Data.Common;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>How the database is reached. Says where it is without a user or a password.</summary>
public sealed class PostgresSettings
{
    private PostgresSettings(NpgsqlConnectionStringBuilder given, string? reader, TimeSpan keep) =>
        (this.given, Reader, Keep) = (given, reader, keep);

    /// <summary>Of a statement, and of the connections by which the list is looked at.</summary>
    private const int MostSeconds = 4;

    /// <summary>
    /// Of a reader's connection, and of the one by which a statement that hangs is cancelled. To connect, to wait for the
    /// first statement and to cancel it stay together below the ten seconds that a request has.
    /// </summary>
    private const int MostSecondsToConnect = 2;

    /// <summary>Of a node, unless the string says more or fewer: a stock server has 100 for all.</summary>
    private const int Connections = 20;

    private static readonly string[] PoolWords = ["Maximum Pool Size", "Max Pool Size", "MaxPoolSize"];

    private readonly NpgsqlConnectionStringBuilder given;

    /// <summary>The role that is granted to read what is built; null where the builder alone reads.</summary>
    public string? Reader { get; }

    /// <summary>How long a snapshot stays after two newer ones were published.</summary>
    public TimeSpan Keep { get; }

    /// <summary>Host, port and database, for people.</summary>
    public string Place => $"PostgreSQL at {given.Host}:{given.Port}, database {given.Database ?? given.Username}";

    /// <summary>Reads a connection string of Npgsql (https://www.npgsql.org/doc/connection-string-parameters.html).</summary>
    /// <param name="connectionString">Host, database, user and password at least.</param>
    /// <param name="reader">The role that is granted to read; null or empty where the builder alone reads.</param>
    /// <param name="keep">How long a replaced snapshot stays.</param>
    /// <exception cref="CatalogUnavailableException">It is none; the message does not repeat it.</exception>
    public static PostgresSettings Of(string connectionString, string? reader, TimeSpan keep)
    {
        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = connectionString };
            var read = new NpgsqlConnectionStringBuilder(connectionString)
            {
                ApplicationName = "PtaHaim",
                IncludeErrorDetail = false,
                MinPoolSize = 0,
                Multiplexing = false,
                Encoding = "UTF8",
                ClientEncoding = "UTF8",
            };
            if (!PoolWords.Any(words.ContainsKey))
                read.MaxPoolSize = Connections;
            // To prefer Kerberos without having it is one more attempt at each connection.
            if (read.GssEncryptionMode == GssEncryptionMode.Prefer)
                read.GssEncryptionMode = GssEncryptionMode.Disable;
            var settings = new PostgresSettings(read, string.IsNullOrEmpty(reader) ? null : reader, keep);
            // What Npgsql finds wrong only when it is asked for connections is found here.
            using var looking = NpgsqlDataSource.Create(settings.ForLooking);
            return string.IsNullOrEmpty(read.Host) || read.MaxPoolSize < 1 ? throw None(null) : settings;
        }
        catch (Exception wrong)
            when (wrong is ArgumentException or FormatException or KeyNotFoundException or NotSupportedException)
        {
            throw None(wrong);
        }
    }

    private static CatalogUnavailableException None(Exception? wrong) =>
        new(
            "Catalog:Database is no connection string of PostgreSQL: expected Host=…;Database=…;Username=…;Password=…",
            wrong!
        );

    /// <summary>Few connections, kept no longer than they are used: for looking at the list of snapshots and changing it.</summary>
    internal string ForLooking =>
        new NpgsqlConnectionStringBuilder(given.ConnectionString)
        {
            MaxPoolSize = 4,
            ConnectionIdleLifetime = 30,
            Timeout = AtMost(given.Timeout),
            CommandTimeout = AtMost(given.CommandTimeout),
            CancellationTimeout = -1,
        }.ConnectionString;

    /// <summary>One connection, whose statements take as long as they take: for building, and for checking whole.</summary>
    internal string ForBuilding =>
        new NpgsqlConnectionStringBuilder(given.ConnectionString)
        {
            Pooling = false,
            Timeout = AtMost(given.Timeout),
            CommandTimeout = 0,
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
                Timeout = AtMost(given.Timeout, MostSecondsToConnect),
                CommandTimeout = AtMost(given.CommandTimeout),
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

    /// <summary>To Npgsql 0 seconds are for ever.</summary>
    private static int AtMost(int seconds, int most = MostSeconds) => seconds == 0 ? most : Math.Min(seconds, most);
}
