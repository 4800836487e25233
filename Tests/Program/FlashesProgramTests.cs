using System.Text.Json;
using GlassCity.Engine.Record;
using GlassCity.Tests.Recording;
using Xunit;

namespace GlassCity.Tests.Programs;

/// <summary>The search for flashes by the whole program: made films, and one that it filmed.</summary>
[Collection(nameof(ProgramCollection))]
public sealed class FlashesProgramTests : IDisposable
{
    private readonly Glasscity _city = new();

    public void Dispose() => _city.Dispose();

    [Fact]
    public void A_film_of_its_own_and_a_made_one_are_judged()
    {
        _city.Done("record", "--size", "64x36", "--frames", "5", "--out", "ein Film");
        string said = _city.Done("flashes", "ein Film");
        Assert.Contains("5 frames from 0 on, 24 a second", said, StringComparison.Ordinal);
        Assert.Contains("passed: 0 general flashes", said, StringComparison.Ordinal);

        // On and off every fourth frame: 3 a second at 24 frames a second, 1 at 8.
        Make("blinks", 48, frame => (byte)(frame / 4 % 2 * 200));
        (int code, said, _) = _city.Run("flashes", "blinks");
        Assert.Equal(1, code);
        Assert.Contains("FAILED: 3 general flashes within the second that ends at ", said, StringComparison.Ordinal);
        (code, said, _) = _city.Run("flashes", "blinks", "--json");
        Assert.Equal(1, code);
        JsonElement general = JsonDocument.Parse(said).RootElement.GetProperty("general");
        Assert.Equal(3, general.GetProperty("flashes").GetInt32());
        Assert.Equal(24, general.GetProperty("frame").GetInt32()); // rises at 4, falls at 8, 16, 24
        Assert.Equal(1, general.GetProperty("seconds").GetDouble());
        Assert.Contains("passed: 1 general flash at most", _city.Done("flashes", "blinks", "--fps", "8"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_whole_film_is_one_line()
    {
        Directory.CreateDirectory(_city.At("empty"));
        Assert.Contains("nirgends: cannot be read: there is no such folder", _city.Refused(1, "flashes", "nirgends"), StringComparison.Ordinal);
        Assert.Contains("empty: holds no frames", _city.Refused(1, "flashes", "empty"), StringComparison.Ordinal);

        Make("made", 20, _ => 9);
        string[] frames = [.. Directory.GetFiles(_city.At("made"), "*.png").Order()];
        Assert.Contains("is a file", _city.Refused(1, "flashes", frames[0]), StringComparison.Ordinal);
        File.Delete(frames[7]);
        Assert.Contains("made: frame_000007.png is missing", _city.Refused(1, "flashes", "made"), StringComparison.Ordinal);
        File.WriteAllBytes(frames[7], File.ReadAllBytes(frames[6])[..60]);
        (int code, string said, string error) = _city.Run("flashes", "made");
        Assert.Equal((1, ""), (code, said));
        Assert.Contains("frame_000007.png: is no whole PNG", error, StringComparison.Ordinal);
        File.WriteAllBytes(frames[7], new PngEncoder().Encode(3, 2, new byte[24]));
        Assert.Contains("frame_000007.png: is 3x2, the film's first frame is 16x10", _city.Run("flashes", "made").Error, StringComparison.Ordinal);
        File.WriteAllText(_city.At("made", FilmFolder.ManifestName), "{");
        Assert.Contains("film.json: is no film's manifest", _city.Refused(1, "flashes", "made"), StringComparison.Ordinal);
        File.Delete(_city.At("made", FilmFolder.ManifestName));
        Assert.Contains("add --fps", _city.Refused(2, "flashes", "made"), StringComparison.Ordinal);
    }

    private void Make(string name, int frames, Func<int, byte> grey)
    {
        FilmManifest manifest = Films.Manifest with { LastFrame = frames - 1 };
        using FilmFolder folder = FilmFolder.Open(_city.At(name), manifest, resume: false);
        byte[] rgba = new byte[manifest.WidthPixels * manifest.HeightPixels * 4];
        for (int frame = 0; frame < frames; frame++)
        {
            rgba.AsSpan().Fill(grey(frame));
            folder.Keep(frame, new PngEncoder().Encode(manifest.WidthPixels, manifest.HeightPixels, rgba));
        }
    }
}
