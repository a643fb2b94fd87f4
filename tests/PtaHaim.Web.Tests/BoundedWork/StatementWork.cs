using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PtaHaim.Web.Tests.BoundedWork;

/// <summary>Counts the statements of all contexts, and the work that they made the database do, whatever the machine.</summary>
internal abstract class StatementWork : DbCommandInterceptor
{
    private int statements;

    /// <summary>How many statements there were since the last <see cref="Reset"/>.</summary>
    public int Statements => Volatile.Read(ref statements);

    public virtual void Reset() => Volatile.Write(ref statements, 0);

    /// <summary>The work of the statements since the last <see cref="Reset"/>, by each measure that the database has.</summary>
    public abstract Task<IReadOnlyList<Amount>> MeasureAsync();

    /// <summary>When the reader closes, the statement has done its work and is still there.</summary>
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

    protected abstract void Take(DbCommand done);

    private void Count(DbCommand command)
    {
        Interlocked.Increment(ref statements);
        Take(command);
    }
}

/// <summary>So much work of one kind.</summary>
/// <param name="Of">What is counted.</param>
/// <param name="Slack">Below this a difference says nothing: it is a few rows.</param>
/// <param name="Counting">What counting a total up to its limit may take more.</param>
internal sealed record Amount(string Of, long Done, long Slack, long Counting);
