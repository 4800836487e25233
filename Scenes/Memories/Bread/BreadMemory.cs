using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>A child shares its last crust with a dog that has had none for long.</summary>
public sealed class BreadMemory : IMemory
{
    private static readonly Vector3 Warm = new(1.000f, 0.815f, 0.624f), Ember = new(1.000f, 0.660f, 0.360f);      // #FFE9CF; what warms

    public string Name => "bread";

    public Parts Part => Parts.Bread;

    public double FromSeconds => BreadTimes.FromSeconds;

    public double ToSeconds => BreadTimes.ToSeconds;

    public Vector3 PlaceWorld => StoryPlaces.Bread;

    public ReadOnlySpan<Vector3> Tones => BreadTones.All;

    public Sculpture Make(ulong seed) => new([.. BreadChild.Make(), BreadDog.Make(), BreadDogHead.Eyes(), Crust(), .. BreadAlley.Make(seed)], Vector3.Normalize(new(0.42f, 0.78f, 0.40f)));

    public void MoveAt(double seconds, Span<PartMove> parts) => BreadTimes.MoveAt(seconds, parts);

    public MemoryLight LightAt(double seconds)
    {
        float whole = Tracks.Smooth(261.6, 265.0, seconds) * (1 - Tracks.Smooth(275.8, 278.2, seconds));
        float wakes = Tracks.Smooth(263.5, 268.5, seconds), passes = Tracks.Smooth(BreadTimes.LeavesSeconds, BreadTimes.TakenSeconds, seconds), rests = Tracks.Smooth(BreadTimes.TakenSeconds, BreadTimes.RestsSeconds, seconds);
        float beats = 1 + (0.04f * (float)Math.Sin(seconds * 3.1));
        float lamp = beats * wakes * (0.052f + (0.036f * passes) + (0.070f * rests));
        return new MemoryLight(Warm * 4.2f, new(0.10f, 0.38f, 0.02f), 0.92f, new Vector3(0.12f, 0.125f, 0.145f), new Vector3(0.70f, 0.95f, 1.40f),
            Ember * lamp, BreadTimes.LightAt(seconds), 0.030f, (1 - (0.75f * rests)) * 40,
            new(0.05f, 0.35f, -0.15f), 1.25f, 2.75f, whole) { Haze = 0.005f };
    }

    // What was torn off the end of a loaf: dark rind below, ragged crumb above; one end in the fingers, the other where the teeth are.
    private static Form Crust()
    {
        var to = new Sculptor(new Form("crust", 0.0016f));
        Vector3 hand = BreadPose.Crust + new Vector3(-0.056f, -0.005f, 0.010f), mouth = BreadPose.Crust + new Vector3(0.052f, 0.010f, -0.008f);
        Quaternion lies = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 0.15f);
        to.With(part: BreadParts.Crust, tone: BreadTones.Crust, soft: 0.010f, relief: Relief.Rough(0.0020f, 210));
        to.Ball(Vector3.Lerp(hand, mouth, 0.20f), new(0.024f, 0.0085f, 0.0150f), lies).Ball(Vector3.Lerp(hand, mouth, 0.52f), new(0.032f, 0.0115f, 0.0180f), lies).Ball(Vector3.Lerp(hand, mouth, 0.82f), new(0.024f, 0.0080f, 0.0120f), lies);
        to.With(tone: BreadTones.Crumb, soft: 0.002f, relief: Relief.Rough(0.0042f, 330));
        to.Ball(Vector3.Lerp(hand, mouth, 0.36f) + new Vector3(0, 0.0065f, 0), new(0.024f, 0.0075f, 0.0150f), lies).Ball(Vector3.Lerp(hand, mouth, 0.68f) + new Vector3(0, 0.0065f, 0.001f), new(0.021f, 0.0080f, 0.0135f), lies);
        return to.Ball(mouth, new(0.0090f, 0.0075f, 0.0110f), lies).Form;
    }
}
