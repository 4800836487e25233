namespace GlassCity.Scenes.Garden;

/// <summary>To how many metres what of the vines is drawn how; beyond <see cref="FarMetres"/> there is neither stem, leaf nor flower.</summary>
/// <param name="FineMetres">Tubes with many sides.</param>
/// <param name="TubeMetres">Tubes with few.</param>
/// <param name="BladeMetres">Leaves with a curved blade.</param>
/// <param name="RhombMetres">Leaves of two triangles.</param>
/// <param name="LeafMetres">Leaves of one triangle.</param>
/// <param name="FarMetres">Ribbons.</param>
internal readonly record struct VineDetail(float FineMetres, float TubeMetres, float BladeMetres, float RhombMetres, float LeafMetres, float FarMetres)
{
    public static VineDetail Of(Quality quality, bool inMirror) => inMirror
        ? new(0, 0, 0, 0, 18, 40)
        : quality.PlainGlass ? new(0, 0.8f, 0.5f, 2.2f, 20, 28) : new(2.5f, 7, 5, 30, 90, 120);
}
