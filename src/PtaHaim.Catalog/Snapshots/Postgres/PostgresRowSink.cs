using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace PtaHaim.Catalog.Snapshots;

/// <summary>
/// Streams rows by COPY in its binary format (https://www.postgresql.org/docs/current/sql-copy.html), written here byte
/// by byte: Npgsql's importer takes three times as long for each cell. FREEZE writes the rows as if they had always been
/// there, which is allowed into a table of the same transaction, so that no vacuum has to touch them later.
/// </summary>
internal sealed class PostgresRowSink : RowSink
{
    private const int BatchBytes = 64 * 1024;
    private const short EndOfRows = -1;
    private const int NoValue = -1;

    /// <summary>The format's own mark, then no flags and no extension: four bytes each.</summary>
    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];

    private readonly NpgsqlRawCopyStream copy;
    private readonly short cells;
    private byte[] batch = new byte[BatchBytes];
    private int filled;
    private bool inRow;
    private bool ended;

    public PostgresRowSink(NpgsqlConnection connection, string table, IReadOnlyList<string> columns)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        copy = connection.BeginRawBinaryCopy($"COPY \"{table}\" ({names}) FROM STDIN (FORMAT BINARY, FREEZE)");
        // The server may have much to do after the last row, and nobody waits for an answer meanwhile.
        copy.ReadTimeout = copy.WriteTimeout = Timeout.Infinite;
        cells = (short)columns.Count;
        Signature.CopyTo(batch);
        filled = Signature.Length;
    }

    public override void Null() => BinaryPrimitives.WriteInt32BigEndian(Cell(0), NoValue);

    public override void Integer(int value)
    {
        var cell = Cell(sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(cell, sizeof(int));
        BinaryPrimitives.WriteInt32BigEndian(cell[sizeof(int)..], value);
    }

    public override void LongInteger(long value)
    {
        var cell = Cell(sizeof(long));
        BinaryPrimitives.WriteInt32BigEndian(cell, sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(cell[sizeof(int)..], value);
    }

    public override void Truth(bool value)
    {
        var cell = Cell(sizeof(byte));
        BinaryPrimitives.WriteInt32BigEndian(cell, sizeof(byte));
        cell[sizeof(int)] = value ? (byte)1 : (byte)0;
    }

    public override void Text(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var cell = Cell(most);
        var length = Encoding.UTF8.GetBytes(value, cell[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(cell, length);
        filled -= most - length;
    }

    /// <summary>
    /// A tsvector of words that are parted by one space: how many, then each with a zero and the number of its places, which
    /// is none. The server sorts them.
    /// </summary>
    public void Words(string words)
    {
        var distinct = words.Split(' ').Distinct(StringComparer.Ordinal).ToList();
        var bytes = sizeof(int) + distinct.Sum(word => Encoding.UTF8.GetByteCount(word) + 1 + sizeof(short));
        var cell = Cell(bytes);
        BinaryPrimitives.WriteInt32BigEndian(cell, bytes);
        BinaryPrimitives.WriteInt32BigEndian(cell[sizeof(int)..], distinct.Count);
        cell = cell[(2 * sizeof(int))..];
        foreach (var word in distinct)
        {
            var length = Encoding.UTF8.GetBytes(word, cell);
            cell.Slice(length, 1 + sizeof(short)).Clear();
            cell = cell[(length + 1 + sizeof(short))..];
        }
    }

    public override void EndRow() => inRow = false;

    public override void Complete()
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), EndOfRows);
        Send();
        ended = true;
        copy.Dispose();
    }

    /// <summary>What ended the rows early is on its way up already, and the transaction goes with it.</summary>
    public override void Dispose()
    {
        if (ended)
            return;
        ended = true;
        try
        {
            copy.Cancel();
        }
        catch (Exception failure) when (failure is NpgsqlException or ObjectDisposedException) { }
    }

    /// <summary>The length of a cell and as many bytes for its value, after the number of cells where it is a row's first.</summary>
    private Span<byte> Cell(int bytes)
    {
        if (!inRow)
            BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), cells);
        inRow = true;
        return Take(sizeof(int) + bytes);
    }

    private Span<byte> Take(int bytes)
    {
        if (bytes > batch.Length - filled)
            Send();
        if (bytes > batch.Length)
            batch = new byte[bytes];
        filled += bytes;
        return batch.AsSpan(filled - bytes, bytes);
    }

    private void Send()
    {
        copy.Write(batch.AsSpan(0, filled));
        filled = 0;
    }
}
