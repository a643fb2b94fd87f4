using System.CommandLine;
using PtaHaim.Catalog.Snapshots;

namespace PtaHaim.Cli.Commands;

/// <summary>The store of snapshots that the settings name: a database, else the data folder.</summary>
internal static class Stores
{
    public static SnapshotStore Open(Settings settings, ParseResult parse, Surroundings here) =>
        settings.Read(parse) is { Database: { Length: > 0 } database } options
            ? new PostgresSnapshotStore(
                PostgresSettings.Of(database, options.ReaderRole, options.Keep),
                data: null,
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
