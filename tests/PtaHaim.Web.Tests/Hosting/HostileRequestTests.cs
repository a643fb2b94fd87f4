namespace PtaHaim.Web.Tests.Hosting;

[Collection(AskTheProgram.Name)]
public sealed class HostileRequestTests(RunningProgram running)
{
    private static readonly string Long = new('a', 7_000);

    private static readonly string[] Places = ["/", "/api/v1/works"];

    private static readonly string[][] HeaderBlocks =
    [
        [.. Enumerable.Range(0, 150).Select(n => $"X-{n}: y")],
        [.. Enumerable.Range(0, 500).Select(n => $"X-{n}: y")],
        ["X-Long: " + string.Concat(Enumerable.Repeat(Long, 6))],
        ["X-Long: " + string.Concat(Enumerable.Repeat(Long, 60))],
    ];

    private static readonly string[] Targets =
    [
        "/",
        "//",
        "/%",
        "/%zz",
        "/%00",
        "/api/v1/works/%00",
        "/%c0%af",
        "/%ff%fe",
        "/%ed%a0%80",
        "/..",
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%5c..%5cwindows",
        "/a\\b",
        "/%0d%0aSet-Cookie:x=1",
        "/%e2%80%ae%e2%80%a8",
        "/works/%F0%9F%98%80",
        "/works/'%20OR%201=1--",
        "/api/v1/works?limit=99999999999999999999",
        "/api/v1/works?limit=-1&limit=2&limit[]=3",
        "/api/v1/works?cursor=%00%01%02",
        "/api/v1/works?%00=%00",
        "/api/v1/works?=&&&==&%",
        "/api/v1/works?q=%ff%fe%00",
        "/api/v1/" + new string('/', 3_000),
        "/" + Long,
        "/?" + Long,
        "/" + Long + Long + Long,
        "/error/404",
        "/error/500",
        "/error/999999999999",
        "/error/-1",
        "/health/live/../ready",
        "/health/%6cive",
        "/swagger/../../x",
        "/works/%00x",
        "/works/x?%0d%0a",
        "http://localhost/",
        "http://evil.example/",
        "*",
        "localhost:80",
        "/;jsessionid=1",
        "/#fragment",
        "/_framework/x.js",
        "/appsettings.json",
        "/.git/config",
        "/CON",
        "/web.config",
    ];

    private static readonly string[] Methods =
    [
        "HEAD",
        "OPTIONS",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "TRACE",
        "CONNECT",
        "BREW",
        "PROPFIND",
        "get",
        "G,E",
        "A" + Long,
    ];

    private static readonly string[] HeaderLines =
    [
        "Host: evil.example",
        "Host: ",
        "Host: localhost:99999",
        "Host: localhost:abc",
        "Host: localhost@evil.example",
        "Host: localhost\r\nHost: localhost",
        "Host: [::1",
        "Host: [::1]:80:80",
        "Host: xn--\u00fc",
        "Host: localhost.",
        "Accept-Encoding: ;;;=,q=9,br;q=abc",
        "Accept-Encoding: identity;q=0, *;q=0",
        "Accept: text/html;q=nope, */*;q=-1",
        "Accept: application/x-nothing",
        "Accept-Language: ;;;,,,x-y-z-",
        "Accept-Charset: utf-9",
        "If-None-Match: W/W/\"\", *, \"",
        "If-Modified-Since: the day before yesterday",
        "If-Match: nothing",
        "Range: bytes=5-1",
        "Range: bytes=0-0,1-1,-999999999999999999999",
        "Range: items=0-1",
        "Cookie: =; ;;; a=b=c; \u0001=\u00ff; .AspNetCore.Antiforgery.x=AAAA; .AspNetCore.Mvc.CookieTempDataProvider=CfDJ8garbage",
        "Content-Type: application/json; charset=klingon",
        "Content-Type: multipart/form-data",
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3",
        "Content-Length: -1",
        "Content-Length: 18446744073709551616",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 100000000",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Expect: 200-maybe",
        "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk",
        "Upgrade: websocket\r\nSec-WebSocket-Version: 99",
        "X-Forwarded-For: ', DROP TABLE works; --",
        "X-Forwarded-Proto: javascript",
        "X-Forwarded-Host: evil.example",
        "X-Original-URL: /admin",
        "X-HTTP-Method-Override: DELETE",
        "Origin: null",
        "Origin: \u0080\u0081",
        "Access-Control-Request-Method: BREW",
        "Referer: \u0001\u0002",
        "Referer: http://x/\u00fc",
        "Cookie: a=\u00ff",
        "X-Anything: \u0080\u00ff",
        "User-Agent: \u001b[31mred",
        "Authorization: Basic ====",
        "X-Long: " + "aaaaaaaaaaaaaaaa",
        "bad header line",
        ": no name",
        "Space : before colon",
        "X-Fold: a\r\n b",
    ];

