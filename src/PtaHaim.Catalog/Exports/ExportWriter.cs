using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PtaHaim.Catalog.Exports;

/// <summary>Writes rows as they come, some hundred at a time. Holds no more than those.</summary>
public static class ExportWriter
{
    /// <summary>Letters of all alphabets stay letters.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes all rows of the list. What is written before a failure is no whole document, or lacks its last rows.</summary>
    public static async Task WriteAsync<TRow>(
        ExportList<TRow> list,
        ExportFormat format,
        Stream target,
        CancellationToken cancel
    )
    {
        var isFirst = true;
        var buffer = new ArrayBufferWriter<byte>();
        Begin<TRow>(format, buffer);
        await foreach (var rows in list.ReadAsync(cancel))
        {
            Append(format, rows, buffer, ref isFirst);
            await target.WriteAsync(buffer.WrittenMemory, cancel);
            buffer.ResetWrittenCount();
        }

        if (format == ExportFormat.Json)
            buffer.Write(isFirst ? "]\n"u8 : "\n]\n"u8);
        await target.WriteAsync(buffer.WrittenMemory, cancel);
    }

    private static void Begin<TRow>(ExportFormat format, ArrayBufferWriter<byte> buffer)
    {
        if (format == ExportFormat.Json)
            buffer.Write("["u8);
        if (format != ExportFormat.Csv)
            return;
        buffer.Write(Encoding.UTF8.Preamble);
        Encoding.UTF8.GetBytes(ExportColumns<TRow>.All.Header, buffer);
    }

    private static void Append<TRow>(
        ExportFormat format,
        IReadOnlyList<TRow> rows,
        ArrayBufferWriter<byte> buffer,
        ref bool isFirst
    )
    {
        if (format == ExportFormat.Csv)
        {
            AppendCsv(rows, buffer);
            return;
        }

        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Json.Encoder });
        foreach (var row in rows)
        {
            if (format == ExportFormat.Json)
                buffer.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            JsonSerializer.Serialize(writer, row, Json);
            writer.Flush();
            writer.Reset();
            if (format == ExportFormat.Ndjson)
                buffer.Write("\n"u8);
        }
    }

    private static void AppendCsv<TRow>(IReadOnlyList<TRow> rows, ArrayBufferWriter<byte> buffer)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            ExportColumns<TRow>.All.Append(text, row);
        Encoding.UTF8.GetBytes(text.ToString(), buffer);
    }
}
