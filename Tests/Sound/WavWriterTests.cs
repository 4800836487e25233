using System.Buffers.Binary;
using GlassCity.Engine;
using GlassCity.Engine.Sound;
using GlassCity.Tests.Commands;
using Xunit;

namespace GlassCity.Tests.Sound;

public sealed class WavWriterTests : IDisposable
{
    private static readonly float[] Samples = [0, 1, -1, 0.5f, -0.25f, 1.7f, -2, 1e-7f, 0.123456789f, -0.7654321f];

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("wav ").FullName, "a b.wav");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Theory]
    [InlineData(WavFormat.Float, "pcm_f32le", 32)]
    [InlineData(WavFormat.Bits24, "pcm_s24le", 24)]
    public void What_is_written_is_read_back_and_other_programs_agree(WavFormat format, string codec, int bits)
    {
        using (FileStream stream = File.Create(_path))
        {
            var wav = new WavWriter(stream, format, Samples.Length / 2);
            wav.Write(Samples.AsSpan(0, 4));
            wav.Write(Samples.AsSpan(4));
        }

        byte[] bytes = File.ReadAllBytes(_path);
        Assert.Equal(44 + (Samples.Length * bits / 8), bytes.Length);
        Assert.Equal(bytes.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)));
        for (int i = 0; i < Samples.Length; i++)
        {
            if (format == WavFormat.Float)
            {
                Assert.Equal(Samples[i], BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(44 + (4 * i))));
                continue;
            }

            int value = (bytes[44 + (3 * i)] << 8 | bytes[45 + (3 * i)] << 16 | bytes[46 + (3 * i)] << 24) >> 8;
            Assert.Equal(Math.Clamp(Samples[i], -1, 8388607 / 8388608.0), value / 8388608.0, 0.51 / 8388608);
        }

        string facts = Sh.Run($"ffprobe -v error -show_entries stream=codec_name,sample_rate,channels,duration_ts -of default=nw=1 '{_path}'").Out;
        Assert.Equal(["channels=2", $"codec_name={codec}", $"duration_ts={Samples.Length / 2}", "sample_rate=48000"], facts.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void More_than_a_file_holds_is_refused()
    {
        Assert.Throws<UserError>(() => new WavWriter(Stream.Null, WavFormat.Float, 600_000_000));
        _ = new WavWriter(Stream.Null, WavFormat.Bits24, 600_000_000);
    }
}
