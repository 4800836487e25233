using System.Globalization;
using GlassCity.Engine;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Gb1;

namespace GlassCity.Scenes.Bench;

/// <summary>
/// Times the city itself along the avenue's flight, or the dream beat by beat, offscreen. Frames are drawn twice: once as they
/// are, for the frame's own figures, and once pass by pass.
/// </summary>
internal static class CityBench
{
    private const int WarmUpFrames = 2;

    /// <exception cref="UserError">No OpenGL 4.5 here, a size beyond the driver, a shader that fails.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static CityBenchResult Run(CityBenchOptions options, CancellationToken stop)
    {
        string renderer = "";
        Parts parts = PartNames.Select(options.Selection.Only, options.Selection.Without);
        var tiers = new List<CityTierResult>();
        foreach (Quality quality in options.Qualities)
        {
            using var picture = new OffscreenPicture(options.Seed, options.WidthPixels, options.HeightPixels, quality);
            renderer = picture.Device.Facts.Renderer;
            if (options.Beats.Count == 0)
            {
                FlightPath avenue = Flights.Find("avenue").Path;
                tiers.Add(new TierBench(picture, options, parts, avenue, 0, avenue.DurationSeconds).Run(quality.Name, quality, stop));
            }

            FlightPath film = Flights.Find("film").Path;
            foreach (Beat beat in options.Beats)
            {
                tiers.Add(new TierBench(picture, options, parts, film, beat.FromSeconds, beat.ToSeconds).Run(beat.Id, quality, stop));
            }
        }

        return new CityBenchResult(renderer, options.Seed.ToString(CultureInfo.InvariantCulture), options.WidthPixels, options.HeightPixels, options.Frames,
            PartNames.Line(parts), tiers);
    }

    private sealed class TierBench(OffscreenPicture picture, CityBenchOptions options, Parts parts, FlightPath flight, double fromSeconds, double toSeconds)
    {
        private readonly double[] _frameMs = new double[options.Frames];
        private readonly double[] _submitMs = new double[options.Frames];
        private readonly double[][] _passMs = [.. picture.Picture.Pipeline.Times.Select(_ => new double[options.Frames])];
        private long _garbageBytes;
        private double _cpuSeconds;

        public CityTierResult Run(string name, Quality quality, CancellationToken stop)
        {
            FramePipeline<FrameDescription> passes = picture.Picture.Pipeline;
            for (int i = -WarmUpFrames; i < options.Frames; i++)
            {
                stop.ThrowIfCancellationRequested();
                FrameDescription frame = FrameAt(Math.Max(i, 0));
                passes.Timed = false;
                Time(frame, i);
                passes.Timed = true;
                picture.Picture.Draw(frame);
                if (i >= 0)
                {
                    int pass = 0;
                    foreach ((_, double milliseconds) in passes.Times)
                    {
                        _passMs[pass++][i] = milliseconds;
                    }
                }
            }

            return Summarise(name, quality);
        }

        /// <summary>Frames lie in the middle of equal parts of the flight, so that any number of them stands for all of it.</summary>
        private FrameDescription FrameAt(int index)
        {
            double seconds = fromSeconds + ((toSeconds - fromSeconds) * (index + 0.5) / options.Frames);
            return new FrameDescription(seconds, index, flight.ViewAt(seconds, options.WidthPixels, options.HeightPixels), parts, RowsFromTop: false);
        }

        /// <param name="frame">What to draw.</param>
        /// <param name="index">Negative for a frame that only warms up.</param>
        private void Time(in FrameDescription frame, int index)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            double start = LiveClock.NowSeconds();
            picture.Picture.Draw(frame);
            double submitted = LiveClock.NowSeconds();
            picture.Device.Finish();
            double end = LiveClock.NowSeconds();
            if (index >= 0)
            {
                _cpuSeconds += (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
                _garbageBytes += GC.GetAllocatedBytesForCurrentThread() - allocated;
                _submitMs[index] = (submitted - start) * 1000;
                _frameMs[index] = (end - start) * 1000;
            }
        }

        private CityTierResult Summarise(string name, Quality quality)
        {
            (int width, int height) = quality.DrawnSize(options.WidthPixels, options.HeightPixels);
            double median = Timing.Median(_frameMs); // sorts
            var passes = picture.Picture.Pipeline.Times.Select(row => row.Name).Select((name, i) => new CityPassTime(name, Timing.Round(Timing.Median(_passMs[i]))));
            return new CityTierResult(
                name, width, height,
                Timing.Round(median),
                Timing.Round(_frameMs[Math.Max(0, (int)Math.Ceiling(_frameMs.Length * 0.95) - 1)]),
                Timing.Round(_frameMs[0]),
                Timing.Round(_cpuSeconds * 1000 / options.Frames),
                Timing.Round(Timing.Median(_submitMs)),
                _garbageBytes / options.Frames,
                [.. passes]);
        }
    }
}
