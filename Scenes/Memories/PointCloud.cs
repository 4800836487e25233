using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>A sculpture as points: its surface, with what light finds there. A function of the sculpture, the seed and the spacing.</summary>
public static class PointCloud
{
    private const int ChunkPoints = 2048;
    private const float CoversOfSpacing = 0.92f;        // so that neighbours overlap and a surface closes
    // Metres out along the normal at which one asks how near things are: by the field itself, then by a coarse grid of it.
    private static readonly float[] NearSteps = [0.014f, 0.045f], FarSteps = [0.12f, 0.26f];

    /// <param name="sculpture">What is sampled.</param>
    /// <param name="seed">The dream's.</param>
    /// <param name="coarser">What the forms' spacings are multiplied by: 1 at the picture's own tier.</param>
    public static SurfacePoint[] Sample(Sculpture sculpture, ulong seed, float coarser)
    {
        var field = new SculptureField(sculpture);
        uint salt = PointHash.Of((uint)seed ^ PointHash.Of((uint)(seed >> 32)));
        var places = new List<Vector3>[sculpture.Forms.Count];
        Parallel.For(0, places.Length, form =>
            places[form] = new SurfaceSampler(field, form, sculpture.Forms[form].SpacingMetres * coarser, PointHash.Of(salt + (uint)form)).Find());
        CoarseField rooms = CoarseField.Of(field, FarSteps[^1] + CoarseField.SideMetres);
        (Vector3 Place, int Form)[] all = [.. places.SelectMany((list, form) => list.Select(place => (place, form)))];
        var points = new SurfacePoint[all.Length];
        var kept = new bool[all.Length];
        // Points of a chunk are neighbours: what is near one is near all.
        Parallel.For(0, (all.Length + ChunkPoints - 1) / ChunkPoints, chunk =>
        {
            for (int from = chunk * ChunkPoints, end = Math.Min(from + ChunkPoints, all.Length); from < end;)
            {
                from = Finish(field, rooms, all, from, end, coarser, salt, points, kept);
            }
        });
        SurfacePoint[] outside = [.. points.Where((_, i) => kept[i])];
        KeyShadow.Throw(outside, sculpture.ToKey);
        return outside;
    }

    // As many as lie within a hand's breadth of the first.
    private static int Finish(SculptureField field, CoarseField rooms, (Vector3 Place, int Form)[] all, int from, int end, float coarser, uint salt, SurfacePoint[] points, bool[] kept)
    {
        (Vector3 first, int form) = all[from];
        float spacing = field.Sculpture.Forms[form].SpacingMetres * coarser, room = MathF.Max(0.08f, 6 * spacing);
        Span<int> own = stackalloc int[field.Solids.Length], near = stackalloc int[field.Solids.Length];
        own = own[..field.Near(field.Of(form), first, room + NearSteps[^1] + 0.005f, own)];
        near = near[..field.Near(field.All, first, room + NearSteps[^1] + 0.005f, near)];
        int i = from;
        for (; i < end && all[i].Form == form && Vector3.DistanceSquared(all[i].Place, first) <= room * room; i++)
        {
            Vector3 place = all[i].Place;
            Vector3 slope = field.SlopeAt(place, MathF.Max(0.3f * spacing, 0.0008f), own).Gradient;
            float steep = MathF.Max(slope.Length(), 1e-3f);
            Vector3 normal = slope / steep;
            // What another form swallows is nobody's surface.
            kept[i] = near.Length == own.Length || field.DistanceAt(place, near) > -0.001f;
            (int one, int other, float share, int on) = field.SkinAt(place, own);
            ref readonly Solid solid = ref field.Solids[on];
            uint hash = PointHash.Of((uint)i ^ salt);
            points[i] = new SurfacePoint(place, normal, one, other, share, solid.Tone, solid.Pattern.ShadeAt(place, normal),
                kept[i] ? OpenAt(field, rooms, place, normal, MathF.Min(steep, 1), near) : 0, 1, CoversOfSpacing * spacing, PointHash.Unit(hash));
        }

        return i;
    }

    // How much nearer the surface is than it would be if nothing stood about: Evans 2006, "Fast Approximations for Global Illumination".
    private static float OpenAt(SculptureField field, CoarseField rooms, Vector3 place, Vector3 normal, float steep, ReadOnlySpan<int> near)
    {
        float closed = 0;
        foreach (float step in NearSteps)
        {
            closed += Math.Clamp(1 - (field.DistanceAt(place + (normal * step), near) / (step * steep)), 0, 1);
        }

        foreach (float step in FarSteps)
        {
            closed += Math.Clamp(1 - (rooms.DistanceAt(place + (normal * step)) / (step * 0.9f)), 0, 1);
        }

        float open = 1 - (0.25f * closed);
        return open * open;
    }
}
