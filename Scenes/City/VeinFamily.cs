namespace GlassCity.Scenes.City;

/// <summary>How the veins of a tower grow; each family is a layer of the vein map.</summary>
public enum VeinFamily : byte
{
    /// <summary>Two trunks with boughs to both sides, and twigs in the light between them.</summary>
    Tree,

    /// <summary>Every vein parts in two, again and again, and none ever meets another.</summary>
    Fern,

    /// <summary>Three veins wind about the tower; tendrils curl off them.</summary>
    Spiral,

    /// <summary>One stem that parts and joins again around islands.</summary>
    Delta,

    /// <summary>Ribs with arches between them, and a net of small loops in every field.</summary>
    Lattice,

    /// <summary>Thin veins side by side, hardly branched.</summary>
    Reed,
}

/// <summary>Which veins grow in which tower: the form of the glass decides.</summary>
public static class VeinFamilies
{
    public const int Count = 6;

    /// <summary>
    /// Added to the layer of a slender tower, about which the map is wrapped once instead of twice; layers are rounded
    /// where they are read.
    /// </summary>
    public const float WrappedOnce = 0.25f;

    private const float SlenderMetres = 7.5f;       // mean half-width
    private const float LeanMetres = 1.5f;          // way of the centre from foot to top

    /// <summary>The layer for the frusta of one stack, foot to top; one stack in three follows its own mind.</summary>
    /// <param name="parted">Whether the stack shares its cell with others.</param>
    public static float LayerOf(ReadOnlySpan<Frustum> stack, bool parted)
    {
        Frustum foot = stack[0], top = stack[^1];
        float wide = 0, turned = 0;
        foreach (Frustum piece in stack)
        {
            wide += (piece.ScaleAt(piece.BottomMetres) + piece.ScaleAt(piece.TopMetres)) * 0.5f * (piece.TopMetres - piece.BottomMetres);
            turned = MathF.Max(turned, MathF.Abs(piece.Outline.Y - foot.Outline.Y));
        }

        float lean = (top.CentreAt(top.TopMetres) - foot.CentreAt(0)).Length();
        float number = foot.Tower.Y;
        VeinFamily family = number < 0.33f ? (VeinFamily)(int)(number * (Count / 0.33f))
            : turned > 0.01f ? VeinFamily.Spiral
            : parted ? (number < 0.7f ? VeinFamily.Reed : VeinFamily.Spiral)
            : lean > LeanMetres ? VeinFamily.Delta
            : foot.Outline.W < 0 ? VeinFamily.Fern
            : stack.Length <= 6 ? VeinFamily.Lattice
            : VeinFamily.Tree;
        return (float)family + (wide / top.TopMetres < SlenderMetres ? WrappedOnce : 0);
    }
}
