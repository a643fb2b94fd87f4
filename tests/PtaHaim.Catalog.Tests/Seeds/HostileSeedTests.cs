using System.Text;
using CsCheck;
using PtaHaim.Catalog.Seeds;

namespace PtaHaim.Catalog.Tests.Seeds;

public sealed class HostileSeedTests
{
    private static readonly byte[] Sample = Encoding.UTF8.GetBytes(SampleSeed.Json);

    [Fact]
    public void Arbitrary_bytes_are_refused_and_never_throw() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.Null(Read(bytes).Seed), iter: 300);

    [Fact]
    public void A_damaged_seed_is_read_or_refused_with_reasons()
    {
        var damage = Gen.Select(Gen.Int[0, Sample.Length - 1], Gen.Int[0, 40], Gen.Byte.Array[0, 6]);
        damage.Sample(
            (start, length, bytes) =>
            {
                var end = Math.Min(start + length, Sample.Length);
                var reading = Read([.. Sample[..start], .. bytes, .. Sample[end..]]);
                Assert.Equal(reading.Seed is null, reading.Errors.Count > 0);
                Assert.All(reading.Errors, error => Assert.True(error is { Line: > 0, Column: > 0 }));
            },
            iter: 500
        );
    }

    [Fact]
    public void Values_of_the_wrong_kind_anywhere_are_refused()
    {
        string[] values = ["null", "0", "-1e400", "\"\\u0000\"", "[]", "{}", "[[{}]]", "true", "\"\"", "[null]"];
        var swap = Gen.Select(Gen.Int[0, SampleSeed.Json.Length], Gen.Int[0, values.Length - 1]);
        swap.Sample(
            (start, value) =>
            {
                var colon = SampleSeed.Json.IndexOf(
                    ": ",
                    start % (SampleSeed.Json.Length - 80),
                    StringComparison.Ordinal
                );
                if (colon < 0)
                    return;
                var end = SampleSeed.Json.IndexOfAny([',', '}', '\n'], colon);
                var reading = Read(
                    Encoding.UTF8.GetBytes(SampleSeed.Json[..(colon + 2)] + values[value] + SampleSeed.Json[end..])
                );
                Assert.Equal(reading.Seed is null, reading.Errors.Count > 0);
            },
            iter: 500
        );
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Deep_nesting_is_an_error_of_syntax(char open)
    {
        var level = open == '[' ? "[" : "{\"a\":";

        var reading = Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(level, 100_000))));

        Assert.Contains("depth", Assert.Single(reading.Errors).Problem);
    }

    [Fact]
    public void A_number_without_end_is_refused()
    {
        var reading = Read(Encoding.UTF8.GetBytes("{ \"works\": " + new string('9', 1_000_000) + " }"));

        Assert.Contains(reading.Errors, error => error.Problem == "works is a number");
    }

    [Fact]
    public void Millions_of_values_are_refused_before_they_fill_the_memory()
    {
        var bytes = new byte[10_000_001];
        for (var index = 0; index < bytes.Length; index++)
            bytes[index] = (byte)(index % 2 == 1 ? ',' : '0');
        bytes[0] = (byte)'[';
        bytes[1] = (byte)' ';

        Assert.Equal("more than 4,000,000 values in one file", Assert.Single(Read(bytes).Errors).Problem);
    }

    private static SeedReading Read(byte[] bytes) => SampleSeed.ReadBytes(("catalog.json", bytes));
}
