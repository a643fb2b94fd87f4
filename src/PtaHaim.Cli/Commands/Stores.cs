using System.CommandLine;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary>The store of snapshots that the settings name: a database, else the data folder.</summary>
internal static class Stores
{
    /// <param name="serves">True where the snapshots are read, too, and not only built and checked.</param>
    public static SnapshotStore Open(Settings settings, ParseResult parse, Surroundings here, bool serves = false) =>
        settings.Read(parse) is { Database: { Length: > 0 } database } options
            ? new PostgresSnapshotStore(
                PostgresSettings.Of(database, options.ReaderRole, options.Keep),
                serves ? settings.DataPath(parse) : null,
                [],
                here.Clock,
                new StandardErrorLogger<PostgresSnapshotStore>()
            )
            : new SqliteSnapshotStore(
                settings.DataPath(parse),
                [],
                here.Clock,
                new StandardErrorLogger<SqliteSnapshotStore>()
            );
}
