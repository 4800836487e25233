namespace GlassCity.Engine.Sound;

/// <summary>Which desk is listened to, and with what: another one is another mixer.</summary>
/// <param name="Seed">The city's.</param>
/// <param name="IsTold">Whether the story is.</param>
/// <param name="Ears">What the two channels are for.</param>
public readonly record struct SoundPlan(ulong Seed, bool IsTold, Ears Ears);

/// <summary>What the window tells its sound, once a frame.</summary>
/// <param name="Plan">Which desk.</param>
/// <param name="DreamSeconds">The dream's time.</param>
/// <param name="WallSeconds">The wall's time at which it was so, on the sound's own clock.</param>
/// <param name="Pace">Dream seconds a second of the wall; negative backwards.</param>
/// <param name="IsHeld">Time stands, for whatever reason.</param>
/// <param name="EndSeconds">The dream's time goes no further.</param>
/// <param name="Ear">Who hears, now.</param>
/// <param name="IsFilm">Whether that is the film's camera, whose way is known beforehand.</param>
/// <param name="Levels">How loud the groups and the whole are.</param>
/// <param name="IsOn">Whether anything is to be heard at all.</param>
public readonly record struct SoundMoment(
    SoundPlan Plan, double DreamSeconds, double WallSeconds, double Pace, bool IsHeld, double EndSeconds, Listener Ear, bool IsFilm, SoundLevels Levels, bool IsOn)
{
    /// <summary>The dream's time at a time of the wall, if nothing is done to it until then.</summary>
    public double DreamAt(double wallSeconds) =>
        IsHeld ? DreamSeconds : Math.Clamp(DreamSeconds + ((wallSeconds - WallSeconds) * Pace), 0, EndSeconds);
}

/// <summary>
/// One value handed from one thread to another, the latest only, without a lock: three places, of which the writer has one, the reader one, and the third
/// lies between them and changes hands.
/// </summary>
internal sealed class Latest<T>
    where T : struct
{
    private const int Fresh = 4;

    private readonly T[] _places = new T[3];
    private int _writers, _readers = 1, _between = 2;

    /// <summary>For the one writer.</summary>
    public void Write(in T value)
    {
        _places[_writers] = value;
        _writers = Interlocked.Exchange(ref _between, _writers | Fresh) & ~Fresh;
    }

    /// <summary>For the one reader: the last value that was written; false when it has had it.</summary>
    public bool TryRead(ref T value)
    {
        if ((Volatile.Read(ref _between) & Fresh) == 0)
        {
            return false;
        }

        _readers = Interlocked.Exchange(ref _between, _readers) & ~Fresh;
        value = _places[_readers];
        return true;
    }
}
