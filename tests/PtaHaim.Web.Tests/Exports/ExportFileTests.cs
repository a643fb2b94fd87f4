using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PtaHaim.Catalog.Seeds;
using PtaHaim.Web.Tests.Api;
using PtaHaim.Web.Tests.Pages;

namespace PtaHaim.Web.Tests.Exports;

[Collection(ApiCollection.Name)]
public sealed class ExportFileTests(ApiSite site)
{
    [Fact]
    public async Task Every_file_is_on_the_page_and_is_what_the_manifest_says()
    {
        var manifest = await site.JsonAsync("/exports/manifest.json");
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/exports"));

        var files = manifest["files"]!.AsArray();
        Assert.Equal(
            files.Select(file => $"/exports/{file!["name"]}"),
            page.QuerySelectorAll("[aria-labelledby=files] tbody a").Select(link => link.Href())
        );
        foreach (var file in files)
        {
            using var answer = await AskAsync($"/exports/{file!["name"]}", "br");
            var bytes = await answer.Content.ReadAsByteArrayAsync();

            Assert.Equal((string)file["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.Equal((long)file["bytes"]!, bytes.Length);
            Assert.Equal((string)file["mediaType"]!, answer.Content.Headers.ContentType?.MediaType);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
            Assert.False(answer.Headers.ETag?.IsWeak);
        }
    }

    [Fact]
    public async Task The_seed_that_is_served_is_the_one_that_it_was_built_from()
    {
        var small = SeedReader.Read(Path.Combine(AppContext.BaseDirectory, "small.json")).Seed!;

        Assert.Equal(CanonicalSeed.Of(small), await site.Client.GetByteArrayAsync("/exports/catalog.json"));
    }

    [Fact]
    public async Task A_file_is_given_in_parts_and_not_again_to_those_who_have_it()
    {
        using var whole = await AskAsync("/exports/catalog.db", "gzip");
        using var part = new HttpRequestMessage(HttpMethod.Get, "/exports/catalog.db");
        part.Headers.Range = new RangeHeaderValue(0, 15);
        part.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);
        using var partial = await site.Client.SendAsync(part);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/exports/catalog.db");
        again.Headers.IfNoneMatch.Add(whole.Headers.ETag!);
        using var known = await site.Client.SendAsync(again);

        Assert.Equal("catalog.db", whole.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal("SQLite format 3\0"u8.ToArray(), await partial.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task Files_that_another_process_swept_are_made_again()
    {
        var before = await site.Client.GetByteArrayAsync("/exports/catalog.json");
        foreach (var folder in Directory.GetDirectories(site.Data, "catalog-*.exports"))
            Directory.Delete(folder, recursive: true);

        Assert.Equal(before, await site.Client.GetByteArrayAsync("/exports/catalog.json"));
    }

    [Theory]
    [InlineData("/exports/nothing.json")]
    [InlineData("/exports/..%2fcurrent.json")]
    [InlineData("/exports/current.json")]
    [InlineData("/exports/catalog.db.building")]
    public async Task Nothing_else_of_the_folder_is_given(string address)
    {
        using var answer = await site.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_schema_page_and_its_JSON_say_what_each_column_means()
    {
        var tables = (await site.JsonAsync("/exports/schema.json")).AsObject();
        var page = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/exports/schema"));

        Assert.Equal(tables.Select(table => table.Key), page.QuerySelectorAll("main h2").Select(head => head.Words()));
        Assert.Equal(
            tables.SelectMany(table => table.Value!["columns"]!.AsObject()).Select(column => (string)column.Value!),
            page.QuerySelectorAll(".facts dd").Select(cell => cell.Words())
        );
    }

    private async Task<HttpResponseMessage> AskAsync(string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await site.Client.SendAsync(request);
    }
}
