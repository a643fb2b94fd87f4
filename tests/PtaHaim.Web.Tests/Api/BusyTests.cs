using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PtaHaim.Catalog.Paths;

namespace PtaHaim.Web.Tests.Api;

[Collection(ApiCollection.Name)]
public sealed class BusyTests(ApiSite site)
{
    [Theory]
    [InlineData("/api/v1/paths?from=ada-north&to=bo-vale", "application/problem+json")]
    [InlineData("/api/v1/people/ada-north/distances", "application/problem+json")]
    [InlineData("/api/v1/collaborations?with=ada-north&with=bo-vale", "application/problem+json")]
    [InlineData("/collaborations/ada-north/bo-vale", "text/html")]
    [InlineData("/paths?from=ada-north&to=bo-vale", "text/html")]
    public async Task While_all_turns_are_taken_a_search_is_a_429_that_says_when_to_ask_again(
        string address,
        string type
    )
    {
        var turns = site.Services.GetRequiredService<SearchTurns>();
        var held = new List<IDisposable>();
        while (held.Count < Math.Max(1, Environment.ProcessorCount - 1))
            if (await turns.TryTakeAsync(CancellationToken.None) is { } turn)
                held.Add(turn);
        try
        {
            using var refused = await AskAsync(address);

            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(type, refused.Content.Headers.ContentType?.MediaType);
            Assert.Equal("1", refused.Headers.RetryAfter?.ToString());
            Assert.True(refused.Headers.CacheControl?.NoStore);
            var text = await refused.Content.ReadAsStringAsync();
            Assert.Contains("a second", type == "text/html" ? text : (string?)JsonNode.Parse(text)!["detail"]);
        }
        finally
        {
            held.ForEach(turn => turn.Dispose());
        }

        using var answer = await AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>As nobody else asks, so that no kept answer comes.</summary>
    private async Task<HttpResponseMessage> AskAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Host = "127.0.0.1";
        return await site.Client.SendAsync(request);
    }
}
