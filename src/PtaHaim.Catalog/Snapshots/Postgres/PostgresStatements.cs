using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>Statements of the store, one at a time, with values in the places $1, $2, …</summary>
internal static class PostgresStatements
{
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    public static void Run(this NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>A name as the database reads it, whatever letters it has.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static object? Scalar(this NpgsqlConnection connection, string sql, params object[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }
}
