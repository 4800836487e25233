using System.Numerics;

namespace GlassCity.Engine.Sound;

/// <summary>
/// The window's ears, block edge by block edge. What an edge was given once it keeps for as long as a block may ask again, so that two blocks meet in one
/// listener and nothing steps. While the film has the eye its ears are the film's own, a function of time to the bit; another's pose is followed
/// softly, since it comes in frames that are longer than blocks.
/// </summary>
/// <param name="film">Where the film's ears are.</param>
internal sealed class LiveListener(IListener film) : IListener
{
    private const int Kept = 1024;

    // Of the way to where the eye is, in one block: two thirds of it in 40 ms, which is about a frame.
    private const float Follows = 0.25f;

    // Blocks in which the ears go over from the film's to another's, and back.
    private const float SwapBlocks = 12;

    private const float LevelSteps = 0.3f, LevelNear = 1e-3f;

    private readonly long[] _keys = MakeKeys();
    private readonly Listener[] _ears = new Listener[Kept];
    private readonly SoundLevels[] _levels = new SoundLevels[Kept];
    private Listener _ear, _followed;
    private SoundLevels _wanted = SoundLevels.Full, _level = SoundLevels.Full;
    private float _films = 1;
    private bool _isFilm = true;

    /// <summary>What is so from now on.</summary>
    public void Tell(in SoundMoment moment)
    {
        (_ear, _isFilm) = (moment.Ear, moment.IsFilm);
        // The whole's level is set behind the mixer, where it is heard at once.
        _wanted = moment.Levels with { Master = 1 };
    }

    /// <summary>After a jump there is nothing to meet: the ears are where they are.</summary>
    public void Begin()
    {
        Array.Fill(_keys, long.MinValue);
        (_followed, _level, _films) = (_ear, _wanted, _isFilm ? 1 : 0);
    }

    public Listener At(double seconds) => _ears[Place(seconds)];

    /// <summary>How loud the groups are.</summary>
    public SoundLevels LevelsAt(double seconds) => _levels[Place(seconds)];

    private int Place(double seconds)
    {
        long edge = (long)Math.Round(seconds * SoundTime.Rate / SoundTime.Block);
        int at = (int)(edge & (Kept - 1));
        if (_keys[at] != edge)
        {
            _keys[at] = edge;
            Go();
            _ears[at] = _films <= 0 ? _followed : _films >= 1 ? film.At(seconds) : Between(_followed, film.At(seconds), Smooth(_films));
            _levels[at] = _level;
        }

        return at;
    }

    private void Go()
    {
        _films = Math.Clamp(_films + ((_isFilm ? 1 : -1) / SwapBlocks), 0, 1);
        _followed = Between(_followed, _ear, Follows);
        _level = new SoundLevels(1, Near(_level.Ambience, _wanted.Ambience), Near(_level.Music, _wanted.Music), Near(_level.Voices, _wanted.Voices));
    }

    private static float Near(float from, float to) => MathF.Abs(to - from) < LevelNear ? to : from + ((to - from) * LevelSteps);

    private static Listener Between(in Listener a, in Listener b, float share)
    {
        Vector3 right = Vector3.Lerp(a.RightWorld, b.RightWorld, share), ahead = Vector3.Lerp(a.ForwardWorld, b.ForwardWorld, share);
        // Opposite ways have no middle.
        bool hasMiddle = right.LengthSquared() > 1e-4f && ahead.LengthSquared() > 1e-4f;
        return new Listener(Vector3.Lerp(a.PlaceWorld, b.PlaceWorld, share), hasMiddle ? Vector3.Normalize(right) : b.RightWorld, hasMiddle ? Vector3.Normalize(ahead) : b.ForwardWorld);
    }

    private static float Smooth(float x) => x * x * (3 - (2 * x));

    private static long[] MakeKeys()
    {
        long[] keys = new long[Kept];
        Array.Fill(keys, long.MinValue);
        return keys;
    }
}
