using System.Numerics;

namespace GlassCity.Scenes.Memories.Bedside;

/// <summary>A ward at night, as much as the lamp shows: an iron bed, its pillow, a stand with the lamp, a floor.</summary>
public static class BedsideRoom
{
    /// <summary>The lamp's shade, its middle.</summary>
    public static readonly Vector3 Lamp = new(-1.14f, 1.13f, -0.42f);

    public static Form[] Make() => [Floor(), Iron(), Pillow(), Stand()];

    private static Form Floor()
    {
        var to = new Sculptor(new Form("floor", 0.0300f));
        to.With(tone: BedsideTones.Floor, soft: 0, pattern: new(PatternKind.Worn, 0.7f));
        return to.Add(Solid.Box(new(-0.1f, -0.03f, 0.2f), new(2.1f, 0.03f, 1.7f), 0.01f)).Form;
    }

    private static Form Iron()
    {
        var to = new Sculptor(new Form("bedstead", 0.0046f));
        to.With(tone: BedsideTones.Iron, soft: 0.006f);
        End(to, -1.00f, 1.06f);
        End(to, 1.02f, 0.86f);
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.Limb(new(-1.00f, 0.42f, side * 0.43f), new(1.02f, 0.42f, side * 0.43f), 0.018f, 0.018f);
        }

        return to.Form;
    }

    private static void End(Sculptor to, float x, float top)
    {
        foreach (int side in stackalloc int[] { -1, 1 })
        {
            to.Limb(new(x, 0.02f, side * 0.44f), new(x, top - 0.09f, side * 0.44f), 0.019f, 0.019f);
        }

        to.Chain((new(x, top - 0.09f, -0.44f), 0.019f), (new(x, top - 0.02f, -0.40f), 0.018f), (new(x, top, -0.32f), 0.018f), (new(x, top, 0.32f), 0.018f), (new(x, top - 0.02f, 0.40f), 0.018f), (new(x, top - 0.09f, 0.44f), 0.019f));
        to.Limb(new(x, 0.50f, -0.44f), new(x, 0.50f, 0.44f), 0.013f, 0.013f);
        for (int i = -2; i <= 2; i++)
        {
            to.Limb(new(x, 0.50f, i * 0.145f), new(x, top, i * 0.145f), 0.0115f, 0.0115f);
        }
    }

    private static Form Pillow()
    {
        var to = new Sculptor(new Form("pillow", 0.0050f) { Seen = (new(-2, 0.30f, -2), new(2)) });
        to.With(tone: BedsideTones.Linen, soft: 0.03f, relief: Relief.Waves(0.0020f, new(40, 10, 50), 2.2f));
        to.Add(Solid.Box(new(-0.01f, 0.49f, 0), new(0.965f, 0.085f, 0.430f), 0.045f));
        // Two pillows, and the hollow that the head has made.
        to.With(soft: 0.02f, relief: Relief.Waves(0.0036f, new(34, 12, 40), 2.4f));
        to.Ball(new(-0.735f, 0.605f, 0), new(0.235f, 0.066f, 0.345f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.12f));
        to.Ball(new(-0.765f, 0.680f, 0), new(0.215f, 0.078f, 0.320f), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.26f));
        to.With(soft: 0.050f, relief: default(Relief)).Carve(Solid.Ball(new(-0.700f, 0.785f, 0), new(0.115f, 0.095f, 0.105f), Quaternion.Identity));
        return to.Form;
    }

    private static Form Stand()
    {
        var to = new Sculptor(new Form("stand", 0.0056f));
        Vector3 foot = Lamp with { Y = 0 };
        to.With(tone: BedsideTones.Wood, soft: 0.004f);
        to.Add(Solid.Box(foot + new Vector3(0, 0.70f, 0), new(0.17f, 0.016f, 0.17f), 0.008f)).Add(Solid.Box(foot + new Vector3(0, 0.60f, 0), new(0.15f, 0.075f, 0.15f), 0.008f));
        for (int i = 0; i < 4; i++)
        {
            Vector3 leg = foot + new Vector3(0.135f * (((i & 1) * 2) - 1), 0, 0.135f * ((i & 2) - 1));
            to.Limb(leg + new Vector3(0, 0.55f, 0), leg, 0.014f, 0.010f);
        }

        to.With(tone: BedsideTones.Iron, soft: 0.01f);
        to.Limb(foot + new Vector3(0, 0.722f, 0), foot + new Vector3(0, 0.732f, 0), 0.060f, 0.040f).Limb(foot + new Vector3(0, 0.73f, 0), Lamp, 0.013f, 0.010f);
        // A glass of water.
        to.With(tone: BedsideTones.Linen).Add(Solid.Rod(foot + new Vector3(0.09f, 0.71f, 0.09f), foot + new Vector3(0.09f, 0.80f, 0.09f), 0.028f, 0.006f));
        to.With(tone: BedsideTones.Shade, soft: 0.004f, relief: Relief.Waves(0.0018f, new(90, 0, 90), 0.4f));
        to.Add(Solid.Limb(Lamp - new Vector3(0, 0.075f, 0), Lamp + new Vector3(0, 0.075f, 0), 0.122f, 0.072f));
        to.With(relief: default(Relief)).Carve(Solid.Limb(Lamp - new Vector3(0, 0.19f, 0), Lamp - new Vector3(0, 0.10f, 0), 0.10f, 0.10f));
        return to.Carve(Solid.Box(Lamp + new Vector3(0, 0.22f, 0), new(0.2f, 0.11f, 0.2f), 0.004f)).Form;
    }
}
