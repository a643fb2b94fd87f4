using Npgsql;
using NpgsqlTypes;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Streams rows by binary COPY. FREEZE writes them as if they had always been there, which is allowed into a table of
/// the same transaction, so that no vacuum has to touch them later.
/// </summary>
internal sealed class PostgresRowSink : RowSink
{
    private readonly NpgsqlBinaryImporter importer;
    private bool inRow;

    public PostgresRowSink(NpgsqlConnection connection, CatalogTable table)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column}\""));
        importer = connection.BeginBinaryImport(
            $"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY, FREEZE)"
        );
        importer.Timeout = Timeout.InfiniteTimeSpan;
    }

    public override void Null() => Row().WriteNull();

    public override void Integer(int value) => Row().Write(value, NpgsqlDbType.Integer);

    public override void Truth(bool value) => Row().Write(value, NpgsqlDbType.Boolean);

    public override void Text(string value) => Row().Write(value, NpgsqlDbType.Text);

    public override void EndRow() => inRow = false;

    public override void Complete() => importer.Complete();

    public override void Dispose() => importer.Dispose();

    private NpgsqlBinaryImporter Row()
    {
        if (!inRow)
            importer.StartRow();
        inRow = true;
        return importer;
    }
}
