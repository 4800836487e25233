using System.Numerics;
using CsCheck;
using GlassCity.Engine.View;
using Xunit;

namespace GlassCity.Tests.Viewing;

public sealed class FlightPathTests
{
    private static readonly Gen<Vector3> Points = Gen.Select(Gen.Int[-50, 50], Gen.Int[0, 50], Gen.Int[-50, 50], (x, y, z) => new Vector3(x, y, z));

    private static readonly Gen<Quaternion> Turns = Gen.Select(Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[-1, 1], Gen.Float[-1, 1])
        .Where((x, y, z, w) => x * x + y * y + z * z + w * w > 0.01f)
        .Select((x, y, z, w) => Quaternion.Normalize(new Quaternion(x, y, z, w)));

    // One key in four stands where the one before it stood: a hold.
    private static readonly Gen<FlightKey[]> Keys = Gen.Select(Gen.Double[0.05, 4], Points, Turns, Gen.Float[0.3f, 2], Gen.Int[0, 3]).Array[2, 8].Select(parts =>
    {
        var keys = new FlightKey[parts.Length];
        double t = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            (double step, Vector3 position, Quaternion turn, float fov, int still) = parts[i];
            keys[i] = new FlightKey(t += step, i > 0 && still == 0 ? keys[i - 1].PositionWorld : position, turn, fov);
        }
        return keys;
    });

    [Fact]
    public void Keys_are_passed_exactly_at_their_times() => Keys.Sample(keys =>
    {
        var path = new FlightPath(keys, constantSpeed: false);
        Assert.Equal(keys[^1].TimeSeconds, path.DurationSeconds);
        foreach (FlightKey key in keys)
        {
            Pose pose = path.At(key.TimeSeconds);
            Assert.Equal(key.PositionWorld, pose.PositionWorld);
            Assert.Equal(1, Math.Abs(Quaternion.Dot(key.Orientation, pose.Orientation)), 1e-6f);
            Assert.Equal(key.FovYRadians, path.LensAt(key.TimeSeconds).FovYRadians);
        }
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Flights_are_continuous(bool constantSpeed) => Keys.Sample(keys =>
    {
        // Zooms into the largest step: a jump keeps its size there, a smooth path's step vanishes.
        var path = new FlightPath(keys, constantSpeed);
        (double from, double to, double step) = (0, path.DurationSeconds, double.MaxValue);
        foreach (int parts in new[] { 500, 64, 64, 64 })
        {
            (from, to, step) = LargestStep(path, from, to, parts);
        }
        Assert.True(step < 5e-3, $"a jump of {step} at {from} s");
    }, iter: 60);

    [Fact]
    public void Velocity_and_turning_have_no_jump_at_a_key() => Keys.Sample(keys =>
    {
        var path = new FlightPath(keys, constantSpeed: false);
        double gap = keys.Zip(keys.Skip(1)).Min(pair => pair.Second.TimeSeconds - pair.First.TimeSeconds);
        foreach (FlightKey key in keys.AsSpan(1, keys.Length - 2))
        {
            // A jump shows the same at every scale; a bend shrinks with it. What the narrowing to float rounds is allowed for.
            double near = SlopeJump(path, key.TimeSeconds, gap / 400);
            double far = new[] { 50.0, 25, 16 }.Max(part => SlopeJump(path, key.TimeSeconds, gap / part));
            Assert.True(near <= 0.3 * far + 4e-5 / (gap / 400), $"slope jump {near}, {far} farther off, at {key.TimeSeconds} s");
        }
    }, iter: 300);

    [Fact]
    public void Constant_speed_is_constant_between_holds_and_passes_the_places() => Keys.Where(keys => keys.Zip(keys.Skip(1)).All(p => Vector3.Distance(p.First.PositionWorld, p.Second.PositionWorld) > 1)).Sample(keys =>
    {
        var path = new FlightPath(keys, constantSpeed: true);
        double start = keys[0].TimeSeconds;
        double duration = path.DurationSeconds - start;
        const int Samples = 1000;
        var steps = new double[Samples];
        for (int i = 0; i < Samples; i++)
        {
            steps[i] = Vector3.Distance(path.At(start + duration * i / Samples).PositionWorld, path.At(start + duration * (i + 1) / Samples).PositionWorld);
        }
        double mean = steps.Average();
        // Chords cut the corners of tight bends, so a step may be short, but never long.
        Assert.True(steps.Max() <= mean * 1.02 + 1e-4, $"longest {steps.Max()}, mean {mean}");
        Assert.True(steps.Order().ElementAt(Samples / 20) >= mean * 0.97, $"mean {mean}");
        foreach (FlightKey key in keys)
        {
            double nearest = Enumerable.Range(0, Samples + 1).Min(i => Vector3.Distance(path.At(start + duration * i / Samples).PositionWorld, key.PositionWorld));
            Assert.True(nearest <= mean, $"misses a key by {nearest}");
        }
    }, iter: 30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_hold_stands_still_while_the_gaze_turns(bool constantSpeed)
    {
        Quaternion left = Quaternion.CreateFromAxisAngle(Vector3.UnitY, 1);
        FlightKey[] keys =
        [
            new(0, Vector3.Zero, Quaternion.Identity, 1), new(2, new(10, 0, 0), Quaternion.Identity, 1),
            new(5, new(10, 0, 0), left, 1), new(6, new(10, 5, -20), left, 1),
        ];
        var path = new FlightPath(keys, constantSpeed);
        for (double t = 2; t <= 5; t += 0.125)
        {
            Assert.Equal(new Vector3(10, 0, 0), path.At(t).PositionWorld);
        }
        Assert.InRange(Quaternion.Dot(path.At(3.5).Orientation, Quaternion.CreateFromAxisAngle(Vector3.UnitY, 0.5f)), 0.9999f, 1.0001f);
        // Before and after the turn the gaze rests: no sway on the way there.
        Assert.InRange(Quaternion.Dot(path.At(1.9).Orientation, Quaternion.Identity), 0.999999f, 1.000001f);
    }

    [Fact]
    public void A_half_turn_from_rest_to_rest_goes_evenly_round()
    {
        Quaternion back = Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI);
        var path = new FlightPath(
            [new(0, default, Quaternion.Identity, 1), new(1, default, Quaternion.Identity, 1), new(3, default, back, 1), new(4, default, back, 1)], false);
        Assert.Equal(0.5f, Math.Abs(path.At(2).Orientation.Y * path.At(2).Orientation.W), 1e-5f); // left or right is as good
        Assert.Equal(-1, path.At(1).ForwardWorld.Z, 1e-5f);
        Assert.Equal(1, path.At(3).ForwardWorld.Z, 1e-5f);
        Assert.True(path.At(1.5).ForwardWorld.Z < -0.5f && path.At(2.5).ForwardWorld.Z > 0.5f);
    }

    [Fact]
    public void A_flight_is_the_same_bits_in_any_order_and_stands_still_outside() => Gen.Select(Keys, Gen.Bool, Gen.Double[-1, 40].Array[50]).Sample((keys, constant, times) =>
    {
        var path = new FlightPath(keys, constant);
        Pose[] forward = [.. times.Select(path.At)];
        var again = new FlightPath(keys, constant);
        for (int i = times.Length - 1; i >= 0; i--)
        {
            Assert.Equal(forward[i], again.At(times[i]));
        }
        Assert.Equal(keys[0].PositionWorld, path.At(-1e300).PositionWorld);
        Assert.Equal(keys[0].PositionWorld, path.At(double.NaN).PositionWorld);
        Assert.Equal(keys[^1].PositionWorld, path.At(double.PositiveInfinity).PositionWorld);
    }, iter: 200);

    [Fact]
    public void Asking_allocates_nothing()
    {
        FlightKey[] keys = [.. Enumerable.Range(0, 20).Select(i => new FlightKey(i, new Vector3(i * i, i, -i), Quaternion.Identity, 1))];
        foreach (bool constant in new[] { false, true })
        {
            var path = new FlightPath(keys, constant);
            path.ViewAt(3.3, 4, 3);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 1000; i++)
            {
                path.ViewAt(i * 0.02, 4, 3);
            }
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void What_is_no_flight_is_refused()
    {
        FlightKey key = new(0, Vector3.Zero, Quaternion.Identity, 1);
        Assert.Throws<ArgumentException>(() => new FlightPath([key], false));
        Assert.Throws<ArgumentException>(() => new FlightPath([key, key], false));
        Assert.Throws<ArgumentException>(() => new FlightPath([key, key with { TimeSeconds = double.NaN }], false));
        Assert.Throws<ArgumentException>(() => new FlightPath([key, key with { TimeSeconds = 1, Orientation = default }], false));
    }

    private static (double From, double To, double Step) LargestStep(FlightPath path, double from, double to, int parts)
    {
        (double From, double To, double Step) largest = default;
        for (int i = 0; i < parts; i++)
        {
            (double t0, double t1) = (from + (to - from) * i / parts, from + (to - from) * (i + 1) / parts);
            (Pose a, Pose b) = (path.At(t0), path.At(t1));
            double step = Vector3.Distance(a.PositionWorld, b.PositionWorld)
                + Quaternion.Subtract(Aligned(a.Orientation, b.Orientation), b.Orientation).Length()
                + Math.Abs(path.LensAt(t0).FovYRadians - path.LensAt(t1).FovYRadians);
            largest = step > largest.Step ? (t0, t1, step) : largest;
        }
        return largest;
    }

    private static double SlopeJump(FlightPath path, double t, double h)
    {
        (Pose a, Pose b, Pose c) = (path.At(t - h), path.At(t), path.At(t + h));
        Vector3 bend = (c.PositionWorld - b.PositionWorld) - (b.PositionWorld - a.PositionWorld);
        Quaternion turn = (c.Orientation - b.Orientation) - (b.Orientation - a.Orientation);
        return (bend.Length() + turn.Length()) / h;
    }

    private static Quaternion Aligned(Quaternion a, Quaternion b) => Quaternion.Dot(a, b) < 0 ? Quaternion.Negate(a) : a;
}
