using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class YouTubeAddressTests
{
    [Theory]
    [InlineData("aB3_-xyzAB9")]
    [InlineData("  aB3_-xyzAB9\n")]
    [InlineData("https://youtu.be/aB3_-xyzAB9")]
    [InlineData("https://youtu.be/aB3_-xyzAB9?si=abc&t=12")]
    [InlineData("http://www.youtube.com/watch?v=aB3_-xyzAB9")]
    [InlineData("https://www.youtube.com/watch?list=PL1&v=aB3_-xyzAB9&t=1m#x")]
    [InlineData("HTTPS://YouTube.com/watch?v=aB3_-xyzAB9")]
    [InlineData("youtube.com/watch?v=aB3_-xyzAB9")]
    [InlineData("https://m.youtube.com/watch?v=aB3_-xyzAB9")]
    [InlineData("https://music.youtube.com/watch?v=aB3_-xyzAB9")]
    [InlineData("https://www.youtube.com/embed/aB3_-xyzAB9?start=3")]
    [InlineData("https://www.youtube.com/shorts/aB3_-xyzAB9")]
    [InlineData("https://www.youtube.com/live/aB3_-xyzAB9/")]
    [InlineData("https://www.youtube-nocookie.com/embed/aB3_-xyzAB9")]
    [InlineData("//youtu.be/aB3_-xyzAB9")]
    [InlineData("<https://youtu.be/aB3_-xyzAB9>")]
    [InlineData("https://youtube.com/e/aB3_-xyzAB9")]
    [InlineData("https://gaming.youtube.com/watch?v=aB3_-xyzAB9")]
    [InlineData("https://www.youtube.com/watch/aB3_-xyzAB9?t=1")]
    [InlineData("https://www.youtube.com/watch_popup?v=aB3_-xyzAB9")]
    [InlineData("https://i.ytimg.com/vi/aB3_-xyzAB9/hqdefault.jpg")]
    [InlineData("https://img.youtube.com/vi_webp/aB3_-xyzAB9/0.webp")]
    [InlineData("https://www.youtube.com/oembed?url=https%3A%2F%2Fyoutu.be%2FaB3_-xyzAB9&format=json")]
    [InlineData("https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DaB3_-xyzAB9%26feature%3Dshare")]
    [InlineData("https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DaB3_-xyzAB9&gl=DE")]
    public void Every_form_of_an_address_names_its_upload(string address) =>
        Assert.Equal("aB3_-xyzAB9", YouTubeAddress.FindId(address));

    [Theory]
    [InlineData("")]
    [InlineData("aB3_-xyzAB")]
    [InlineData("aB3_-xyzAB9a")]
    [InlineData("aB3_-xyzABé")]
    [InlineData("https://youtu.be/")]
    [InlineData("https://www.youtube.com/watch?v=")]
    [InlineData("https://www.youtube.com/watch")]
    [InlineData("https://www.youtube.com/playlist?list=PL1")]
    [InlineData("https://www.youtube.com/@channel")]
    [InlineData("https://www.youtube.com/embed/videoseries?list=PL1")]
    [InlineData("https://www.youtube.com/embed/live_stream?channel=UC1")]
    [InlineData("https://i.ytimg.com/an/aB3_-xyzAB9/hqdefault.jpg")]
    [InlineData("https://www.youtube.com/oembed?url=%2Foembed%3Furl%3Dhttps%3A%2F%2Fyoutu.be%2FaB3_-xyzAB9")]
    [InlineData("https://www.youtube.com/aB3_-xyzAB9")]
    [InlineData("https://youtube.com.example/watch?v=aB3_-xyzAB9")]
    [InlineData("https://example.com/youtu.be/aB3_-xyzAB9")]
    [InlineData("ftp://youtu.be/aB3_-xyzAB9")]
    [InlineData(
        "https://www.youtube.com/attribution_link?u=%2Fattribution_link%3Fu%3D%252Fwatch%253Fv%253DaB3_-xyzAB9"
    )]
    [InlineData("https://consent.youtube.com/m?continue=https%3A%2F%2Fexample.com%2Fwatch%3Fv%3DaB3_-xyzAB9")]
    [InlineData("https://")]
    [InlineData("://\0")]
    public void Nothing_else_does(string address) => Assert.Null(YouTubeAddress.FindId(address));
}
