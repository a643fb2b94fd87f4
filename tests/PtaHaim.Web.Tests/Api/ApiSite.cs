using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PtaHaim.Web.Tests.Api;

/// <summary>
/// The whole site over the small catalog of invented people, read by all tests of the API. A catalog in which a work has
/// another title was published before it.
/// </summary>
public sealed class ApiSite : IAsyncLifetime, IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("ptahaim-api-").FullName;
    private readonly WebApplicationFactory<Program> factory;

    public ApiSite()
    {
        EarlierCatalog.Publish(data);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("Catalog:Seeds", Path.Combine(AppContext.BaseDirectory, "small.json"));
            host.UseSetting("Catalog:Data", data);
            host.UseSetting("RateLimit:Enabled", "false");
        });
        Client = factory.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                BaseAddress = new Uri("http://localhost"),
                AllowAutoRedirect = false,
            }
        );
    }

    public HttpClient Client { get; }

    public string Data => data;

    public IServiceProvider Services => factory.Services;

    public async Task<JsonNode> JsonAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>A program that has just started is slow to its first visitor; a busy test machine makes that seconds.</summary>
    public async Task InitializeAsync()
    {
        foreach (
            var address in new[]
            {
                "works/harbour-song",
                "people/ada-north",
                "collaborations?with=ada-north&with=bo-vale",
            }
        )
            for (var attempt = 0; attempt < 3; attempt++)
            {
                using var answer = await Client.GetAsync($"/api/v1/{address}");
                if (answer.IsSuccessStatusCode)
                    break;
            }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Client.Dispose();
        factory.Dispose();
        Directory.Delete(data, recursive: true);
    }
}

[CollectionDefinition(Name)]
public sealed class ApiCollection : ICollectionFixture<ApiSite>
{
    public const string Name = "api";
}
