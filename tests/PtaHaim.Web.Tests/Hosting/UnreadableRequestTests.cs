namespace PtaHaim.Web.Tests.Hosting;

[Collection(AskTheProgram.Name)]
public sealed class UnreadableRequestTests(RunningProgram running)
{
    [Theory]
    [InlineData("Referer: http://x/\u00fc")]
    [InlineData("Cookie: a=\u00ff")]
    [InlineData("X-Anything: \u0080\u00ff\u00e9")]
    public async Task A_header_in_another_alphabet_is_read_like_any_other(string header)
    {
        foreach (var address in new[] { "/works", "/api/v1/works", "/health/live" })
            Assert.Equal(200, (await RawHttp.GetAsync(running.Port, address, header)).Status);
    }

    [Theory]
    [InlineData("GET /api/v1/works/%00 HTTP/1.1", true)]
    [InlineData("GET /api/v1/works/%c0%00 HTTP/1.1", true)]
    [InlineData("GET /works/%00 HTTP/1.1", false)]
    [InlineData("GET /api/v1/works HTTP/3.7", false)]
    public async Task What_the_server_cannot_read_is_refused_in_words(string line, bool problem)
    {
        var answer = await RawHttp.SendAsync(running.Port, $"{line}\r\nHost: localhost\r\n\r\n");

        Assert.Equal(400, answer.Status);
        Assert.Equal(answer.Body.Length.ToString(), answer.Header("Content-Length"));
        Answers.CarryWhatEveryAnswerCarries(answer);
        if (problem)
            AnswerTests.AssertProblem(answer, 400);
        else
            Assert.Contains("<h1>", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_for_a_header_with_no_name_is_answered()
    {
        foreach (var names in new[] { "x-\u00ff", "a\u0001" })
        {
            var answer = await RawHttp.SendAsync(
                running.Port,
                RawHttp.Request(
                    "OPTIONS",
                    "/api/v1/works",
                    "Origin: http://reader.example",
                    "Access-Control-Request-Method: GET",
                    "Access-Control-Request-Headers: " + names
                )
            );

            Assert.Equal(204, answer.Status);
            Assert.Null(answer.Header("Access-Control-Allow-Headers"));
        }
    }
}
