using GlassCity.Engine;
using GlassCity.Engine.Time;
using GlassCity.Scenes;
using GlassCity.Scenes.Commands;
using GlassCity.Scenes.Live;
using Xunit;

namespace GlassCity.Tests.Live;

public class FilmJobTests
{
    private static readonly RecordOptions Options = new(
        Flights.Find("avenue"), null, new FrameRate(24, 1), PictureSize.Default, "films/x", FilmFormat.Png, false, 1, Selection.All, Quality.High);

    [Fact]
    public void It_tells_how_far_it_is_and_where_the_film_lies()
    {
        using var gate = new ManualResetEventSlim();
        using var job = new FilmJob(Options, (options, progress, stop) =>
        {
            progress.Begin(10, 2);
            progress.FrameDone();
            gate.Wait(stop);
            return new FilmResult(options.Out, 10, 8, 2, false);
        });
        SpinWait.SpinUntil(() => job.FramesDone == 3, 5000);
        Assert.Equal((3, 10, null), (job.FramesDone, job.FramesTotal, job.Outcome));
        gate.Set();
        SpinWait.SpinUntil(() => job.Outcome is not null, 5000);
        Assert.Equal("filmed: films/x", job.Outcome);
        Assert.False(job.HasFailed);
    }

    [Fact]
    public void Leaving_stops_it_and_says_what_is_there()
    {
        var job = new FilmJob(Options, (options, progress, stop) =>
        {
            progress.Begin(10, 0);
            stop.WaitHandle.WaitOne();
            return new FilmResult(options.Out, 10, 4, 0, true);
        });
        job.Dispose();
        Assert.Equal("film stopped with 4 of 10 frames in films/x", job.Outcome);
    }

    [Fact]
    public void What_stands_in_its_way_is_one_line()
    {
        using var job = new FilmJob(Options, (_, _, _) => throw new UserError("films/x: no space left"));
        SpinWait.SpinUntil(() => job.Outcome is not null, 5000);
        Assert.Equal("no film: films/x: no space left", job.Outcome);
        Assert.True(job.HasFailed);
    }
}
