namespace PtaHaim.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("--RateLimit:PerSecond=abc", "RateLimit:PerSecond")]
    [InlineData("--RateLimit:PerSecond=0", "RateLimit:PerSecond is 0")]
    [InlineData("--RateLimit:Burst=-1", "RateLimit:Burst is -1")]
    [InlineData(
        "--RateLimit:PerMinute=3",
        "RateLimit:PerMinute is no setting; RateLimit has Burst, Enabled, PerSecond."
    )]
    [InlineData("--Catalog:Origin=catalog", "Catalog:Origin is \"catalog\"")]
    [InlineData("--Catalog:Origin=https://a.example/path", "without a path")]
    [InlineData("--Catalog:Contact=nobody", "Catalog:Contact is \"nobody\"")]
    [InlineData("--Catalog:Keep=abc", "Catalog:Keep is \"abc\"; it must be a duration such as 01:00:00.")]
    [InlineData("--Catalog:Keep=-00:01:00", "Catalog:Keep is \"-00:01:00\"; it must be a duration")]
    [InlineData("--Catalog:Seed=x", "Catalog:Seed is no setting")]
    [InlineData("--Proxies=10.0.0.0/99", "Proxies names \"10.0.0.0/99\"")]
    [InlineData("--AllowedHosts=http://a.example", "AllowedHosts names \"http://a.example\"")]
    [InlineData("--Log:Format=xml", "Log:Format is \"xml\"; it must be text or json.")]
    [InlineData("--Log:Format=5", "Log:Format is \"5\"; it must be text or json.")]
    [InlineData("--RateLimit:PerSecond=1e3", "RateLimit:PerSecond is \"1e3\"; it must be a whole number.")]
    [InlineData("--RateLimit:Enabled=ja", "RateLimit:Enabled is \"ja\"; it must be true or false.")]
    [InlineData("--Proxies=1.2.3", "Proxies names \"1.2.3\"")]
    [InlineData("--Proxies=1.2/32", "Proxies names \"1.2/32\"")]
    [InlineData("--Proxies=010.0.0.1", "Proxies names \"010.0.0.1\"")]
    [InlineData("--urls=nonsense", "Urls names \"nonsense\"")]
    [InlineData("--urls=http://127.0.0.1:99999", "Urls names \"http://127.0.0.1:99999\"")]
    [InlineData("--urls=http://256.1.1.1:80", "Urls names \"http://256.1.1.1:80\"")]
    [InlineData("--urls=http://[::x]:80", "Urls names \"http://[::x]:80\"")]
    [InlineData("--urls=ftp://localhost:80", "Urls names \"ftp://localhost:80\"")]
    [InlineData("--Kestrel:Endpoints:A:Url=http://1.2.3:80", "Kestrel:Endpoints:A:Url names \"http://1.2.3:80\"")]
    [InlineData("--AllowedHost x", "AllowedHost is no setting; did you mean AllowedHosts?")]
    [InlineData("--Proxie y", "Proxie is no setting; did you mean Proxies?")]
    [InlineData("--RateLimits:Enabled false", "RateLimits:Enabled is no setting; did you mean RateLimit:Enabled?")]
    [InlineData("--Catalogue:Seeds x", "Catalogue:Seeds is no setting; did you mean Catalog:Seeds?")]
    [InlineData("--Catalog:Seedz=x", "Catalog:Seedz is no setting; did you mean Catalog:Seeds?")]
    [InlineData("--bogus", "bogus")]
    [InlineData("--bogus x", "bogus is no setting")]
    [InlineData("--Proxies", "Proxies is given no value")]
    [InlineData("--Proxies --RateLimit:Enabled=false", "Proxies is given no value")]
    [InlineData("--Catalog x", "Catalog is no setting")]
    [InlineData("foo", "foo")]
    [InlineData("-x", "-x")]
    public async Task A_bad_setting_is_one_sentence_and_a_failure(string arguments, string named)
    {
        await using var program = WebProgram.Start(["--urls=http://127.0.0.1:0", .. arguments.Split(' ')]);

        Assert.Equal(1, await program.WaitForExitAsync());
        AssertOneSentence(program, named);
    }

    [Theory]
    [InlineData("Catalog__Seedz", "Catalog:Seedz is no setting; did you mean Catalog:Seeds?")]
    [InlineData("RateLimit__Enable", "RateLimit:Enable is no setting; did you mean RateLimit:Enabled?")]
    [InlineData("AllowedHosts__0", "AllowedHosts takes one text")]
    public async Task A_misspelt_variable_of_ours_is_one_sentence_and_a_failure(string variable, string named)
    {
        await using var program = WebProgram.Start(
            new Dictionary<string, string> { [variable] = "x", ["Urls"] = "http://127.0.0.1:0" }
        );

        Assert.Equal(1, await program.WaitForExitAsync());
        AssertOneSentence(program, named);
    }

    [Fact]
    public async Task What_belongs_to_the_framework_or_to_other_programs_is_left_alone()
    {
        await using var program = WebProgram.Start(
            new Dictionary<string, string>
            {
                ["Proxie"] = "x",
                ["Other__Program"] = "y",
                ["ASPNETCORE_DETAILEDERRORS"] = "false",
            },
            "--urls=http://127.0.0.1:0",
            "--environment",
            "Production",
            "/Logging:LogLevel:Default",
            "Warning",
            "Kestrel:Limits:KeepAliveTimeout=00:01:00",
            "--shutdownTimeoutSeconds=20"
        );

        await program.WaitUntilOpenAsync();
    }

    [Fact]
    public async Task A_misspelt_setting_in_the_file_is_one_sentence_and_a_failure()
    {
        var folder = Directory.CreateTempSubdirectory("ptahaim-settings-");
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "appsettings.json"),
                """{ "Logging": {}, "RateLimits": { "Enabled": false } }"""
            );
            await using var program = WebProgram.Start("--urls=http://127.0.0.1:0", "--contentRoot", folder.FullName);

            Assert.Equal(1, await program.WaitForExitAsync());
            AssertOneSentence(program, "RateLimits:Enabled is no setting; did you mean RateLimit:Enabled?");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_settings_file_that_is_no_JSON_is_one_sentence_and_a_failure()
    {
        var folder = Directory.CreateTempSubdirectory("ptahaim-settings-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), "{ \"RateLimit\": ");
            await using var program = WebProgram.Start("--urls=http://127.0.0.1:0", "--contentRoot", folder.FullName);

            Assert.Equal(1, await program.WaitForExitAsync());
            AssertOneSentence(program, "appsettings.json");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Settings_come_from_the_environment_too()
    {
        await using var program = WebProgram.Start(
            new Dictionary<string, string>
            {
                ["RateLimit__PerSecond"] = "1",
                ["RateLimit__Burst"] = "1",
                ["Urls"] = "http://127.0.0.1:0",
            }
        );
        await program.WaitUntilOpenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RawHttp.GetAsync(program.Port, "/")));

        Assert.Contains(answers, answer => answer.Status == 429);
    }

    internal static void AssertOneSentence(WebProgram program, string named)
    {
        Assert.StartsWith("PtaHaim cannot start: ", program.Errors, StringComparison.Ordinal);
        Assert.Contains(named, program.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', program.Errors);
        Assert.DoesNotContain("   at ", program.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(
            program.Output,
            line => line.Contains("ERROR", StringComparison.Ordinal) || line.Contains("FATAL", StringComparison.Ordinal)
        );
    }
}
