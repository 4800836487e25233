using GlassCity.Engine;
using GlassCity.Engine.Record;
using Xunit;

namespace GlassCity.Tests.Recording;

public sealed class FilmRecorderTests
{
    private static readonly long[] Plan = [.. Enumerable.Range(0, 60).Select(i => (long)i)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_frame_arrives_once_and_whole(bool needsOrder)
    {
        var sink = new ListSink { NeedsOrder = needsOrder };
        var progress = new List<FilmProgress>();
        FilmReport report = new FilmRecorder(new NumberedSource(Films.Format), sink, Films.Format) { Workers = 3, Progress = progress.Add }.Run(Plan);
        Assert.True(report.IsComplete);
        Assert.Equal(Plan, needsOrder ? sink.Frames : sink.Frames.Order());
        Assert.Equal(0, sink.Wrong);
        Assert.Equal([true], sink.Ends);
        Assert.Equal((60, 60, 0), (progress[^1].Done, progress[^1].Total, progress[^1].LeftSeconds));
        Assert.Equal(progress.Select(p => p.Done).Order(), progress.Select(p => p.Done));
    }

    [Fact]
    public void A_slow_sink_slows_the_source_and_bounds_what_waits()
    {
        var sink = new ListSink { NeedsOrder = true, Before = _ => Thread.Sleep(4) };
        int mostAhead = 0;
        var source = new NumberedSource(Films.Format) { Before = frame => mostAhead = Math.Max(mostAhead, (int)frame - sink.Frames.Count) };
        Assert.True(new FilmRecorder(source, sink, Films.Format).Run(Plan).IsComplete);
        Assert.Equal(Plan, sink.Frames);
        Assert.InRange(mostAhead, 1, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_sink_that_dies_stops_the_film_promptly_with_its_own_error(int workers)
    {
        var sink = new ListSink { Before = frame => { if (frame == 5) { throw new UserError("the disk is full"); } } };
        // Frames take their time, so that a busy machine gets round to the worker that fails.
        var source = new NumberedSource(Films.Format) { Before = _ => Thread.Sleep(4) };
        UserError error = Assert.Throws<UserError>(() => new FilmRecorder(source, sink, Films.Format) { Workers = workers }.Run(Plan));
        Assert.Equal("the disk is full", error.Message);
        Assert.InRange(source.Rendered, 6, 30);
        Assert.Equal([false], sink.Ends);
    }

    [Fact]
    public void A_source_that_dies_ends_the_sink_after_the_frames_before_it()
    {
        var sink = new ListSink();
        var source = new NumberedSource(Films.Format) { Before = frame => { if (frame == 9) { throw new InvalidOperationException("lost"); } } };
        Assert.Throws<InvalidOperationException>(() => new FilmRecorder(source, sink, Films.Format).Run(Plan));
        Assert.Equal(9, sink.Frames.Count);
        Assert.Equal([false], sink.Ends);
    }

    [Fact]
    public void A_wish_to_stop_keeps_the_frames_that_are_rendered()
    {
        using var stop = new CancellationTokenSource();
        var sink = new ListSink { Before = _ => Thread.Sleep(3) };
        var source = new NumberedSource(Films.Format) { Before = frame => { if (frame == 10) { stop.Cancel(); } } };
        FilmReport report = new FilmRecorder(source, sink, Films.Format).Run(Plan, stop.Token);
        Assert.Equal((11, 60, false), (report.Done, report.Total, report.IsComplete));
        Assert.Equal(11, sink.Frames.Count);
        Assert.Equal([false], sink.Ends);
    }

    [Fact]
    public async Task A_wish_to_stop_is_heard_while_every_buffer_waits_for_the_sink()
    {
        using var stop = new CancellationTokenSource();
        using var gate = new ManualResetEventSlim();
        var sink = new ListSink { NeedsOrder = true, Before = _ => gate.Wait() };
        var source = new NumberedSource(Films.Format);
        Task<FilmReport> run = Task.Run(() => new FilmRecorder(source, sink, Films.Format).Run(Plan, stop.Token));
        SpinWait.SpinUntil(() => source.Rendered == 3, 5000);
        await stop.CancelAsync();
        gate.Set();
        FilmReport report = await run.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(3, report.Done);
    }

    [Fact]
    public void A_film_without_frames_is_whole()
    {
        var sink = new ListSink();
        Assert.True(new FilmRecorder(new NumberedSource(Films.Format), sink, Films.Format).Run([]).IsComplete);
        Assert.Equal([true], sink.Ends);
    }
}
