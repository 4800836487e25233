using System.Runtime.ExceptionServices;
using GlassCity.Engine.Time;

namespace GlassCity.Engine.Record;

/// <summary>How far a film is.</summary>
/// <param name="Done">Frames that the sink has taken in this run.</param>
/// <param name="Total">Frames of this run's plan.</param>
/// <param name="ElapsedSeconds">Since the run began.</param>
/// <param name="LeftSeconds">At the pace since the first frame, which also pays for warming up; NaN before its end.</param>
public readonly record struct FilmProgress(long Done, long Total, double ElapsedSeconds, double LeftSeconds);

/// <summary>How a run ended without an error: with every frame, or stopped on wish.</summary>
public readonly record struct FilmReport(long Done, long Total, double ElapsedSeconds)
{
    public bool IsComplete => Done == Total;
}

/// <summary>
/// Films a list of frames: the source renders on the calling thread (where its GL context lives) while worker threads hand
/// earlier frames to the sink.
/// </summary>
/// <param name="source">Renders a frame by its number.</param>
/// <param name="sink">Ended once, whatever happens.</param>
/// <param name="format">The size that both agree on.</param>
public sealed class FilmRecorder(IFrameSource source, IFrameSink sink, FilmFormat format)
{
    /// <summary>Encoding threads for a sink that needs no order; more than the machine has cores only adds memory.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    /// <summary>Called on the calling thread after each rendered frame and at the end.</summary>
    public Action<FilmProgress>? Progress { get; init; }

    /// <summary>
    /// Films the frames in their order. A wish to stop lets the frames that are rendered reach the sink and reports how many
    /// are done; an error of the source or the sink ends the run and is thrown as it is.
    /// </summary>
    public FilmReport Run(IReadOnlyList<long> frames, CancellationToken stop = default)
    {
        double startSeconds = LiveClock.NowSeconds();
        bool completed = false;
        try
        {
            sink.Begin(format);
            int workers = sink.NeedsOrder ? 1 : Workers;
            var queue = new FrameQueue(workers + 2, format.FrameBytes);
            using CancellationTokenRegistration wake = stop.Register(queue.Wake);
            Film(frames, queue, workers, startSeconds, stop);
            if (queue.Failure is Exception failure)
            {
                ExceptionDispatchInfo.Throw(failure);
            }
            completed = queue.Done == frames.Count;
            return new FilmReport(queue.Done, frames.Count, LiveClock.NowSeconds() - startSeconds);
        }
        finally
        {
            EndSink(completed);
        }
    }

    private void Film(IReadOnlyList<long> frames, FrameQueue queue, int workers, double startSeconds, CancellationToken stop)
    {
        Thread[] threads = StartWorkers(queue, workers);
        var pace = new Pace(startSeconds, frames.Count);
        try
        {
            for (int i = 0; i < frames.Count && queue.Rent(stop) is byte[] buffer; i++)
            {
                source.Render(frames[i], buffer.AsSpan(0, format.FrameBytes));
                queue.Submit(frames[i], buffer);
                Progress?.Invoke(pace.At(queue.Done));
            }
        }
        finally
        {
            queue.Close();
            foreach (Thread thread in threads)
            {
                thread.Join();
            }
        }
        Progress?.Invoke(pace.At(queue.Done));
    }

    private Thread[] StartWorkers(FrameQueue queue, int workers)
    {
        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++)
        {
            threads[i] = new Thread(() => Encode(queue)) { IsBackground = true, Name = $"film encoder {i + 1}" };
            threads[i].Start();
        }
        return threads;
    }

    private void Encode(FrameQueue queue)
    {
        try
        {
            while (queue.Take(out (long Frame, byte[] Rgba8) item))
            {
                sink.Accept(item.Frame, item.Rgba8.AsSpan(0, format.FrameBytes));
                queue.Return(item.Rgba8);
            }
        }
#pragma warning disable CA1031 // An exception that leaves a thread ends the process; it is thrown again by Run.
        catch (Exception error)
#pragma warning restore CA1031
        {
            queue.Fail(error);
        }
    }

    // What stopped the film is the news; that the sink then ends badly, too, is not. A whole film's bad end is.
    private void EndSink(bool completed)
    {
        try
        {
            sink.End(completed);
        }
        catch (UserError) when (!completed)
        {
            return;
        }
    }

    private sealed class Pace(double startSeconds, long total)
    {
        private long _firstDone;
        private double _firstSeconds;

        public FilmProgress At(long done)
        {
            double elapsed = LiveClock.NowSeconds() - startSeconds;
            if (_firstDone == 0 && done > 0)
            {
                (_firstDone, _firstSeconds) = (done, elapsed);
            }
            double left = done >= total ? 0
                : done > _firstDone ? (elapsed - _firstSeconds) / (done - _firstDone) * (total - done)
                : double.NaN;
            return new FilmProgress(done, total, elapsed, left);
        }
    }
}
