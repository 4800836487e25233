using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Fracture;

/// <summary>Where a shard is, in half heights of the pane and its axes: x right, y up, z toward the eye that broke.</summary>
/// <param name="Offset">From its place in the whole pane.</param>
/// <param name="Open">0, exactly, while it is part of the whole; 1 when it has its thickness and bends light.</param>
/// <param name="Turn">About its middle.</param>
/// <param name="Shine">What is left of its light.</param>
public readonly record struct ShardPose(Vector3 Offset, float Open, Quaternion Turn, float Shine)
{
    public static ShardPose Whole { get; } = new(Vector3.Zero, 0, Quaternion.Identity, 1);
}

/// <summary>
/// The pieces in time, each in closed form: the crack passes and leaves it a little askew; it hangs; it lets go, those by the blow first,
/// and falls slowly, turning, some of them toward the eye and aside.
/// </summary>
public sealed class Shards
{
    private const float GravityUnits = 0.72f;       // half heights a second, each second: a fall as dreams have it
    private const float FirstFallSeconds = 1.5f, LastFallSeconds = 4.3f;

    private readonly Nature[] _natures;

    public Shards(ulong seed)
    {
        Cells = new PaneCells(seed);
        var random = new SeedStream(seed, 0x73686172);
        _natures = new Nature[Cells.Cells.Length];
        for (int i = 0; i < _natures.Length; i++)
        {
            Vector2 middle = PaneCells.MiddleOf(Cells.Corners, Cells.Cells[i].Corners).Middle, off = middle - PaneCells.Blow;
            float far = 0;
            foreach (int corner in Cells.Cells[i].Corners)
            {
                far = MathF.Max(far, Vector2.Distance(Cells.Corners[corner], PaneCells.Blow));
            }

            float askew = random.Next() * MathF.Tau, about = random.Next() * MathF.Tau, toward = random.Between(-0.22f, 0.30f);
            float share = Math.Clamp((0.55f * off.Length() / 1.9f) + (0.45f * random.Next()), 0, 1);
            _natures[i] = new Nature(
                middle, FractureTimes.ArrivesAfter(far), FirstFallSeconds + ((LastFallSeconds - FirstFallSeconds) * share),
                new Vector3(MathF.Cos(askew), MathF.Sin(askew), 0), random.Between(0.012f, 0.05f),
                Vector3.Normalize(new Vector3(MathF.Cos(about), MathF.Sin(about), random.Between(-0.5f, 0.5f))), random.Between(0.35f, 1.3f),
                // What comes toward the eye goes aside too, and passes it.
                new Vector3((off / MathF.Max(off.Length(), 0.1f) * (0.05f + (1.1f * MathF.Max(toward, 0)))) + new Vector2(random.Between(-0.05f, 0.05f), 0), toward),
                random.Between(-0.02f, 0.035f), random.Between(0.45f, 1));
        }
    }

    public PaneCells Cells { get; }

    public int Count => _natures.Length;

    public Vector2 MiddleAt(int shard) => _natures[shard].Middle;

    public ShardPose At(int shard, double seconds)
    {
        ref readonly Nature nature = ref _natures[shard];
        float since = (float)(seconds - Worlds.LeavesSeconds), cracked = since - nature.CracksAfter;
        if (cracked <= 0)
        {
            return ShardPose.Whole;
        }

        float falls = MathF.Max(since - nature.FallsAfter, 0), hangs = Smooth(cracked / 1.8f);
        Vector2 aside = nature.Middle - PaneCells.Blow;
        var drift = new Vector3(aside * (0.018f * hangs), nature.Forward * hangs);
        Vector3 fall = (nature.Velocity * falls) - new Vector3(0, 0.5f * GravityUnits * falls * falls, 0);
        Quaternion askew = Quaternion.CreateFromAxisAngle(nature.AskewAxis, nature.AskewRadians * Smooth(cracked / 0.45f));
        Quaternion spin = Quaternion.CreateFromAxisAngle(nature.SpinAxis, nature.SpinRadiansPerSecond * falls * falls / (falls + 0.7f));
        return new ShardPose(drift + fall, Smooth(cracked / 0.4f), spin * askew, float.Lerp(1, nature.Dims, Smooth(falls / 2.5f)));
    }

    private static float Smooth(float u)
    {
        u = Math.Clamp(u, 0, 1);
        return u * u * (3 - (2 * u));
    }

    private readonly record struct Nature(Vector2 Middle, float CracksAfter, float FallsAfter, Vector3 AskewAxis, float AskewRadians,
        Vector3 SpinAxis, float SpinRadiansPerSecond, Vector3 Velocity, float Forward, float Dims);
}
