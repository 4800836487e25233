using System.Text.Json.Serialization;

namespace GlassCity.Scenes.Gb1;

/// <summary>What a run of GB-1 measured; the JSON names are the workload's.</summary>
/// <param name="Renderer">GL's own name of what drew.</param>
/// <param name="MedianMs">Milliseconds a frame with the work forced to end, after two warm-up frames.</param>
/// <param name="RecordFps">Frames a second, each read back whole and written as a PNG file; 0 when none was asked for.</param>
public sealed record Gb1Result(
    [property: JsonPropertyName("renderer")] string Renderer,
    [property: JsonPropertyName("W")] int WidthPixels,
    [property: JsonPropertyName("H")] int HeightPixels,
    [property: JsonPropertyName("N")] int TowersPerSide,
    [property: JsonPropertyName("P")] int Particles,
    [property: JsonPropertyName("F")] int Frames,
    [property: JsonPropertyName("median_ms")] double MedianMs,
    [property: JsonPropertyName("p95_ms")] double P95Ms,
    [property: JsonPropertyName("min_ms")] double MinMs,
    [property: JsonPropertyName("record_fps")] double RecordFps);

/// <summary>Writers made at build time, so that nothing is reflected upon.</summary>
[JsonSerializable(typeof(Gb1Result))]
[JsonSerializable(typeof(StardustResult))]
public sealed partial class Gb1Json : JsonSerializerContext;
