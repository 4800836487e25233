using System.Text.Json.Serialization;

namespace GlassCity.Scenes.Bench;

/// <summary>The workload: the avenue's flight, or the middle of it, at evenly spread times.</summary>
/// <param name="Seed">The city.</param>
/// <param name="WidthPixels">Width of the picture; a quality may draw fewer pixels, or more.</param>
/// <param name="HeightPixels">Height of the picture.</param>
/// <param name="Frames">Frames timed for each quality.</param>
/// <param name="Qualities">Measured one after the other.</param>
/// <param name="Selection">What is drawn: what a part costs is the difference it makes.</param>
/// <param name="Beats">Instead of the avenue's flight, the film's own camera through these; empty: the avenue.</param>
internal sealed record CityBenchOptions(
    ulong Seed, int WidthPixels, int HeightPixels, int Frames, IReadOnlyList<Quality> Qualities, Commands.Selection Selection,
    IReadOnlyList<Beat> Beats);

/// <summary>What a run of the city's bench measured.</summary>
/// <param name="Renderer">GL's own name of what drew.</param>
/// <param name="Parts">What was on, by name.</param>
internal sealed record CityBenchResult(
    [property: JsonPropertyName("renderer")] string Renderer,
    [property: JsonPropertyName("seed")] string Seed,
    [property: JsonPropertyName("W")] int WidthPixels,
    [property: JsonPropertyName("H")] int HeightPixels,
    [property: JsonPropertyName("F")] int Frames,
    [property: JsonPropertyName("parts")] string Parts,
    [property: JsonPropertyName("tiers")] IReadOnlyList<CityTierResult> Tiers);

/// <summary>One quality's figures, or one beat's.</summary>
/// <param name="Quality">The quality's name; where beats are timed, the beat's.</param>
/// <param name="DrawnWidthPixels">Width of what was drawn.</param>
/// <param name="DrawnHeightPixels">Height of what was drawn.</param>
/// <param name="MedianMs">Milliseconds a frame with the work forced to end.</param>
/// <param name="P95Ms">95th percentile of the same.</param>
/// <param name="MinMs">Least of the same.</param>
/// <param name="CpuMs">Processor time of the whole process a frame, all cores together.</param>
/// <param name="SubmitMs">Milliseconds until the calls of a frame came back, before the wait for their end; median.</param>
/// <param name="GarbageBytes">Managed memory allocated a frame by the drawing thread.</param>
/// <param name="Passes">Milliseconds of each pass, taken on the same frames drawn again, each pass forced to end; medians.</param>
internal sealed record CityTierResult(
    [property: JsonPropertyName("quality")] string Quality,
    [property: JsonPropertyName("drawn_w")] int DrawnWidthPixels,
    [property: JsonPropertyName("drawn_h")] int DrawnHeightPixels,
    [property: JsonPropertyName("median_ms")] double MedianMs,
    [property: JsonPropertyName("p95_ms")] double P95Ms,
    [property: JsonPropertyName("min_ms")] double MinMs,
    [property: JsonPropertyName("cpu_ms")] double CpuMs,
    [property: JsonPropertyName("submit_ms")] double SubmitMs,
    [property: JsonPropertyName("garbage_bytes")] long GarbageBytes,
    [property: JsonPropertyName("passes")] IReadOnlyList<CityPassTime> Passes);

/// <summary>A pass by its name.</summary>
internal sealed record CityPassTime([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("ms")] double Milliseconds);

/// <summary>Writers made at build time, so that nothing is reflected upon.</summary>
[JsonSerializable(typeof(CityBenchResult))]
internal sealed partial class CityBenchJson : JsonSerializerContext;
