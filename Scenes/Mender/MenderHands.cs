using System.Numerics;
using GlassCity.Engine.Time;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Mender;

/// <summary>The stranger's hands as others need them: where they are and how hot.</summary>
public readonly record struct MenderHands(Vector3 LeftWorld, float LeftKelvin, Vector3 RightWorld, float RightKelvin)
{
    private static readonly Track<float> Kelvin = Tracks.Of("hands' heat",
        new TrackKey<float>(84, 0), new(84.01, 700), new(92, 1250), new(99, 1300), new(104, 900), new(107, 650, Ease.Step), new(107.01, 0));

    /// <summary>At a time of the dream.</summary>
    public static MenderHands At(double seconds)
    {
        float kelvin = Kelvin.At(seconds);
        return new(StoryPlaces.Wounded + new Vector3(-0.35f, 0.55f, -0.45f), kelvin, StoryPlaces.Wounded + new Vector3(0.25f, 0.55f, -0.45f), kelvin);
    }

    /// <summary>Feet, world metres, and the height of what stands there.</summary>
    public static Vector4 FeetAndHeightAt(double seconds) => new(StoryPlaces.Stranger, seconds < 57 ? 0 : 1.35f);
}
