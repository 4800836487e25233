using System.Numerics;
using GlassCity.Engine.View;

namespace GlassCity.Scenes.Show;

/// <summary>Where a kindness can be seen for a while.</summary>
/// <param name="Kind">Its number in the order of <see cref="Kindness"/>.</param>
/// <param name="FromSeconds">Dream time.</param>
/// <param name="ToSeconds">Dream time.</param>
/// <param name="PlaceWorld">The middle of it.</param>
/// <param name="ReachMetres">From farther off it is not seen for what it is.</param>
public readonly record struct KindnessPlace(int Kind, double FromSeconds, double ToSeconds, Vector3 PlaceWorld, float ReachMetres)
{
    /// <summary>Whether an eye is near enough and turned toward it; who stands in the midst of it need not turn.</summary>
    public bool IsInSight(in Pose eye, float coneDegrees)
    {
        Vector3 to = PlaceWorld - eye.PositionWorld;
        float away = to.Length();
        return away < ReachMetres
            && (away < 0.01f * ReachMetres || Vector3.Dot(to, eye.ForwardWorld) > away * MathF.Cos(float.DegreesToRadians(coneDegrees)));
    }
}

/// <summary>All of them. What moves, or is long, has several places.</summary>
public static class KindnessPlaces
{
    private static readonly KindnessPlace[] All =
    [
        new(0, 60, 100, StoryPlaces.Wounded + new Vector3(0, 0.4f, 0), 40),
        new(1, 100, 112, StoryPlaces.Whispers, 45),
        new(1, 112, 135, new(0, 6, -196), 70), new(1, 112, 135, new(0, 8, -150), 90), new(1, 112, 135, new(0, 8, -90), 90), new(1, 120, 135, new(0, 45, -140), 160),
        new(2, 135, 152, new(-4, 26, -246), 130), new(2, 135, 152, new(8, 52, -262), 150),
        new(2, 152, 170, new(0, 4, -246), 90), new(2, 152, 170, new(10, 19, -266), 120), new(2, 152, 170, new(1, 40, -330), 80),
        new(3, 185, 216, StoryPlaces.Planting + new Vector3(0, 0.8f, 0), 40),
        new(4, 262, 278, StoryPlaces.Bread + new Vector3(0, 0.7f, 0), 25),
        new(5, 278, 295, StoryPlaces.Bedside + new Vector3(0, 1, 0), 30),
    ];

    public static int Count => All.Length;

    public static ref readonly KindnessPlace At(int index) => ref All[index];
}
