using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sound;

namespace GlassCity.Scenes.Live;

/// <summary>The story as the window tells it: whether there is one, the way from beat to beat, captions and timeline.</summary>
internal sealed class LiveStory
{
    /// <summary>After a jump the timeline says where one is, if it is not shown anyway.</summary>
    private const double PeekSeconds = 2.5;

    private readonly Fade _timeline = new();
    private bool _isTimelineAsked;
    private double _peeksUntilSeconds = double.NegativeInfinity;

    /// <summary>False: the city alone, whose time has no end.</summary>
    public bool IsTold { get; private set; }

    /// <summary>Takes up the story, or lets it go: what is drawn, where time ends and whether the film's camera begins again follow.</summary>
    public void Begin(bool isTold, LiveTime time, Eye eye)
    {
        IsTold = isTold;
        time.EndSeconds = isTold ? ShowTimes.DurationSeconds : double.PositiveInfinity;
        eye.LoopsFilm = !isTold;
    }

    /// <summary>Without the story's own things where it is not told.</summary>
    public Parts Of(Parts parts) => IsTold ? parts : parts & ~Parts.Story;

    /// <summary>Does what the keys of the dream's time ask for. Whoever moves the eye keeps it: a jump in time moves nobody.</summary>
    public void Obey(ActionSet pressed, LiveTime time, LiveSettings settings, Action<string> say)
    {
        if (pressed.Contains(ControlAction.Captions))
        {
            settings.Chosen = settings.Chosen with { Captions = !settings.Chosen.Captions };
            say(settings.Chosen.Captions ? "captions on" : "captions off");
        }

        double? target = TargetOf(pressed, time.DreamSeconds);
        bool isTimeline = pressed.Contains(ControlAction.Timeline);
        if (!IsTold)
        {
            if (isTimeline || target is not null)
            {
                say("the city alone has no beats; the menu begins a dream");
            }

            return;
        }

        _isTimelineAsked ^= isTimeline;
        _peeksUntilSeconds = isTimeline ? double.NegativeInfinity : _peeksUntilSeconds;
        if (target is { } seconds)
        {
            time.JumpTo(seconds);
            _peeksUntilSeconds = time.NowSeconds + PeekSeconds;
        }
    }

    /// <summary>Caption and timeline of this frame.</summary>
    public void Tell(HudContent content, LiveTime time, bool hasCaptions, bool hasSoundCaptions, bool isMenuOpen)
    {
        double now = time.NowSeconds;
        _timeline.Show(IsTold && !isMenuOpen && (_isTimelineAsked || now < _peeksUntilSeconds), now);
        content.Timeline = new HudTimeline(time.DreamSeconds, _timeline.OpacityAt(now));
        (string text, float opacity) = CaptionTimes.At(time.DreamSeconds);
        content.Caption = IsTold && hasCaptions && !isMenuOpen ? new HudCaption(text, opacity) : default;
        (string heard, float heardOpacity) = SoundCaptions.At(time.DreamSeconds);
        content.SoundCaption = IsTold && hasSoundCaptions && !isMenuOpen ? new HudCaption(heard, heardOpacity) : default;
    }

    private static double? TargetOf(ActionSet pressed, double seconds) =>
        pressed.Contains(ControlAction.FirstBeat) ? 0
        : pressed.Contains(ControlAction.LastBeat) ? ShowTimes.LastBeatSeconds
        : pressed.Contains(ControlAction.NextBeat) ? ShowTimes.NextSeconds(seconds)
        : pressed.Contains(ControlAction.PreviousBeat) ? ShowTimes.PreviousSeconds(seconds)
        : null;
}
