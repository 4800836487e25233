using System.Numerics;
using GlassCity.Engine;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Live;

/// <summary>
/// A flight being made by hand: a key is dropped where the eye is. The time from key to key follows from the way between
/// them and not from how long one looked for the next place.
/// </summary>
internal sealed class FlightDraft
{
    private const double MetresPerSecond = 7;
    private const double RadiansPerSecond = 0.5;
    private const double ShortestSeconds = 1.5;

    private readonly List<FlightKey> _keys = [];

    public int Count => _keys.Count;

    /// <summary>The dream's time when the first key was dropped.</summary>
    public double StartSeconds { get; private set; }

    /// <summary>Seconds from the first key to the last.</summary>
    public double DurationSeconds => Count == 0 ? 0 : _keys[^1].TimeSeconds;

    /// <summary>Where it lies on disk; null while it differs from what was saved.</summary>
    public string? SavedPath { get; set; }

    public void Drop(in Pose eye, float fovYRadians, double dreamSeconds)
    {
        if (Count == 0)
        {
            StartSeconds = dreamSeconds;
        }

        double at = Count == 0 ? 0 : DurationSeconds + SecondsBetween(_keys[^1], eye);
        _keys.Add(new FlightKey(at, eye.PositionWorld, eye.Orientation, fovYRadians));
        SavedPath = null;
    }

    /// <summary>Takes the last key back.</summary>
    /// <returns>False when there was none.</returns>
    public bool TakeBack()
    {
        if (Count == 0)
        {
            return false;
        }

        _keys.RemoveAt(Count - 1);
        SavedPath = null;
        return true;
    }

    /// <summary>The smooth way through the keys.</summary>
    /// <exception cref="UserError">Fewer than two keys.</exception>
    public Flight ToFlight(string name)
    {
        if (Count < 2)
        {
            throw new UserError($"a flight needs at least 2 keys, and {Count} {(Count == 1 ? "is" : "are")} dropped");
        }

        FlightKey[] keys = [.. _keys];
        return new Flight(name, false, keys, new FlightPath(keys, false), "") { StartSeconds = StartSeconds };
    }

    /// <summary>Writes the flight into a folder under the first free name flight-N.json, once for each state of its keys.</summary>
    /// <returns>The file.</returns>
    /// <exception cref="UserError">Fewer than two keys, or the folder cannot be written.</exception>
    public string Save(string folder)
    {
        if (SavedPath is { } saved && File.Exists(saved))
        {
            return saved;
        }

        int number = 1;
        while (File.Exists(PathOf(folder, number)))
        {
            number++;
        }

        Flight flight = ToFlight($"flight-{number}");
        string path = PathOf(folder, number);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception fault) when (AtomicFile.IsDiskTrouble(fault))
        {
            throw AtomicFile.Explain(folder, "made", fault);
        }

        FlightFile.Save(path, flight);
        SavedPath = path;
        return path;
    }

    private static string PathOf(string folder, int number) => Path.Combine(folder, FormattableString.Invariant($"flight-{number}.json"));

    private static double SecondsBetween(in FlightKey from, in Pose to)
    {
        double metres = Vector3.Distance(from.PositionWorld, to.PositionWorld);
        double cosine = Math.Min(1, Math.Abs(Quaternion.Dot(from.Orientation, to.Orientation)));
        return Math.Max(ShortestSeconds, Math.Max(metres / MetresPerSecond, 2 * Math.Acos(cosine) / RadiansPerSecond));
    }
}
