using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace PtaHaim.Web.Hosting;

/// <summary>
/// Time, level, message, exception: on one line, whatever they hold. Control characters, line and paragraph separators and
/// marks that change the reading direction are written as \uXXXX, so that no value can look like another line.
/// </summary>
internal sealed class OneLineFormatter : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.ToString("HH:mm:ss.fff ", CultureInfo.InvariantCulture));
        output.Write(Level(logEvent.Level));
        output.Write(' ');
        Escape(logEvent.RenderMessage(CultureInfo.InvariantCulture), output);
        if (logEvent.Exception is { } exception)
        {
            output.Write(" | ");
            Escape(exception.ToString().ReplaceLineEndings(" | "), output);
        }

        output.Write('\n');
    }

    private static void Escape(string text, TextWriter output)
    {
        foreach (var letter in text)
        {
            if (IsPlain(letter))
                output.Write(letter);
            else
                output.Write($"\\u{(int)letter:x4}");
        }
    }

    private static bool IsPlain(char letter) =>
        letter is >= ' ' and < '\u007f'
        || (
            letter >= '\u00a0'
            && char.GetUnicodeCategory(letter)
                is not (
                    UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.OtherNotAssigned
                )
        );

    private static string Level(LogEventLevel level) =>
        level switch
        {
            LogEventLevel.Fatal => "FATAL",
            LogEventLevel.Error => "ERROR",
            LogEventLevel.Warning => "WARN ",
            LogEventLevel.Information => "INFO ",
            _ => "DEBUG",
        };
}
