using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// PostgreSQL has no text with a NUL in it and refuses a question that holds one, where SQLite finds nothing. So U+0001
/// is asked for in its place: no text has that either, and it sorts before all others too.
/// </summary>
internal sealed class PostgresTexts : DbCommandInterceptor
{
    private PostgresTexts() { }

    public static PostgresTexts Interceptor { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
            parameter.Value = parameter.Value switch
            {
                string text => WithoutNul(text),
                IEnumerable<string?> texts => texts.Select(WithoutNul).ToArray(),
                var other => other,
            };
        return result;
    }

    private static string? WithoutNul(string? text) => text?.Replace('\0', '\u0001');
}
