using System.Text.Json;
using GlassCity.Scenes;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>The city's bench by the whole program, as small as it goes.</summary>
[Collection(nameof(ProgramCollection))]
public sealed class BenchTests : IDisposable
{
    private readonly Glasscity _city = new();

    public void Dispose() => _city.Dispose();

    [Fact]
    public void Every_quality_is_measured_pass_by_pass()
    {
        using JsonDocument json = JsonDocument.Parse(_city.Done("bench", "city", "--size", "64x36", "--frames", "2", "--json"));
        JsonElement[] tiers = [.. json.RootElement.GetProperty("tiers").EnumerateArray()];
        Assert.Equal(Quality.All.Select(quality => quality.Name), tiers.Select(tier => tier.GetProperty("quality").GetString()!));
        Assert.Equal([64, 64, 64, 128], tiers.Select(tier => tier.GetProperty("drawn_w").GetInt32()));
        foreach (JsonElement tier in tiers)
        {
            double median = tier.GetProperty("median_ms").GetDouble(), least = tier.GetProperty("min_ms").GetDouble();
            Assert.True(least > 0 && least <= median && median <= tier.GetProperty("p95_ms").GetDouble());
            Assert.InRange(tier.GetProperty("submit_ms").GetDouble(), 0, 10_000);
            Assert.True(tier.GetProperty("cpu_ms").GetDouble() >= 0);
            string[] passes = [.. tier.GetProperty("passes").EnumerateArray().Select(pass => pass.GetProperty("name").GetString()!)];
            Assert.Contains("city", passes);
            Assert.Equal("edges", passes[^1]);
            Assert.Contains(tier.GetProperty("passes").EnumerateArray(), pass => pass.GetProperty("ms").GetDouble() > 0);
        }
    }

    [Fact]
    public void A_still_names_its_quality()
    {
        _city.Done("still", "--at", "3", "--size", "64x36", "--quality", "medium", "--out", "a.png");
        Assert.Contains("Quality\0medium", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_city.At("a.png"))), StringComparison.Ordinal);
    }
}
