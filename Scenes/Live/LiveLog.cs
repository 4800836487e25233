using GlassCity.Engine.View;
using GlassCity.Scenes.Controls;

namespace GlassCity.Scenes.Live;

/// <summary>
/// What a picture depends on beside city, time and view: what whoever has the window's eye did and saw since the dream began. A new
/// dream has a new one.
/// </summary>
internal sealed class LiveLog
{
    private readonly LiveSteps _steps = new();
    private readonly LiveBreak _break = new();
    private readonly LiveWitness _witness = new();
    private readonly LiveHands _hands = new();
    private readonly LiveSight _sight = new();

    /// <summary>One turn of the loop while the dream goes on, after the eye was moved.</summary>
    public void Update(Eye eye, LiveTime time, Lens ownLens)
    {
        double seconds = time.DreamSeconds;
        _break.Update(eye, seconds, ownLens);
        eye.Broken = _break.Sight;
        _steps.Update(eye.Walker, seconds);
        _witness.Update(eye.At(seconds, ownLens).Pose, eye.Holder == EyeHolder.Film, seconds, time.HasFlowed);
    }

    /// <summary>One turn of the loop, in a menu too: what a hand opened goes on opening.</summary>
    public void Pass(bool isTold, double dreamSeconds, double elapsedSeconds) => _sight.Update(isTold, dreamSeconds, elapsedSeconds);

    /// <param name="pressed">Since the frame before.</param>
    /// <param name="chosen">The parts that are switched on.</param>
    /// <param name="isTold">Whether the story is.</param>
    /// <param name="time">Of the dream and of the wall.</param>
    /// <param name="say">Told what is so from now on.</param>
    public void Obey(ActionSet pressed, Parts chosen, bool isTold, LiveTime time, Action<string> say)
    {
        if (pressed.Contains(ControlAction.Hands))
        {
            say(_hands.Press(time.NowSeconds) ? "your hands" : "hands down");
        }

        _sight.Obey(pressed, chosen, isTold, time.DreamSeconds, say);
    }

    /// <summary>A frame with what is in the log.</summary>
    /// <param name="frame">Its parts are those of the story as it is told.</param>
    /// <param name="chosen">The parts that are switched on.</param>
    /// <param name="nowSeconds">The wall's time.</param>
    public FrameDescription In(in FrameDescription frame, Parts chosen, double nowSeconds) => frame with
    {
        Parts = _sight.Of(frame.Parts, chosen),
        Steps = _steps.Log,
        Broken = _break.Sight,
        Missed = _witness.Missed,
        HandsRaised = _hands.RaisedAt(nowSeconds),
        SightByHand = _sight.Amount,
    };
}
