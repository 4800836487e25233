using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Show;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.PictureOf;

/// <summary>Wherever a walker's eye may come to be, every pixel has light in it, and whoever looks down sees something solid: neither holes nor numbers that are none.</summary>
public class OddPlacesTests
{
    private const int Width = 160;
    private const int Height = 90;

    /// <summary>Less light than any ground or sky sends into the darkest corner, in the scene's units.</summary>
    private const float LeastLight = 1e-4f;

    /// <summary>Steeper than this every ray meets the ground within the city, even from the bridge's crest.</summary>
    private const float DownY = -0.2f;

    [Theory]
    [InlineData("low", 1)]
    [InlineData("high", 3)]
    public void No_pixel_is_a_hole(string quality, int every) => Drawing.With(1, Width, Height, picture =>
    {
        float[] texels = new float[Width * Height * 4], depths = new float[Width * Height];
        var wrong = new List<string>();
        int frames = 0;
        for (int i = 0; i < Beats.All.Count; i++)
        {
            double seconds = Beats.All[i].MiddleSeconds;
            // Under the city it is dark about what is remembered.
            (string Name, Vector3 Eye, Vector3 At)[] sights = Worlds.IsUnder(seconds, Parts.All) ? [] : Sights(seconds);
            for (int k = i % every; k < sights.Length; k += every, frames++)
            {
                var view = new View(Pose.LookAt(sights[k].Eye, sights[k].At), Lens.Default, Width, Height);
                picture.Picture.Draw(new FrameDescription(seconds, frames, view, Parts.All, true));
                picture.Picture.Stage.Scene.ReadRgbaFloat(texels);
                picture.Picture.Stage.Scene.ReadDepth(depths);
                int none = texels.Count(value => !float.IsFinite(value) || value < 0), holes = 0;
                for (int n = 0; n < texels.Length; n += 4)
                {
                    bool isBlack = texels[n] + texels[n + 1] + texels[n + 2] < LeastLight;
                    bool isEmpty = depths[n / 4] == 0 && WayOf(view, n / 4 % Width, n / 4 / Width).Y < DownY;
                    holes += isBlack || isEmpty ? 1 : 0;
                }

                if (none + holes > 0)
                {
                    wrong.Add($"{Beats.All[i].Id} {sights[k].Name}: {none} values are none, {holes} pixels are holes");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("; ", wrong));
        int inCity = Beats.All.Count(beat => !Worlds.IsUnder(beat.MiddleSeconds, Parts.All));
        Assert.InRange(frames, 2 * inCity, 12 * inCity);
    }, Quality.Find(quality));

    /// <summary>Unit vector through a pixel's middle; rows from the lowest.</summary>
    private static Vector3 WayOf(in View view, int x, int y)
    {
        float up = MathF.Tan(0.5f * view.Lens.FovYRadians) * (((2 * y) + 1f) / Height - 1), right = MathF.Tan(0.5f * view.Lens.FovYRadians) * (((2 * x) + 1f - Width) / Height);
        Vector3 forward = view.Pose.ForwardWorld, side = view.Pose.RightWorld;
        return Vector3.Normalize(forward + (side * right) + (Vector3.Cross(side, forward) * up));
    }

    private static (string Name, Vector3 Eye, Vector3 At)[] Sights(double seconds)
    {
        Vector3 up = new(0, Body.EyeMetres, 0);
        var pose = MenderPose.At(seconds);
        Vector3 hips = pose[Joint.Pelvis], feet = hips with { Y = 0 }, head = pose[Joint.Head], ahead = pose.Forward;
        const float apart = Body.RadiusMetres + 0.33f;
        BridgeStation high = BridgeCourse.At(100), foot = BridgeCourse.At(12);
        Vector3 rim = high.AcrossWorld * 1.1f, swarm = new(Flock.GlowAt(seconds).X, Flock.GlowAt(seconds).Y, Flock.GlowAt(seconds).Z);
        return
        [
            ("in the mist", StoryPlaces.Wounded + up, StoryPlaces.Wounded + new Vector3(0.5f, 0.3f, 2)),
            ("under the bridge", new Vector3(high.DeckWorld.X, Body.EyeMetres, high.DeckWorld.Z), high.DeckWorld + new Vector3(0.3f, 0, 0.1f)),
            ("on the bridge, down", high.DeckWorld + rim + up, high.DeckWorld + (rim * 2.2f)),
            ("at the bridge's foot", foot.DeckWorld + up, foot.DeckWorld + (foot.AlongWorld * 9)),
            ("against the stranger", feet + (ahead * (apart + 0.5f)) + up, head),
            ("at its back", feet - (ahead * apart) + up, hips),
            ("in the swarm", swarm, swarm + new Vector3(0.2f, -0.3f, 1)),
        ];
    }
}
