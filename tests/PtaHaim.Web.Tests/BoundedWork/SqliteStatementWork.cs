using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PtaHaim.Catalog.Paging;
using SQLitePCL;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>
/// Counts the steps of SQLite's virtual machine, whoever has it run them: commands of EF, the statements that a search
/// keeps beside them, and what SQLite asks itself on their behalf.
/// </summary>
internal sealed class SqliteStatementWork : StatementWork, IDbConnectionInterceptor
{
    private const int Slack = 5000;

    /// <summary>A few steps for each row that is counted.</summary>
    private const int Counting = 12 * Total.Limit;

    /// <summary>SQLite tells after so many steps of a statement.</summary>
    private const int StepsAtATime = 10;

    private long steps;

    public override void Reset()
    {
        base.Reset();
        Interlocked.Exchange(ref steps, 0);
    }

    public override Task<IReadOnlyList<Amount>> MeasureAsync() =>
        Task.FromResult<IReadOnlyList<Amount>>([new Amount("steps", Interlocked.Read(ref steps), Slack, Counting)]);

    public void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        raw.sqlite3_progress_handler(((SqliteConnection)connection).Handle!, StepsAtATime, GoOn, null);

    public Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Its steps are counted while it runs.</summary>
    protected override void Take(DbCommand done) { }

    private int GoOn(object state)
    {
        Interlocked.Add(ref steps, StepsAtATime);
        return 0;
    }
}
