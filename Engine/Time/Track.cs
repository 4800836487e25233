using System.Numerics;

namespace GlassCity.Engine.Time;

/// <summary>How a track goes from a key to the next.</summary>
public enum Ease
{
    /// <summary>Holds the key's value up to the next.</summary>
    Step,

    /// <summary>In a straight line.</summary>
    Linear,

    /// <summary>Starts and ends at rest: 3 u^2 - 2 u^3.</summary>
    Smooth,

    /// <summary>
    /// A damped spring let go at the key, pulled to the next one's value: overshoots by 4 % and rests there. Closed form, so
    /// that no frame depends on the one before.
    /// </summary>
    Spring,
}

/// <summary>A value at a time of a track, and how it goes on from there.</summary>
/// <param name="Seconds">Dream time.</param>
/// <param name="Value">The value there.</param>
/// <param name="Ease">The way to the next key.</param>
public readonly record struct TrackKey<T>(double Seconds, T Value, Ease Ease = Ease.Smooth);

/// <summary>
/// A named value over time: a function of the time alone, asked in any order and either direction. Before its first key it
/// is the first value, after its last the last. Immutable.
/// </summary>
/// <typeparam name="T">float, <see cref="Vector3"/>, <see cref="Vector4"/> or a type of its own blending.</typeparam>
public sealed class Track<T>
{
    private readonly TrackKey<T>[] _keys;
    private readonly Func<T, T, float, T> _blend;

    /// <param name="name">For messages.</param>
    /// <param name="blend">From one value to another by a share, which a spring takes past 1.</param>
    /// <param name="keys">At least one, by rising time.</param>
    /// <exception cref="ArgumentException">No key, or times that do not rise.</exception>
    public Track(string name, Func<T, T, float, T> blend, params TrackKey<T>[] keys)
    {
        if (keys.Length == 0)
        {
            throw new ArgumentException($"track '{name}' has no key", nameof(keys));
        }

        for (int i = 0; i < keys.Length; i++)
        {
            if (!double.IsFinite(keys[i].Seconds) || (i > 0 && keys[i].Seconds <= keys[i - 1].Seconds))
            {
                throw new ArgumentException($"track '{name}': key {i} at {keys[i].Seconds} s is not later than the one before it", nameof(keys));
            }
        }

        (Name, _blend, _keys) = (name, blend, keys);
    }

    public string Name { get; }

    public double FirstSeconds => _keys[0].Seconds;

    public double LastSeconds => _keys[^1].Seconds;

    /// <summary>The value at a time. Allocates nothing.</summary>
    public T At(double seconds)
    {
        int next = 0;
        while (next < _keys.Length && _keys[next].Seconds <= seconds)
        {
            next++;
        }

        if (next == 0 || next == _keys.Length)
        {
            return _keys[Math.Max(next - 1, 0)].Value;
        }

        ref readonly TrackKey<T> from = ref _keys[next - 1], to = ref _keys[next];
        double share = (seconds - from.Seconds) / (to.Seconds - from.Seconds);
        return from.Ease == Ease.Step ? from.Value : _blend(from.Value, to.Value, Tracks.Shape(from.Ease, share));
    }
}

/// <summary>Tracks of the common kinds, and the shapes of their eases.</summary>
public static class Tracks
{
    // exp(-a) cos(w) of a spring with damping ratio 0.72: overshoots by 4 %, and at the next key is within 0.2 % of rest.
    private const double SpringDecay = 6.2, SpringTurn = 5.98;

    public static Track<float> Of(string name, params TrackKey<float>[] keys) => new(name, static (a, b, u) => a + ((b - a) * u), keys);

    public static Track<Vector3> Of(string name, params TrackKey<Vector3>[] keys) => new(name, static (a, b, u) => a + ((b - a) * u), keys);

    /// <summary>Colours in linear light, or any four numbers.</summary>
    public static Track<Vector4> Of(string name, params TrackKey<Vector4>[] keys) => new(name, static (a, b, u) => a + ((b - a) * u), keys);

    /// <summary>How far an ease has come at a share 0..1 of the time between two keys: 0 at 0, 1 at 1.</summary>
    public static float Shape(Ease ease, double share)
    {
        double u = Math.Clamp(share, 0, 1);
        return (float)(ease switch
        {
            Ease.Step => u < 1 ? 0 : 1,
            Ease.Smooth => u * u * (3 - (2 * u)),
            Ease.Spring => Spring(u),
            _ => u,
        });
    }

    /// <summary>3 u^2 - 2 u^3 between two times: 0 before, 1 after.</summary>
    public static float Smooth(double fromSeconds, double toSeconds, double seconds) => Shape(Ease.Smooth, (seconds - fromSeconds) / (toSeconds - fromSeconds));

    // x'' + 2 a x' + (a^2 + w^2) x = 0 from x = -1 at rest; what is left of it at 1 is taken off evenly, so that keys are met.
    private static double Spring(double u)
    {
        double At(double t) => 1 - (Math.Exp(-SpringDecay * t) * (Math.Cos(SpringTurn * t) + (SpringDecay / SpringTurn * Math.Sin(SpringTurn * t))));
        return At(u) + (u * (1 - At(1)));
    }
}
