using GlassCity.Engine.Time;

namespace GlassCity.Scenes.Flashes;

/// <summary>
/// Takes the frames of a film one after the other and keeps, for each second of it, the most flashes that any window has had
/// within a second ending there. Allocates nothing per frame.
/// </summary>
internal sealed class FlashAnalyser
{
    private readonly FrameRate _rate;
    private readonly long _firstFrame;
    private readonly CellPicture _picture;
    private readonly LightChanges _light = new();
    private readonly RednessChanges _redness = new();
    private readonly ChromaChanges _chroma = new();
    private readonly FlashCounter _general;
    private readonly FlashCounter _redByRedness;
    private readonly FlashCounter _redByChroma;
    private readonly FlashMoment[] _generalWorst;
    private readonly FlashMoment[] _redWorst;
    private int _frames;

    /// <param name="firstFrame">The number that the film's first frame has: times are counted from frame 0.</param>
    /// <param name="frames">At most so many frames will come.</param>
    public FlashAnalyser(int widthPixels, int heightPixels, FrameRate rate, long firstFrame, int frames)
    {
        (_rate, _firstFrame) = (rate, firstFrame);
        _picture = new CellPicture(widthPixels, heightPixels);
        (_general, _redByRedness, _redByChroma) = (new FlashCounter(rate), new FlashCounter(rate), new FlashCounter(rate));
        int seconds = (int)(SecondOf(firstFrame + Math.Max(0, frames - 1)) - SecondOf(firstFrame)) + 1;
        (_generalWorst, _redWorst) = (new FlashMoment[seconds], new FlashMoment[seconds]);
    }

    /// <param name="rgba8TopDown">The top row first, tightly packed, sRGB-coded.</param>
    public void Add(ReadOnlySpan<byte> rgba8TopDown)
    {
        int frame = _frames++;
        _picture.Fill(rgba8TopDown);
        _light.Step(_picture, _general, frame);
        _redness.Step(_picture, _redByRedness, frame);
        _chroma.Step(_picture, _redByChroma, frame);
        Worse(_generalWorst, _general.End(frame), frame);
        Worse(_redWorst, _redByRedness.End(frame), frame);
        Worse(_redWorst, _redByChroma.End(frame), frame);
    }

    /// <summary>What was found so far.</summary>
    public FlashReport Report()
    {
        var seconds = new List<FlashSecond>();
        for (int i = 0; i < _generalWorst.Length; i++)
        {
            if (_generalWorst[i].Flashes > 0 || _redWorst[i].Flashes > 0)
            {
                seconds.Add(new FlashSecond(SecondOf(_firstFrame) + i, _generalWorst[i], _redWorst[i]));
            }
        }

        FlashMoment general = _generalWorst.MaxBy(moment => moment.Flashes), red = _redWorst.MaxBy(moment => moment.Flashes);
        return new FlashReport(
            general.Flashes < FlashRules.GeneralFails && red.Flashes < FlashRules.RedFails,
            _frames, _firstFrame, _rate.ToString(), general, red, seconds);
    }

    private void Worse(FlashMoment[] worst, (int Count, int Window) found, int frame)
    {
        long number = _firstFrame + frame;
        ref FlashMoment kept = ref worst[(int)(SecondOf(number) - SecondOf(_firstFrame))];
        if (found.Count > kept.Flashes)
        {
            (int column, int row) = FlashGrid.Corner(found.Window);
            kept = new FlashMoment(
                found.Count, number, new FrameTime(number, _rate).Seconds, (double)column / FlashGrid.Across, (double)row / FlashGrid.Down);
        }
    }

    private long SecondOf(long frame) => frame * _rate.Denominator / _rate.Numerator;
}
