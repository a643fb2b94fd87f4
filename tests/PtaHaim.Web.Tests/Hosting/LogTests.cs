using System.Text.Json;
using System.Text.RegularExpressions;
using PtaHaim.Web.Hosting;
using Serilog.Events;
using Serilog.Parsing;

namespace PtaHaim.Web.Tests.Hosting;

public sealed partial class LogTests
{
    private static readonly string[] Forgeries =
    [
        "/a%0A12:00:00.000%20INFO%20%20GET%20/forged%20200%201%20ms%200%20bytes",
        "/a%0D%0Aforged",
        "/a%E2%80%A8forged",
        "/a%E2%80%AEdegrof",
        "/a%1B%5B31mforged",
        "/a%C2%85forged",
        "/a%22%7B%7DForged%7BStatus%7D",
    ];

    [Fact]
    public async Task One_request_is_one_line_and_nothing_a_visitor_sends_makes_another()
    {
        await using var program = await WebProgram.OpenAsync();

        foreach (var target in Forgeries)
            await RawHttp.GetAsync(
                program.Port,
                target,
                "User-Agent: x",
                "Referer: http://x/\u0001",
                "Cookie: a=\u001b[31m"
            );
        await RawHttp.GetAsync(program.Port, "/health/live");
        await program.LineAsync(line => line.Contains("/health/live", StringComparison.Ordinal));

        var lines = program
            .Output.SkipWhile(line => !line.Contains("is open at", StringComparison.Ordinal))
            .Skip(1)
            .ToArray();
        Assert.Equal(Forgeries.Length + 1, lines.Length);
        Assert.All(lines, line => Assert.Matches(RequestLine(), line));
    }

    [Fact]
    public async Task The_JSON_form_is_one_object_a_line()
    {
        await using var program = WebProgram.Start("--urls", "http://127.0.0.1:0", "--Log:Format=json");
        await program.WaitUntilOpenAsync();

        foreach (var target in Forgeries)
            await RawHttp.GetAsync(program.Port, target);
        await RawHttp.GetAsync(program.Port, "/health/live?q=private");
        var last = await program.LineAsync(line => line.Contains("/health/live", StringComparison.Ordinal));

        var requests = program.Output.SkipWhile(line => !line.Contains("is open at", StringComparison.Ordinal)).Skip(1);
        Assert.Equal(Forgeries.Length + 1, requests.Count());
        Assert.All(
            program.Output,
            line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind)
        );
        var request = JsonDocument.Parse(last).RootElement;
        Assert.Equal("GET", request.GetProperty("Method").GetString());
        Assert.Equal("/health/live", request.GetProperty("Path").GetString());
        Assert.Equal(200, request.GetProperty("Status").GetInt32());
        Assert.DoesNotContain("private", last, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_stays_one_line_whatever_its_values_and_its_exception_hold()
    {
        var template = new MessageTemplateParser().Parse("searched {Text:l} {Other}");
        LogEventProperty[] values =
        [
            new("Text", new ScalarValue("a\r\nb\u2028c\u202ed\u0085e\u001b[31m")),
            new("Other", new ScalarValue("\n")),
        ];
        var happening = new LogEvent(
            default,
            LogEventLevel.Error,
            new InvalidOperationException("one\ntwo"),
            template,
            values
        );
        using var line = new StringWriter();

        new OneLineFormatter().Format(happening, line);

        var text = line.ToString();
        Assert.Equal(text.Length - 1, text.IndexOf('\n', StringComparison.Ordinal));
        Assert.Contains("""a\u000d\u000ab\u2028c\u202ed\u0085e\u001b[31m""", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\u001b', text);
    }

    [GeneratedRegex(
        @"^\d\d:\d\d:\d\d\.\d{3} INFO  GET /[!-~…]* \d{3} [\d.]+ ms (\d+|-) bytes$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RequestLine();
}
