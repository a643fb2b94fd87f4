using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PtaHaim.Catalog.Paging;
using SQLitePCL;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>Counts the steps of SQLite's virtual machine.</summary>
internal sealed class SqliteStatementWork : StatementWork, IDbConnectionInterceptor
{
    private const int Slack = 5000;

    /// <summary>A few steps for each row that is counted.</summary>
    private const int Counting = 12 * Total.Limit;

    private long steps;

    public override void Reset()
    {
        base.Reset();
        Interlocked.Exchange(ref steps, 0);
    }

    public override Task<IReadOnlyList<Amount>> MeasureAsync() =>
        Task.FromResult<IReadOnlyList<Amount>>([new Amount("steps", Interlocked.Read(ref steps), Slack, Counting)]);

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

    /// <summary>The statement is not yet finalised.</summary>
    protected override void Take(DbCommand done)
    {
        var database = ((SqliteConnection)done.Connection!).Handle!;
        for (
            var statement = raw.sqlite3_next_stmt(database, null);
            statement is not null;
            statement = raw.sqlite3_next_stmt(database, statement)
        )
            Interlocked.Add(ref steps, raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 1));
    }
}
