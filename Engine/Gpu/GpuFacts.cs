using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>What the driver says of itself; written beside every film, since a picture is exact on one renderer only.</summary>
/// <param name="Vendor">GL_VENDOR.</param>
/// <param name="Renderer">GL_RENDERER.</param>
/// <param name="Version">GL_VERSION.</param>
/// <param name="Major">Major version of the context.</param>
/// <param name="Minor">Minor version of the context.</param>
/// <param name="MaxTextureSizePixels">Largest side of a 2-D texture.</param>
/// <param name="MaxStorageBlockBytes">Largest shader storage block.</param>
/// <param name="MaxVaryingComponents">Numbers that a vertex can hand on to its fragments.</param>
/// <param name="ProgramBinaryFormats">Number of formats in which linked programs can be kept.</param>
public readonly record struct GpuFacts(
    string Vendor, string Renderer, string Version, int Major, int Minor,
    int MaxTextureSizePixels, long MaxStorageBlockBytes, int MaxVaryingComponents, int ProgramBinaryFormats)
{
    /// <summary>Software rasterisers: their timer queries lie, and a window draws fewer pixels on them.</summary>
    public bool IsSoftware =>
        Renderer.Contains("llvmpipe", StringComparison.OrdinalIgnoreCase)
        || Renderer.Contains("softpipe", StringComparison.OrdinalIgnoreCase)
        || Renderer.Contains("swrast", StringComparison.OrdinalIgnoreCase);

    /// <summary>One line that names the renderer and driver.</summary>
    public string Identity => $"{Renderer} | {Version} | {Vendor}";

    internal static GpuFacts Read(GL gl) => new(
        gl.GetStringS(StringName.Vendor), gl.GetStringS(StringName.Renderer), gl.GetStringS(StringName.Version),
        gl.GetInteger(GetPName.MajorVersion), gl.GetInteger(GetPName.MinorVersion),
        gl.GetInteger(GetPName.MaxTextureSize), gl.GetInteger64(GLEnum.MaxShaderStorageBlockSize),
        gl.GetInteger(GetPName.MaxVaryingComponents), gl.GetInteger(GetPName.NumProgramBinaryFormats));
}
