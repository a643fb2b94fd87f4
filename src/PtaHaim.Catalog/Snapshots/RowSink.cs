namespace PtaHaim.Catalog.Snapshots;

/// <summary>Takes the cells of one table, row by row, each row's in the order of the table's columns. One for each database.</summary>
internal abstract class RowSink : IDisposable
{
    public abstract void Null();

    public abstract void Integer(int value);

    public abstract void LongInteger(long value);

    public abstract void Truth(bool value);

    public abstract void Text(string value);

    /// <summary>Ends a row and writes it.</summary>
    public abstract void EndRow();

    /// <summary>Ends the table. Rows of a table that was not completed may be lost.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
