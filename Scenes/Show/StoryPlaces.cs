using System.Numerics;

namespace GlassCity.Scenes.Show;

/// <summary>Where the story happens: the mouth of the avenue, where the street opens on the plaza. World metres.</summary>
public static class StoryPlaces
{
    /// <summary>What lies wounded on the stones: its middle.</summary>
    public static readonly Vector3 Wounded = new(0.35f, 0, -209.4f);

    /// <summary>Where the stranger kneels; looks along +z, at what lies there, and along the avenue.</summary>
    public static readonly Vector3 Stranger = new(0, 0, -211);

    /// <summary>Where whispers harden: over the stranger's hands.</summary>
    public static readonly Vector3 Whispers = new(0, 2.1f, -210.2f);

    /// <summary>Where one sets foot on the bridge of mercury.</summary>
    public static readonly Vector3 BridgeFoot = new(-8, 0, -230);

    /// <summary>Where the seed goes into the ground: before the stranger, where the film's walker stands.</summary>
    public static readonly Vector3 Planting = new(-8.6f, 0, -217.9f);

    /// <summary>Where a crust is shared: the ground between child and dog. Under the city, where nothing else is.</summary>
    public static readonly Vector3 Bread = new(0, -300, -220);

    /// <summary>Where a hand is held: the floor beside the bed.</summary>
    public static readonly Vector3 Bedside = new(0, -360, -220);

    /// <summary>Where one hangs while kindnesses print themselves: the eye.</summary>
    public static readonly Vector3 Threshold = new(0, -400, -220);

    /// <summary>Where one lands: on the plaza, before what grew from the seed.</summary>
    public static readonly Vector3 Landing = new(-3.4f, 0, -212.6f);
}
