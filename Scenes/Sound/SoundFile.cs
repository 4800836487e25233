using GlassCity.Engine;
using GlassCity.Engine.Sound;

namespace GlassCity.Scenes.Sound;

/// <summary>What a file's samples are like.</summary>
/// <param name="Peak">The highest sample, 1 is full.</param>
/// <param name="Clipped">Samples at or over full.</param>
/// <param name="Mean">Of both channels, the one farther from 0.</param>
internal readonly record struct SoundFacts(float Peak, long Clipped, double Mean)
{
    public string Text => FormattableString.Invariant(
        $"peak {(Peak > 0 ? 20 * Math.Log10(Peak) : double.NegativeInfinity):0.0} dBFS, {Clipped} clipped samples, mean {Mean:0.0e+0}");
}

/// <summary>Writes a range of the dream's sound, whole or not at all.</summary>
internal static class SoundFile
{
    /// <summary>As much is mixed between two looks at whether to stop.</summary>
    private const int Samples = 4096;

    /// <param name="path">Its folder is made where that is missing; a file of that name is replaced.</param>
    /// <param name="format">How samples are kept.</param>
    /// <param name="mixer">Read in order.</param>
    /// <param name="first">Sample, from the dream's beginning.</param>
    /// <param name="count">Samples; at least one.</param>
    /// <param name="stop">Ends it and leaves what was there.</param>
    /// <param name="progress">Told the share that is there.</param>
    /// <returns>Null when it was stopped.</returns>
    /// <exception cref="UserError">The file cannot be written: as far as it can be known, said before anything is mixed.</exception>
    public static SoundFacts? Write(
        string path, WavFormat format, SoundMixer mixer, long first, long count, CancellationToken stop, Action<double>? progress = null)
    {
        if (Directory.Exists(path))
        {
            throw new UserError($"{path}: is a folder; name a file for the sound");
        }

        string part = $"{path}.{Environment.ProcessId}{AtomicFile.TemporaryEnding}";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            SoundFacts facts = default;
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                var wav = new WavWriter(stream, format, count);
                float[] stereo = new float[2 * Samples];
                (double left, double right) = (0, 0);
                for (long done = 0; done < count; done += Samples)
                {
                    if (stop.IsCancellationRequested)
                    {
                        return null;
                    }

                    Span<float> now = stereo.AsSpan(0, 2 * (int)Math.Min(Samples, count - done));
                    mixer.Read(first + done, now);
                    for (int i = 0; i < now.Length; i += 2)
                    {
                        float high = MathF.Max(MathF.Abs(now[i]), MathF.Abs(now[i + 1]));
                        facts = facts with { Peak = MathF.Max(facts.Peak, high), Clipped = facts.Clipped + (high >= 1 ? 1 : 0) };
                        (left, right) = (left + now[i], right + now[i + 1]);
                    }

                    wav.Write(now);
                    progress?.Invoke((double)Math.Min(done + Samples, count) / count);
                }

                stream.Flush(flushToDisk: true);
                facts = facts with { Mean = (Math.Abs(left) > Math.Abs(right) ? left : right) / count };
            }

            File.Move(part, path, overwrite: true);
            return facts;
        }
        catch (Exception error) when (AtomicFile.IsDiskTrouble(error))
        {
            throw AtomicFile.Explain(path, "written", error);
        }
        finally
        {
            AtomicFile.DeleteQuietly(part);
        }
    }
}
