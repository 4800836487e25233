using GlassCity.Engine.Sound;
using GlassCity.Engine.View;
using GlassCity.Scenes.Controls;
using GlassCity.Scenes.Settings;
using GlassCity.Scenes.Sound;
using GlassCity.Scenes.Walking;

namespace GlassCity.Scenes.Live;

/// <summary>The window's sound: tells it once a frame where the eye is, how time goes and how loud it may be.</summary>
internal sealed class LiveEars : IDisposable
{
    /// <summary>1 says at the end how much was played and how often it broke off.</summary>
    private const string DebugVariable = "GLASSCITY_SOUND_DEBUG";

    private readonly LiveSound _sound;
    private readonly LiveFootsteps _footsteps;
    private readonly Action<string> _log;

    /// <param name="film">The way of the film's camera.</param>
    /// <param name="log">Told of what outlives the window.</param>
    public LiveEars(FlightPath film, Action<string> log)
    {
        _log = log;
        var steps = new WalkerStepLog();
        _footsteps = new LiveFootsteps(steps);
        _sound = new LiveSound(plan => plan.IsTold ? Soundscape.Of(plan.Seed, steps) : Soundscape.CityOnly(plan.Seed, steps), new FlightListener(film));
    }

    /// <summary>One turn of the loop, after the eye was moved; in a menu too. Allocates nothing while nothing is to be said.</summary>
    public void Update(Eye eye, LiveTime time, UserSettings chosen, ulong seed, bool isTold, Action<string> tell)
    {
        double dream = time.DreamSeconds;
        var plan = new SoundPlan(seed, isTold, chosen.Headphones ? Ears.Headphones : Ears.Loudspeakers);
        _sound.Tell(new SoundMoment(
            plan, dream, time.NowSeconds, time.Pace.Speed, time.IsHeld, time.EndSeconds,
            Listener.Of(eye.At(dream, chosen.Lens).Pose), eye.IsFilms(dream), chosen.Levels, chosen.Sound));
        _footsteps.Update(eye, _sound.NextSample, isTold ? dream : 0);
        if (_sound.TakeMessage() is { } line)
        {
            tell(line);
        }
    }

    /// <summary>Switches sound on and off.</summary>
    public static void Obey(ActionSet pressed, LiveSettings settings, Action<string> say)
    {
        if (pressed.Contains(ControlAction.Sound))
        {
            settings.Chosen = settings.Chosen with { Sound = !settings.Chosen.Sound };
            say(settings.Chosen.Sound ? "sound on" : "sound off");
        }
    }

    public void Dispose()
    {
        _sound.Dispose();
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1")
        {
            (double sounded, double mixing) = _sound.Seconds;
            _log(FormattableString.Invariant($"sound: {sounded:0.0} s played, {mixing:0.0} s of mixing, {_sound.Underruns} underruns"));
        }
    }
}
