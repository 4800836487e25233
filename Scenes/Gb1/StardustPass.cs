using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Gb1;

/// <summary>
/// The motes by themselves, drawn from one and the same buffer of places as light in one and the same RGBA16F target in
/// either of two ways: summed in compute and resolved, or as additive GL_POINTS. Carrying them is a step of its own.
/// </summary>
public sealed class StardustPass : IDisposable
{
    private static readonly RenderState Replace = new(Blend.None, DepthUse.Off);
    private static readonly RenderState AddTo = new(Blend.Add, DepthUse.Off);

    private readonly Gb1Stage stage;
    private readonly GpuBuffer places;
    private readonly GpuBuffer sums;
    private readonly ShaderProgram carry;
    private readonly ShaderProgram splat;
    private readonly ShaderProgram resolve;
    private readonly ShaderProgram points;

    /// <param name="stage">What the passes share.</param>
    /// <param name="particles">How many motes.</param>
    public StardustPass(Gb1Stage stage, int particles)
    {
        this.stage = stage;
        places = MotesPass.MakePlaces(stage.Device, particles);
        sums = GpuBuffer.Empty(stage.Device, "gb1 stardust sums", SumBytes(stage.WidthPixels, stage.HeightPixels));
        carry = stage.Shaders.Load("gb1 carry", ["gb1/motes.comp"], ["CARRY"]);
        splat = stage.Shaders.Load("gb1 splat", ["gb1/motes.comp"], ["SPLAT", "HALVES"]);
        resolve = stage.Shaders.Load("gb1 resolve", ["include/screen.vert", "gb1/resolve.frag"]);
        points = stage.Shaders.Load("gb1 points", ["gb1/points.vert", "gb1/points.frag"]);
        Light = new RenderTarget(stage.Device, "gb1 stardust", stage.WidthPixels, stage.HeightPixels, SizedInternalFormat.Rgba16f, withDepth: false);
    }

    /// <summary>The motes' light.</summary>
    public RenderTarget Light { get; }

    /// <summary>Two planes for each half of the motes, where the stage has two and the river.</summary>
    public static long SumBytes(int widthPixels, int heightPixels) => Gb1Stage.OverBytes(widthPixels, heightPixels) / 3 * 4;

    /// <summary>Moves every mote one Euler step; draws nothing.</summary>
    public void Carry(in Gb1Frame frame)
    {
        places.BindStorage(MotesPass.PlacesBinding);
        MotesPass.ForEach(stage.Device, carry, frame.Particles);
        stage.Device.Gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit);
    }

    /// <summary>The discs added up by integer atomics, the sums turned into light: everything from clearing the sums on.</summary>
    public void DrawSummed(in Gb1Frame frame)
    {
        GL gl = stage.Device.Gl;
        sums.ClearToZero();
        sums.BindStorage(Gb1Stage.OverBinding);
        places.BindStorage(MotesPass.PlacesBinding);
        MotesPass.ForEach(stage.Device, splat, frame.Particles);
        gl.MemoryBarrier(MemoryBarrierMask.ShaderStorageBarrierBit);
        Light.Bind();
        gl.BindVertexArray(stage.EmptyVertices);
        resolve.Use();
        Replace.Apply(gl);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }

    /// <summary>The discs as points of 2 pixels, added by the blender.</summary>
    public void DrawPoints(in Gb1Frame frame)
    {
        GL gl = stage.Device.Gl;
        Light.Bind();
        Light.Clear();
        places.BindStorage(MotesPass.PlacesBinding);
        gl.BindVertexArray(stage.EmptyVertices);
        points.Use();
        AddTo.Apply(gl);
        gl.Enable(EnableCap.ProgramPointSize);
        gl.DrawArrays(PrimitiveType.Points, 0, (uint)frame.Particles);
        gl.Disable(EnableCap.ProgramPointSize);
    }

    public void Dispose()
    {
        Light.Dispose();
        stage.Shaders.Unload(points);
        stage.Shaders.Unload(resolve);
        stage.Shaders.Unload(splat);
        stage.Shaders.Unload(carry);
        sums.Dispose();
        places.Dispose();
    }
}
