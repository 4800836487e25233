using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>A nurse holds a dying stranger's hand. The breath that leaves is not drawn here: see Scenes/Galaxies.</summary>
public sealed class BedsideMemory : IMemory
{
    private static readonly Vector3 Warm = new(1.000f, 0.815f, 0.624f), Starlight = new(0.66f, 0.68f, 1.20f);        // #FFE9CF; what galaxies throw on a face

    public string Name => "bedside";

    public Parts Part => Parts.Galaxies;

    public double FromSeconds => BedsideTimes.FromSeconds;

    public double ToSeconds => BedsideTimes.ToSeconds;

    public Vector3 PlaceWorld => StoryPlaces.Bedside;

    public ReadOnlySpan<Vector3> Tones => BedsideTones.All;

    public Sculpture Make(ulong seed) => new([.. BedsideStranger.Make(), .. BedsideNurse.Make(), .. BedsideRoom.Make()], Vector3.Normalize(new(-0.44f, 0.62f, 0.65f)));

    public void MoveAt(double seconds, Span<PartMove> parts) => BedsideTimes.MoveAt(seconds, parts);

    public MemoryLight LightAt(double seconds)
    {
        float whole = Tracks.Smooth(277.4, 280.0, seconds) * (1 - Tracks.Smooth(292.6, 295.2, seconds));
        float leaves = Tracks.Smooth(BedsideTimes.LeavesSeconds, BedsideTimes.OverSeconds, seconds), rises = Tracks.Smooth(BedsideTimes.LeavesSeconds, 290, seconds);
        // The lamp burns lower while the breath shines.
        float lamp = 1 - (0.46f * Tracks.Smooth(282.4, 290.0, seconds)), held = BedsideTimes.ClosedAt(seconds);
        return new MemoryLight(Warm * (4.0f * lamp), new(-0.22f, 0.86f, 0.02f), 0.86f, new Vector3(0.10f, 0.105f, 0.125f), Vector3.Lerp(new(0.70f, 0.95f, 1.40f), new(1.15f, 1.05f, 2.30f), rises),
            Starlight * (leaves * (0.17f + (0.26f * rises))), BedsidePose.Lips + new Vector3(0.04f * rises, 0.03f + (0.62f * rises), -0.02f - (0.30f * rises)), 0.10f, 0,
            new(-0.05f, 0.72f, 0), 1.32f, 2.55f, whole)
        {
            Haze = 0.0035f * (1 - Tracks.Smooth(283, 288, seconds)),
            Ember = held * (0.014f + (0.002f * (float)Math.Sin(seconds * 1.36))),
            EmberPlace = BedsidePose.Joined + new Vector3(0.018f, -0.004f, 0.034f),
        };
    }
}
