using PtaHaim.Generated.Databases;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>One server for all tests that need no other.</summary>
public sealed class OnPostgres : IAsyncLifetime
{
    public PostgresServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await PostgresServer.CreateAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<OnPostgres>
{
    public const string Name = "on PostgreSQL";
}
