using PtaHaim.Generated.Databases;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>A node that reads from a hot standby, beside the one that builds on the primary.</summary>
public sealed class StandbyTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Fact]
    public async Task A_node_on_a_standby_waits_for_the_schema_follows_it_and_outlives_the_primary()
    {
        await using var primary = await PostgresServer.CreateAsync();
        var database = await primary.CreateDatabaseAsync();
        await using var standby = await primary.CreateStandbyAsync();
        using var seeds = new RetitledSeeds("Magnolia anew");

        await using var reader = Nodes.Start(standby.Same(database));
        await reader.LineAsync(line => line.Contains("the server is a standby", Ordinal));
        await using var builder = await Nodes.OpenAsync(database);
        await reader.WaitUntilOpenAsync();
        var arrived = await Nodes.TitleAsync(reader);
        await using var next = await Nodes.OpenAsync(database, seeds.Setting);
        var followed = await Nodes.TitleWithinFiveSecondsAsync(reader, "Magnolia anew");
        await primary.KillAsync();
        var cold = await RawHttp.GetAsync(reader.Port, "/api/v1/works/phantom-thread");
        var lost = await RawHttp.GetAsync(builder.Port, "/api/v1/works/phantom-thread");
        await Task.Delay(TimeSpan.FromSeconds(3));
        var later = await RawHttp.GetAsync(reader.Port, "/api/v1/works/lost-track");

        Assert.Equal(("Magnolia", "Magnolia anew"), (arrived, followed));
        Assert.Equal((200, 503, 200), (cold.Status, lost.Status, later.Status));
        Assert.Contains("\"status\":\"ready\"", await Nodes.HealthAsync(reader, "ready"), Ordinal);
        Assert.Contains("\"status\":\"degraded\"", await Nodes.HealthAsync(builder, "degraded"), Ordinal);
    }
}
