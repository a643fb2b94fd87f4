using System.Globalization;
using Npgsql;
using PtaHaim.Generated.Databases;
using PtaHaim.Web.Tests.Hosting;

namespace PtaHaim.Web.Tests.Postgres;

/// <summary>What a start says of a database that cannot be used: one line, what to do, no password.</summary>
[Collection(PostgresCollection.Name)]
public sealed class SettingTests(OnPostgres on)
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=postgres", "cannot be reached")]
    [InlineData("Database=x", "is no connection string of PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port={0};Database=x;Keyworld=3", "is no connection string of PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port={0};Database=x;Maximum Pool Size=0", "is no connection string of PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port={0};Database=x;Target Session Attributes=primary", "is no connection string")]
    [InlineData("Host=127.0.0.1,127.0.0.1:2;Port=1;Database=x;Username=postgres", "cannot be reached")]
    [InlineData(
        "Host=127.0.0.1;Port={0};Database=postgres;Username=postgres;Timezone=Nowhere",
        "refuses what it is asked"
    )]
    [InlineData("Host=127.0.0.1;Port={0};Database=none;Username=postgres;Password=s3cret", "has no such database")]
    [InlineData("Host=127.0.0.1;Port={0};Database=postgres;Username=nobody;Password=s3cret", "refuses the user")]
    public Task A_database_that_is_not_there_is_said_in_one_line(string database, string said) =>
        AssertRefusedAsync(string.Format(CultureInfo.InvariantCulture, database, on.Server.Port), said);

    [Fact]
    public async Task A_wrong_password_is_said_in_one_line()
    {
        var database = await on.Server.CreateDatabaseAsync();
        var role = $"guarded_{new NpgsqlConnectionStringBuilder(database).Database}";
        await PostgresServer.ExecuteAsync(
            database,
            $"CREATE ROLE {role} LOGIN PASSWORD 'right' IN ROLE {PostgresServer.MustGivePassword}"
        );

        await AssertRefusedAsync(
            new NpgsqlConnectionStringBuilder(database) { Username = role, Password = Secret }.ConnectionString,
            "password authentication failed"
        );
    }

    [Fact]
    public async Task A_role_that_was_granted_nothing_is_told_which_setting_grants_it()
    {
        var database = await on.Server.CreateDatabaseAsync();
        var role = $"stranger_{new NpgsqlConnectionStringBuilder(database).Database}";
        await using (await Nodes.OpenAsync(database)) { }
        await PostgresServer.ExecuteAsync(database, $"CREATE ROLE {role} LOGIN");

        await AssertRefusedAsync(Nodes.As(role, database), "Catalog:ReaderRole");
    }

    [Fact]
    public async Task A_reading_role_that_does_not_exist_is_said_in_one_line() =>
        await AssertRefusedAsync(
            await on.Server.CreateDatabaseAsync(),
            "correct Catalog:ReaderRole",
            "--Catalog:ReaderRole=nobody_of_that_name"
        );

    [Fact]
    public async Task A_database_that_cannot_hold_every_name_is_said_in_one_line()
    {
        var name = $"latin_{Guid.NewGuid():N}";
        await PostgresServer.ExecuteAsync(
            on.Server.To("postgres"),
            $"CREATE DATABASE {name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0 LOCALE_PROVIDER libc"
        );

        await AssertRefusedAsync(on.Server.To(name), "has the encoding LATIN1, expected UTF8");
    }

    [Fact]
    public async Task A_schema_of_our_name_that_is_somebody_else_s_is_said_in_one_line()
    {
        var database = await on.Server.CreateDatabaseAsync();
        await PostgresServer.ExecuteAsync(
            database,
            "CREATE SCHEMA ptahaim; CREATE TABLE ptahaim.snapshots (a integer)"
        );

        await AssertRefusedAsync(database, "that the schema ptahaim there is this program's own");
    }

    [Fact]
    public async Task A_server_that_is_too_old_is_said_in_one_line()
    {
        await using var aged = new AgedServer(on.Server.Port);

        await AssertRefusedAsync(aged.To(await on.Server.CreateDatabaseAsync()), "is of version 12.");
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("statement")]
    public async Task A_pooler_that_gives_each_statement_another_session_is_recognised(string mode)
    {
        await using var pooler = await PgBouncer.CreateAsync(on.Server, mode);

        await AssertRefusedAsync(pooler.Through(await on.Server.CreateDatabaseAsync()), "pooler in transaction mode");
    }

    [Fact]
    public async Task A_pooler_in_session_mode_is_as_good_as_the_server()
    {
        await using var pooler = await PgBouncer.CreateAsync(on.Server, "session");
        await using var node = await Nodes.OpenAsync(pooler.Through(await on.Server.CreateDatabaseAsync()));

        Assert.Equal("Magnolia", await Nodes.TitleAsync(node));
    }

    private static async Task AssertRefusedAsync(string database, string said, params string[] arguments)
    {
        await using var program = Nodes.Start(database, arguments);

        Assert.Equal(1, await program.WaitForExitAsync());
        Assert.Contains(said, program.Errors, StringComparison.Ordinal);
        Assert.Single(program.Errors.Split('\n'));
        Assert.DoesNotContain(Secret, program.Errors + string.Concat(program.Output), StringComparison.Ordinal);
    }
}
