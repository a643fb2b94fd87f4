using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace PtaHaim.Web.Tests.Api;

/// <summary>
/// Counts the statements of all contexts and the steps of SQLite's virtual machine that they took: the work done,
/// whatever the machine.
/// </summary>
internal sealed class StatementWork : DbCommandInterceptor, IDbConnectionInterceptor
{
    private int statements;
    private long steps;

    public (int Statements, long Steps) Taken => (Volatile.Read(ref statements), Interlocked.Read(ref steps));

    public void Reset()
    {
        Volatile.Write(ref statements, 0);
        Interlocked.Exchange(ref steps, 0);
    }

    /// <summary>A connection remembers its statements only if told so before the first.</summary>
    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        ((SqliteConnection)connection).Handle!.enable_sqlite3_next_stmt(true);

    public Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>When the reader closes, the statement has done its work and is not yet finalised.</summary>
    public override InterceptionResult DataReaderClosing(
        DbCommand command,
        DataReaderClosingEventData eventData,
        InterceptionResult result
    )
    {
        Count(command);
        return result;
    }

    public override ValueTask<InterceptionResult> DataReaderClosingAsync(
        DbCommand command,
        DataReaderClosingEventData eventData,
        InterceptionResult result
    )
    {
        Count(command);
        return ValueTask.FromResult(result);
    }

    private void Count(DbCommand command)
    {
        Interlocked.Increment(ref statements);
        var database = ((SqliteConnection)command.Connection!).Handle!;
        for (
            var statement = raw.sqlite3_next_stmt(database, null);
            statement is not null;
            statement = raw.sqlite3_next_stmt(database, statement)
        )
            Interlocked.Add(ref steps, raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 1));
    }
}
