using System.Numerics;
using static GlassCity.Scenes.Memories.Bread.BreadParts;
using static GlassCity.Scenes.Memories.Bread.BreadPose;

namespace GlassCity.Scenes.Memories.Bread;

/// <summary>
/// A dog of a hound's build, half a metre at the withers, starved: deep narrow chest with every rib, a waist one could close two hands
/// about, the bumps of the spine, hip bones, long thin legs. It stands with its tail under it and stretches its neck.
/// </summary>
public static class BreadDog
{
    public static Form Make()
    {
        var to = new Sculptor(new Form("dog", 0.0026f));
        to.With(tone: BreadTones.Fur, skin: 0.06f);
        Trunk(to);
        Spine(to);
        Legs(to);
        BreadDogHead.AddTo(to);
        to.With(part: TailRoot, tone: BreadTones.Fur, soft: 0.015f, skin: 0.05f);
        to.Chain((TailBase - new Vector3(0.02f, -0.01f, 0), 0.016f), (TailBase + new Vector3(0.022f, -0.045f, 0.002f), 0.0125f), (TailMiddle + new Vector3(0.004f, 0.05f, 0), 0.0105f));
        to.With(part: TailTip).Chain((TailMiddle + new Vector3(0.004f, 0.05f, 0), 0.0105f), (TailMiddle - new Vector3(0.004f, 0.03f, 0), 0.0095f), (new(0.990f, 0.195f, 0.016f), 0.0085f), (new(0.935f, 0.150f, 0.020f), 0.0045f));
        return to.Form;
    }

