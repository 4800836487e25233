using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Ground;

/// <summary>Where wet ground shows a lantern, against where a level mirror would.</summary>
public class MirrorTests
{
    private const int Width = 960;
    private const int Height = 540;
    private const int Reach = 9;            // pixels about the place that are looked at
    private static readonly Vector3 Eye = new(12.3f, 1.65f, 60);

    [Fact]
    public void A_lantern_lies_in_calm_water_where_geometry_says() => Drawing.With(1, Width, Height, picture =>
    {
        // A puddle lies on the pavement here, and no ring crosses it at this moment.
        var view = new View(Pose.LookAt(Eye, new Vector3(18, -0.8f, 40)), Lens.Default, Width, Height);
        var frame = new FrameDescription(4, 0, view, Parts.Lamps | Parts.Ground | Parts.Reflections, true);
        float[] light = new float[Width * Height * 4];
        picture.Picture.Draw(frame);
        picture.Picture.Stage.Scene.ReadRgbaFloat(light);

        Vector3 lantern = Lantern(Eye);
        Vector2 seen = CentreOfLight(light, PixelOf(view, lantern));
        // Its flame's own height, from the lantern as it is seen: within a hand's width of the street's figure for it.
        lantern.Y += (seen.Y - PixelOf(view, lantern).Y) / (PixelOf(view, lantern + Vector3.UnitY).Y - PixelOf(view, lantern).Y);
        Assert.InRange(lantern.Y, Street.LampHeightMetres - 0.15f, Street.LampHeightMetres + 0.15f);
        Vector2 expected = PixelOf(view, lantern with { Y = -lantern.Y });
        Vector2 mirrored = CentreOfLight(light, expected);
        Assert.True(Vector2.Distance(mirrored, expected) <= 1, $"mirrored at {mirrored}, expected {expected}");

        // Without the mirror there is no such light: the test looks at a reflection, not at a lamp's glint on stone.
        float with = Brightest(light, expected);
        picture.Picture.Draw(frame with { Parts = frame.Parts & ~Parts.Reflections });
        picture.Picture.Stage.Scene.ReadRgbaFloat(light);
        Assert.True(with > 4 * Brightest(light, expected), $"{with} with the mirror, {Brightest(light, expected)} without");
    });

    /// <summary>The nearest lantern ahead on the eye's side.</summary>
    private static Vector3 Lantern(Vector3 eye)
    {
        float x = Street.LampFromMiddleMetres - Street.LampReachMetres;
        float pair = MathF.Ceiling((Street.FirstLampZMetres - eye.Z) / Street.LampStepMetres);
        return new Vector3(x, Street.LampHeightMetres, Street.FirstLampZMetres - (pair * Street.LampStepMetres));
    }

    /// <summary>Pixels from the picture's lower left corner.</summary>
    private static Vector2 PixelOf(in View view, Vector3 world)
    {
        Vector4 clip = Vector4.Transform(new Vector4(world, 1), view.WorldToClip);
        return new Vector2(((clip.X / clip.W * 0.5f) + 0.5f) * Width, ((clip.Y / clip.W * 0.5f) + 0.5f) * Height);
    }

    private static float Luminance(float[] light, int x, int y)
    {
        int at = ((y * Width) + x) * 4;
        return (0.21f * light[at]) + (0.72f * light[at + 1]) + (0.07f * light[at + 2]);
    }

    private static float Brightest(float[] light, Vector2 about)
    {
        float most = 0;
        ForAbout(about, (x, y) => most = MathF.Max(most, Luminance(light, x, y)));
        return most;
    }

    /// <summary>Of what is at least half as bright as the brightest.</summary>
    private static Vector2 CentreOfLight(float[] light, Vector2 about)
    {
        float most = Brightest(light, about), weights = 0;
        Vector2 sum = default;
        ForAbout(about, (x, y) =>
        {
            float weight = Luminance(light, x, y) > 0.5f * most ? Luminance(light, x, y) : 0;
            sum += weight * new Vector2(x + 0.5f, y + 0.5f);
            weights += weight;
        });
        return sum / weights;
    }

    private static void ForAbout(Vector2 about, Action<int, int> act)
    {
        for (int y = (int)about.Y - Reach; y <= (int)about.Y + Reach; y++)
        {
            for (int x = (int)about.X - Reach; x <= (int)about.X + Reach; x++)
            {
                act(x, y);
            }
        }
    }
}