    private static readonly string[] Whole =
    [
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
        "GET /\r\n\r\n",
        "GET  /  HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nZZZ\r\nx\r\n0\r\n\r\n",
        "POST /api/v1/works HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json; charset=klingon\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\nConnection: close\r\n\r\na=%00\0b",
    ];

    private static readonly string[] Preflights =
    [
        .. new[] { "x-\u00ff", "a\u0001", "\u0085", "a,,b", new string('a', 9_000) }.Select(names =>
            RawHttp.Request(
                "OPTIONS",
                "/api/v1/works",
                "Origin: http://reader.example",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: " + names
            )
        ),
    ];

    private static readonly string[] Requests =
    [
        .. Preflights,
        .. Targets.Select(target => RawHttp.Request("GET", target)),
        .. Methods.SelectMany(method => Places.Select(place => RawHttp.Request(method, place))),
        .. HeaderLines.SelectMany(line => Places.Select(place => RawHttp.Request("GET", place, line))),
        .. Places.SelectMany(place => HeaderBlocks.Select(block => RawHttp.Request("GET", place, block))),
        .. Whole,
    ];

    /// <summary>By number, with what can be shown of it: a runner's report holds no control characters.</summary>
    public static TheoryData<int, string> Numbers()
    {
        var numbers = new TheoryData<int, string>();
        for (var number = 0; number < Requests.Length; number++)
        {
            var shown = Uri.EscapeDataString(Requests[number].Replace("\r\n", " ", StringComparison.Ordinal));
            numbers.Add(number, shown[..Math.Min(shown.Length, 120)]);
        }

        return numbers;
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task No_request_is_answered_5xx_and_every_answer_carries_its_headers(int number, string shown)
    {
        var answer = await RawHttp.SendAsync(running.Port, Requests[number]);

        Assert.True(answer.Status is >= 200 and < 500, $"{answer.Status} for {shown}");
        Answers.CarryWhatEveryAnswerCarries(answer);
        Answers.SayNothingOfTheInside(answer);
    }

    [Fact]
    public async Task The_program_still_serves_after_all_of_them_at_once()
    {
        await Task.WhenAll(Requests.Select(request => RawHttp.SendAsync(running.Port, request)));

        Assert.Equal(200, (await RawHttp.GetAsync(running.Port, "/health/ready")).Status);
    }
}

internal static class Answers
{
    public static void CarryWhatEveryAnswerCarries(RawAnswer answer)
    {
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Contains("frame-ancestors", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.Empty(answer.Headers["Server"]);
        Assert.Empty(answer.Headers["X-Powered-By"]);
        Assert.Single(answer.Headers["Content-Security-Policy"]);
    }

    public static void SayNothingOfTheInside(RawAnswer answer)
    {
        foreach (var word in new[] { "Exception:", "   at PtaHaim", "/src/", "SELECT ", "Microsoft.", "System." })
            Assert.DoesNotContain(word, answer.Text, StringComparison.Ordinal);
    }
}
