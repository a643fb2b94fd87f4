using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using PtaHaim.Web.Hosting;

namespace PtaHaim.Web.Tests.Hosting;

public sealed class KeptAnswerTests
{
    [Theory]
    [InlineData("/page")]
    [InlineData("/api/v1/thing")]
    public async Task A_second_reader_is_answered_without_asking_again(string address)
    {
        Counter? handled = null;
        await using var site = await TestSite.StartAsync(routes => handled = routes.MapCounted(address));

        var first = await site.GetAsync(address);
        var second = await site.GetAsync(address);

        Assert.Equal(1, handled!.Value);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Header("ETag"), second.Header("ETag"));
        Assert.Equal("5000", first.Header("Content-Length"));
        Assert.Equal("5000", second.Header("Content-Length"));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("BR;q=0.9, gzip;q=0.5", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.1, gzip;q=0.9", "gzip")]
    [InlineData("*", "br")]
    [InlineData("deflate", "identity")]
    [InlineData("br;q=0, *;q=0", "identity")]
    [InlineData("", "identity")]
    [InlineData(";;;=,", "identity")]
    public void Encodings_are_normalised_to_three(string said, string meant) =>
        Assert.Equal(meant, AcceptedEncoding.Normalise(said));

    [Fact]
    public async Task Each_encoding_is_computed_once_and_kept_compressed()
    {
        Counter? handled = null;
        await using var site = await TestSite.StartAsync(routes => handled = routes.MapCounted("/page"));

        var plain = await site.GetAsync("/page");
        foreach (var spelling in new[] { "br", "gzip, br", "br;q=1.0", "deflate, gzip;q=0.3, br;q=0.8" })
        {
            var answer = await site.GetAsync("/page", "Accept-Encoding: " + spelling);

            Assert.Equal("br", answer.Header("Content-Encoding"));
            Assert.Equal("Accept-Encoding", answer.Header("Vary"));
            Assert.Equal(
                plain.Text,
                Unpack(new BrotliStream(new MemoryStream(answer.Body), CompressionMode.Decompress))
            );
        }

        var gzip = await site.GetAsync("/page", "Accept-Encoding: gzip;q=0.1");
        Assert.Equal("gzip", gzip.Header("Content-Encoding"));
        Assert.Equal(plain.Text, Unpack(new GZipStream(new MemoryStream(gzip.Body), CompressionMode.Decompress)));
        Assert.Equal(3, handled!.Value);
    }

    [Fact]
    public async Task A_reader_who_has_the_answer_gets_a_304_before_the_handler_runs()
    {
        Counter? handled = null;
        await using var site = await TestSite.StartAsync(routes => handled = routes.MapCounted("/page"));
        var tag = (await site.GetAsync("/page")).Header("ETag")!;

        foreach (var known in new[] { tag, $"\"other\", {tag}", tag[2..] })
        {
            var answer = await site.GetAsync("/page", "If-None-Match: " + known);

            Assert.Equal(304, answer.Status);
            Assert.Empty(answer.Body);
            Assert.Equal(tag, answer.Header("ETag"));
            Assert.Equal("public, max-age=0, must-revalidate", answer.Header("Cache-Control"));
            Assert.Equal("Accept-Encoding", answer.Header("Vary"));
            Answers.CarryWhatEveryAnswerCarries(answer);
        }

        Assert.StartsWith("W/\"", tag, StringComparison.Ordinal);
        Assert.Equal(200, (await site.GetAsync("/page?other=1", "If-None-Match: " + tag)).Status);
        Assert.Equal(200, (await site.GetAsync("/page", "Host: 127.0.0.1", "If-None-Match: " + tag)).Status);
    }

    [Fact]
    public async Task A_new_catalog_is_a_new_answer_and_a_new_validator_at_once()
    {
        var text = "old";
        await using var site = await TestSite.StartAsync(routes => routes.MapCounted("/page", _ => text));
        var before = await site.GetAsync("/page");

        text = "new";
        site.Health = new("second", []);
        var after = await site.GetAsync("/page", "If-None-Match: " + before.Header("ETag"));

        Assert.Equal("old", before.Text);
        Assert.Equal(200, after.Status);
        Assert.Equal("new", after.Text);
        Assert.NotEqual(before.Header("ETag"), after.Header("ETag"));
    }

    [Fact]
    public async Task Only_a_200_is_kept_and_only_a_200_has_a_validator()
    {
        var handled = new Counter();
        await using var site = await TestSite.StartAsync(routes =>
            routes.MapGet(
                "/api/v1/status/{status:int}",
                (int status) =>
                {
                    handled.Count();
                    return Results.StatusCode(status);
                }
            )
        );

        foreach (var status in new[] { 308, 400, 404 })
        {
            Assert.Null((await site.GetAsync($"/api/v1/status/{status}")).Header("ETag"));
            Assert.Equal(status, (await site.GetAsync($"/api/v1/status/{status}")).Status);
        }

        Assert.Equal(6, handled.Value);
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_with_the_length()
    {
        await using var site = await TestSite.StartAsync(routes => routes.MapCounted("/page"));

        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            var head = await site.SendAsync("HEAD", "/page", "Accept-Encoding: " + encoding);
            var get = await site.GetAsync("/page", "Accept-Encoding: " + encoding);

            Assert.Empty(head.Body);
            foreach (
                var name in new[]
                {
                    "Content-Length",
                    "Content-Type",
                    "Content-Encoding",
                    "ETag",
                    "Cache-Control",
                    "Vary",
                }
            )
                Assert.Equal(get.Header(name), head.Header(name));
        }
    }

    [Fact]
    public async Task Query_path_and_host_each_have_their_own_answer()
    {
        await using var site = await TestSite.StartAsync(routes =>
            routes.MapCounted(
                "/{page}",
                context => $"{context.Request.Host.Host} {context.Request.Path}{context.Request.QueryString}"
            )
        );

        foreach (
            var (target, host) in new[]
            {
                ("/a", "localhost"),
                ("/A", "localhost"),
                ("/a?x=1", "localhost"),
                ("/a?x=%31", "localhost"),
                ("/a", "127.0.0.1"),
            }
        )
        {
            for (var times = 0; times < 2; times++)
                Assert.Equal($"{host} {target}", (await site.GetAsync(target, "Host: " + host)).Text);
        }
    }

    private static string Unpack(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
