using CsCheck;
using PtaHaim.Cli;

namespace PtaHaim.Catalog.Tests.Cli;

public sealed class JpegSizeTests
{
    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xC2, 0, 17, 8, 0, 90, 0, 120 }, true)]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xC2, 0, 17, 8, 0, 180, 1, 64 }, false)]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xC4, 0, 0, 0xFF }, false)]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0 }, false)]
    [InlineData(new byte[] { 0x89, 0x50 }, false)]
    [InlineData(new byte[0], false)]
    public void A_placeholder_is_known_by_its_size(byte[] start, bool expected) =>
        Assert.Equal(expected, JpegSize.IsPlaceholder(start));

    [Fact]
    public void No_bytes_throw() =>
        Gen.Byte.Array[0, 200].Sample(bytes => JpegSize.Find((byte[])[0xFF, 0xD8, 0xFF, .. bytes]));
}
