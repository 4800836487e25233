using System.Text.Json;
using System.Text.Json.Serialization;
using GlassCity.Engine.Time;

namespace GlassCity.Engine.Record;

/// <summary>
/// All that a film's pixels are a function of, kept as film.json beside its frames: two films with equal manifests are equal
/// bit for bit, and a film goes on only under the manifest it began with.
/// </summary>
public sealed record FilmManifest
{
    /// <summary>The seed as a decimal number: text, since many JSON readers round numbers over 2^53.</summary>
    public required string Seed { get; init; }

    public required string Flight { get; init; }

    /// <summary>Lower-case hex of the flight file's bytes.</summary>
    public required string FlightSha256 { get; init; }

    public required int WidthPixels { get; init; }

    public required int HeightPixels { get; init; }

    /// <summary>As <see cref="FrameRate.ToString"/> writes it.</summary>
    public required string FramesPerSecond { get; init; }

    public required long FirstFrame { get; init; }

    /// <summary>The last frame itself, not the one behind it.</summary>
    public required long LastFrame { get; init; }

    /// <summary>Tier, toggles and whatever else changes the picture, as one line.</summary>
    public required string Settings { get; init; }

    /// <summary>Driver, device and their versions.</summary>
    public required string Renderer { get; init; }

    /// <summary>Lower-case hex over the shaders' text and the program's build: two builds may draw two pictures.</summary>
    public required string ProgramSha256 { get; init; }

    /// <summary>The program's own version.</summary>
    public required string Version { get; init; }

    /// <summary>The sound beside the frames, once it is whole; null where there is none. No pixel depends on it, so it is not compared.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FilmSound? Sound { get; init; }

    /// <summary>What differs, one "name: theirs here, wanted" a difference; empty for equal manifests.</summary>
    internal static IReadOnlyList<string> Differences(FilmManifest kept, FilmManifest wanted)
    {
        var differences = new List<string>();
        Compare("seed", kept.Seed, wanted.Seed);
        Compare("flight", kept.Flight, wanted.Flight);
        Compare("flight file", kept.FlightSha256, wanted.FlightSha256);
        Compare("size", $"{kept.WidthPixels}x{kept.HeightPixels}", $"{wanted.WidthPixels}x{wanted.HeightPixels}");
        Compare("fps", kept.FramesPerSecond, wanted.FramesPerSecond);
        Compare("frames", $"{kept.FirstFrame}-{kept.LastFrame}", $"{wanted.FirstFrame}-{wanted.LastFrame}");
        Compare("settings", kept.Settings, wanted.Settings);
        Compare("renderer", kept.Renderer, wanted.Renderer);
        Compare("program", kept.ProgramSha256, wanted.ProgramSha256);
        Compare("version", kept.Version, wanted.Version);
        return differences;

        void Compare(string name, string before, string now)
        {
            if (before != now)
            {
                differences.Add($"{name} was {before} and is {now}");
            }
        }
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, FilmJson.Default.FilmManifest);

    /// <exception cref="UserError">The bytes are no manifest.</exception>
    internal static FilmManifest FromJson(ReadOnlySpan<byte> utf8, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, FilmJson.Default.FilmManifest) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new UserError($"{path}: is no film's manifest of this program; name another folder");
        }
    }
}

/// <summary>The sound of a film's frames, a file in their folder. What else it depends on, the manifest says.</summary>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Kind">Rate, way of keeping samples, and whose ears.</param>
/// <param name="FirstSample">Counted from the dream's beginning.</param>
/// <param name="Samples">Of each channel.</param>
/// <param name="Sha256">Lower-case hex of the file's bytes.</param>
public sealed record FilmSound(string File, string Kind, long FirstSample, long Samples, string Sha256);

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FilmManifest))]
internal sealed partial class FilmJson : JsonSerializerContext
{
}