    private static void Trunk(Sculptor to)
    {
        Quaternion tilt = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, 0.16f);
        to.With(part: DogChest, soft: 0.03f, relief: default(Relief)).Ball(new(0.580f, 0.425f, 0), new(0.158f, 0.110f, 0.072f), tilt);
        to.With(soft: 0.045f, relief: default(Relief));
        to.Limb(new(0.462f, 0.430f, 0), new(0.512f, 0.332f, 0), 0.046f, 0.034f);
        to.Limb(new(0.512f, 0.332f, 0), new(0.640f, 0.352f, 0), 0.032f, 0.018f);
        Ribs(to, tilt);
        to.With(part: DogLoin, soft: 0.035f).Ball(new(0.790f, 0.480f, 0), new(0.130f, 0.052f, 0.042f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.06f));
        to.With(part: Still).Ball(new(0.915f, 0.468f, 0), new(0.070f, 0.058f, 0.048f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.5f));
        to.With(soft: 0.022f).BothBalls(new(0.872f, 0.520f, 0.044f), 0.0160f).BothLimbs(new(0.872f, 0.518f, 0.043f), new(0.968f, 0.458f, 0.034f), 0.0150f, 0.0170f);
    }

    // Each hangs from the spine, goes down and back over the widest of the chest and comes forward to the breastbone; the last ones end in the flank.
    private static void Ribs(Sculptor to, Quaternion tilt)
    {
        const int ribs = 9;
        Vector3 middle = new(0.580f, 0.425f, 0), radii = new(0.158f, 0.110f, 0.072f);
        Span<(Vector3, float)> way = stackalloc (Vector3, float)[12];
        for (int i = 0; i < ribs; i++)
        {
            float share = i / (ribs - 1f), root = -0.095f + (0.190f * share), lowest = 2.35f - (0.75f * share * share);
            for (int side = -1; side <= 1; side += 2)
            {
                for (int k = 0; k < way.Length; k++)
                {
                    float along = k / (way.Length - 1f), turn = 0.28f + ((lowest - 0.28f) * along);
                    float back = (0.052f * MathF.Sin(turn * 0.95f)) - (0.020f * along * along), x = root + back, girth = MathF.Sqrt(MathF.Max(1 - (x * x / (radii.X * radii.X)), 0.05f));
                    Vector3 own = new(x, radii.Y * girth * MathF.Cos(turn), side * radii.Z * girth * MathF.Sin(turn));
                    way[k] = (middle + Vector3.Transform(own * new Vector3(1, 0.905f, 0.862f), tilt), 0.0096f + (0.0030f * MathF.Sin(MathF.PI * MathF.Min(0.12f + along, 1))));
                }

                to.With(soft: 0.0020f).Chain(way);
            }
        }
    }

    private static void Spine(Sculptor to)
    {
        // From the withers over a roached back to the root of the tail; each vertebra a bump.
        ReadOnlySpan<Vector2> line = [new(0.470f, 0.520f), new(0.560f, 0.534f), new(0.660f, 0.546f), new(0.760f, 0.548f), new(0.850f, 0.532f), new(0.925f, 0.500f), new(0.985f, 0.462f)];
        to.With(soft: 0.014f);
        const int bumps = 19;
        for (int i = 0; i <= bumps; i++)
        {
            float along = (line.Length - 1) * (float)i / bumps;
            int from = Math.Min((int)along, line.Length - 2);
            Vector2 at = Vector2.Lerp(line[from], line[from + 1], along - from);
            to.With(part: at.X < 0.66f ? DogChest : at.X < 0.82f ? DogLoin : Still);
            to.Limb(new(at.X, at.Y - 0.030f, 0), new(at.X + 0.004f, at.Y - 0.004f, 0), 0.017f, 0.0082f);
        }
    }

    private static void Legs(Sculptor to)
    {
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            // The far legs stand before the near ones: so a standing dog is seen to have four.
            float z = side, fore = side < 0 ? -0.045f : 0.012f, hind = side < 0 ? -0.075f : 0.010f;
            Vector3 point = new(0.432f, 0.398f, 0.060f * z), elbow = new(0.498f, 0.300f, 0.066f * z), knee = new(0.474f + (0.7f * fore), 0.140f, 0.056f * z), heel = new(0.470f + fore, 0.042f, 0.056f * z);
            to.With(part: DogChest, soft: 0.030f).Limb(new(0.478f, 0.508f, 0.034f * z), point, 0.0170f, 0.0240f);
            to.With(soft: 0.024f).Limb(point, elbow, 0.0245f, 0.0185f);
            to.With(part: Still, soft: 0.012f).Chain((elbow, 0.0185f), (Vector3.Lerp(elbow, knee, 0.45f), 0.0140f), (knee, 0.0118f));
            to.Ball(knee, 0.0142f).Chain((knee, 0.0120f), (heel, 0.0120f));
            Paw(to, heel);

            Vector3 hip = new(0.918f, 0.462f, 0.046f * z), stifle = new(0.838f + (0.3f * hind), 0.318f, 0.064f * z), hock = new(0.972f + hind, 0.206f, 0.058f * z), foot = new(0.942f + hind, 0.042f, 0.058f * z);
            to.With(soft: 0.028f).Limb(hip, Vector3.Lerp(hip, stifle, 0.55f), 0.042f, 0.034f).Limb(Vector3.Lerp(hip, stifle, 0.55f), stifle, 0.034f, 0.0210f);
            to.With(soft: 0.014f).Ball(stifle, 0.0215f).Chain((stifle, 0.0205f), (Vector3.Lerp(stifle, hock, 0.55f), 0.0135f), (hock, 0.0105f));
            to.Ball(hock + new Vector3(0.006f, 0.008f, 0), 0.0125f).Chain((hock, 0.0115f), (foot, 0.0112f));
            Paw(to, foot);
        }
    }

    private static void Paw(Sculptor to, Vector3 heel)
    {
        to.With(soft: 0.009f).Limb(heel - new Vector3(0.004f, 0.018f, 0), heel + new Vector3(-0.026f, -0.025f, 0), 0.0150f, 0.0150f);
        for (int toe = 0; toe < 4; toe++)
        {
            float off = (toe - 1.5f) * 0.0098f, ahead = toe is 1 or 2 ? 0.046f : 0.038f;
            to.With(soft: 0.004f).Limb(heel + new Vector3(-0.022f, -0.024f, off), heel + new Vector3(-ahead, -0.032f, 1.2f * off), 0.0088f, 0.0075f);
        }
    }
}
