using System.Numerics;

namespace GlassCity.Scenes.Interface;

/// <summary>What a user wants of a menu in one frame, whatever device said so.</summary>
public readonly record struct MenuInput
{
    public bool Up { get; init; }

    public bool Down { get; init; }

    /// <summary>Less, or the one before.</summary>
    public bool Left { get; init; }

    /// <summary>More, or the next.</summary>
    public bool Right { get; init; }

    public bool Accept { get; init; }

    public bool Back { get; init; }

    /// <summary>Where the pointer is, in pixels of the framebuffer from its top left corner; null where there is none.</summary>
    public Vector2? PointerPixels { get; init; }

    /// <summary>Whether the pointer's button went down in this frame.</summary>
    public bool PointerPressed { get; init; }

    /// <summary>Whether the pointer's button is down.</summary>
    public bool PointerHeld { get; init; }

    /// <summary>Notches since the frame before, + away from the user: towards the top.</summary>
    public float Wheel { get; init; }
}
