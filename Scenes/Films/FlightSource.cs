using GlassCity.Engine.Effects;
using GlassCity.Engine.Record;
using GlassCity.Engine.Time;
using GlassCity.Engine.View;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Films;

/// <summary>A flight as frames: each one is a function of its number alone.</summary>
/// <param name="picture">Drawn on the calling thread.</param>
/// <param name="flight">The way of the eye, and the dream's time at its start.</param>
/// <param name="format">The size of <paramref name="picture"/> and the rate that turns numbers into times.</param>
/// <param name="parts">What is on.</param>
/// <param name="effects">The effects that are on.</param>
internal sealed class FlightSource(OffscreenPicture picture, Flight flight, FilmFormat format, Parts parts, EffectSettings effects) : IFrameSource
{
    private readonly BrokenSight _broken = BrokenSight.Of(flight);
    private readonly Kindness _missed = WitnessLog.MissedOn(flight.Path, flight.StartSeconds);

    public void Render(long frameIndex, Span<byte> rgba8TopDown)
    {
        double seconds = new FrameTime(frameIndex, format.Rate).Seconds;
        View view = flight.Path.ViewAt(seconds, format.WidthPixels, format.HeightPixels);
        double stepSeconds = new FrameTime(1, format.Rate).Seconds;
        picture.Render(new FrameDescription(flight.StartSeconds + seconds, frameIndex, view, parts, true, effects, stepSeconds) { Broken = _broken, Missed = _missed }, rgba8TopDown);
    }
}
