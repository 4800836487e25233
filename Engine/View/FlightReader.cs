using System.Numerics;
using GlassCity.Engine.Time;

namespace GlassCity.Engine.View;

// From the JSON's values to a flight, each rule with its own line of refusal.
internal static class FlightReader
{
    private const double LongestSeconds = 1_000_000;
    private const double LeastStepSeconds = 1e-4;
    private const double FarthestMetres = 1_000_000;
    private const double DefaultFovDegrees = 60;

    public static Flight Read(FlightDocument? document, string source, string sha256)
    {
        if (document is null)
        {
            throw new UserError($"{source}: holds null, not a flight; see the shipped flights");
        }
        RefuseUnknown(document.Unknown, source, "name, constantSpeed, fovDegrees, startSeconds, keys");
        FlightKeyDocument?[] documents = document.Keys ?? [];
        if (documents.Length < 2)
        {
            throw new UserError($"{source}: has {documents.Length} key{(documents.Length == 1 ? "" : "s")}; a flight needs at least 2");
        }
        if (documents.Length > FlightFile.MostKeys)
        {
            throw new UserError($"{source}: has {documents.Length} keys; a flight may have {FlightFile.MostKeys}, thin it out");
        }
        float fovYRadians = Fov(document.FovDegrees ?? DefaultFovDegrees, source);
        var keys = new FlightKey[documents.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            string place = $"{source}: key {i + 1}";
            keys[i] = Key(documents[i] ?? throw new UserError($"{place} is null; give it t, position and look"), place, fovYRadians);
            if (i > 0 && !(keys[i].TimeSeconds >= keys[i - 1].TimeSeconds + LeastStepSeconds))
            {
                throw new UserError($"{place}: t = {keys[i].TimeSeconds} is not later than {keys[i - 1].TimeSeconds} before it; times must rise by at least {LeastStepSeconds} s");
            }
        }
        string name = string.IsNullOrWhiteSpace(document.Name) ? System.IO.Path.GetFileNameWithoutExtension(source) : document.Name;
        double start = document.StartSeconds ?? 0;
        if (!(start >= 0 && start <= LongestSeconds))
        {
            throw new UserError($"{source}: startSeconds = {start} lies outside 0 to {LongestSeconds} s");
        }
        return new Flight(name, document.ConstantSpeed, keys, Path(documents, keys, document.ConstantSpeed, source), sha256)
        {
            StartSeconds = start,
            Cuts = [.. keys.Skip(1).Where((_, i) => documents[i + 1]!.Cut).Select(key => key.TimeSeconds)],
        };
    }

    // A shot from cut to cut; each is a path of its own.
    private static FlightPath Path(FlightKeyDocument?[] documents, FlightKey[] keys, bool constantSpeed, string source)
    {
        var shots = new List<FlightPath>();
        for (int first = 0, end; first < keys.Length; first = end)
        {
            end = first + 1;
            while (end < keys.Length && !documents[end]!.Cut)
            {
                end++;
            }

            shots.Add(end - first >= 2 ? new FlightPath(keys.AsSpan(first, end - first), constantSpeed)
                : throw new UserError($"{source}: key {first + 1}: a shot needs at least 2 keys from cut to cut"));
        }

        return FlightPath.Cut(shots);
    }

    private static FlightKey Key(FlightKeyDocument document, string place, float defaultFovYRadians)
    {
        RefuseUnknown(document.Unknown, place, "t, position, look, orientation, fovDegrees, cut");
        double t = document.T ?? throw new UserError($"{place}: t is missing; give it a time in seconds");
        if (!(t >= 0 && t <= LongestSeconds))
        {
            throw new UserError($"{place}: t = {t} lies outside 0 to {LongestSeconds} s");
        }
        Vector3 position = Point(document.Position, place, "position");
        if ((document.Look is null) == (document.Orientation is null))
        {
            throw new UserError($"{place}: give it either look, a point, or orientation, a quaternion");
        }
        Quaternion orientation = document.Look is null
            ? Orientation(document.Orientation!, place)
            : LookAt(position, Point(document.Look, place, "look"), place);
        return new FlightKey(t, position, orientation, document.FovDegrees is double fov ? Fov(fov, place) : defaultFovYRadians);
    }

    private static Quaternion LookAt(Vector3 position, Vector3 look, string place) => Vector3.Distance(position, look) > 1e-3f
        ? Pose.LookAt(position, look).Orientation
        : throw new UserError($"{place}: look is the eye's own position; look at a point at least a millimetre away");

    private static Vector3 Point(double[]? values, string place, string name)
    {
        if (values is not { Length: 3 })
        {
            throw new UserError($"{place}: {name} must be three numbers of metres, [x, y, z]");
        }
        foreach (double value in values)
        {
            if (!(Math.Abs(value) <= FarthestMetres))
            {
                throw new UserError($"{place}: {name} holds {value}; each number lies within {FarthestMetres} m");
            }
        }
        return new Vector3((float)values[0], (float)values[1], (float)values[2]);
    }

    private static Quaternion Orientation(double[] values, string place)
    {
        if (values.Length != 4)
        {
            throw new UserError($"{place}: orientation must be four numbers, [x, y, z, w]");
        }
        double length = Math.Sqrt(values[0] * values[0] + values[1] * values[1] + values[2] * values[2] + values[3] * values[3]);
        // Wide enough for values written with three digits; anything farther off is a slip, not rounding.
        if (!(Math.Abs(length - 1) <= 0.01))
        {
            throw new UserError($"{place}: orientation has length {length:0.###}; a turn is a quaternion of length 1");
        }
        return new Quaternion((float)(values[0] / length), (float)(values[1] / length), (float)(values[2] / length), (float)(values[3] / length));
    }

    private static float Fov(double degrees, string place) => degrees is >= 1 and <= 170
        ? (float)double.DegreesToRadians(degrees)
        : throw new UserError($"{place}: fovDegrees = {degrees} lies outside 1 to 170");

    private static void RefuseUnknown<T>(Dictionary<string, T>? unknown, string place, string known)
    {
        if (unknown is { Count: > 0 })
        {
            throw new UserError($"{place}: unknown property {Numbers.Quote(unknown.First().Key)}; known are {known}");
        }
    }
}
