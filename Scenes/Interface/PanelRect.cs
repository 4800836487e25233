using System.Numerics;

namespace GlassCity.Scenes.Interface;

/// <summary>A rectangle in pixels of the framebuffer, from its top left corner, +y down.</summary>
public readonly record struct PanelRect(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;

    public float Bottom => Y + Height;

    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>Left and top edges belong to it, right and bottom ones do not: neighbours never both hold a point.</summary>
    public bool Contains(Vector2 point) => point.X >= X && point.X < Right && point.Y >= Y && point.Y < Bottom;

    public bool Contains(in PanelRect other) =>
        other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;

    public bool Overlaps(in PanelRect other) =>
        other.X < Right && X < other.Right && other.Y < Bottom && Y < other.Bottom;

    /// <summary>The smallest rectangle around both; an empty one adds nothing.</summary>
    public PanelRect Union(in PanelRect other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        float x = Math.Min(X, other.X), y = Math.Min(Y, other.Y);
        return new PanelRect(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    /// <summary>Smaller by so much on each side, larger where negative, never below nothing.</summary>
    public PanelRect Inset(float across, float down) =>
        new(X + across, Y + down, Math.Max(0, Width - (2 * across)), Math.Max(0, Height - (2 * down)));

    /// <summary>Moved to whole pixels, so that thin lines are one row and not two pale ones.</summary>
    public PanelRect Snapped()
    {
        float x = MathF.Round(X), y = MathF.Round(Y);
        return new PanelRect(x, y, MathF.Round(Right) - x, MathF.Round(Bottom) - y);
    }

    /// <summary>The part from the left, so wide; what is asked for beyond the width is cut.</summary>
    public PanelRect Left(float width) => this with { Width = Math.Clamp(width, 0, Width) };

    /// <summary>The part up to the right edge, so wide; what is asked for beyond the width is cut.</summary>
    public PanelRect FromRight(float width)
    {
        float kept = Math.Clamp(width, 0, Width);
        return this with { X = Right - kept, Width = kept };
    }

    /// <summary>A part of this height in the middle of the whole.</summary>
    public PanelRect Middle(float height)
    {
        float kept = Math.Min(height, Height);
        return this with { Y = Y + ((Height - kept) / 2), Height = kept };
    }
}
