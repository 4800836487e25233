using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Air;

/// <summary>
/// The air in front of everything: light scattered toward the eye and transmittance, summed from the eye to 900 m on a coarse
/// grid that every later layer reads at its own depth. The sums telescope, so layers of glass stay exact (see
/// <see cref="City.CityPass"/>) whatever colour the air has along the ray.
/// </summary>
public sealed class AirPass : IPass<FrameDescription>
{
    /// <summary>Texture unit of the volume in every shader that reads it.</summary>
    public const uint Unit = 5;

    /// <summary>AIR_SLICES in airVolume.glsl.</summary>
    public const int Slices = 32;
    private const int GroupSize = 8;

    private readonly Stage _stage;
    private readonly ShaderProgram _program;
    private GpuTexture? _direct;
    private GpuTexture? _mirrored;

    public AirPass(Stage stage)
    {
        _stage = stage;
        _program = stage.Shaders.Load("air", ["air/air.comp"]);
    }

    public string Name => "air";

    public void Resize(int widthPixels, int heightPixels)
    {
        Drop();
        _direct = Make("air", widthPixels, heightPixels, _stage.Quality.AirDivisor);
        _mirrored = Make("air mirrored", widthPixels, heightPixels, _stage.Quality.AirDivisor * 2);
    }

    public void Draw(in FrameDescription frame) => Fill(_direct!);

    /// <summary>The air that the mirrored view looks through, by the frame block that is bound; the next <see cref="Draw"/> takes its place.</summary>
    internal void DrawMirrored() => Fill(_mirrored!);

    public void Dispose() => Drop();

    private GpuTexture Make(string label, int widthPixels, int heightPixels, int divisor) => new(
        _stage.Device, label, Math.Max(2, widthPixels / divisor), Math.Max(2, heightPixels / divisor), SizedInternalFormat.Rgba16f, Sampling.LinearClamp, slices: Slices);

    private void Fill(GpuTexture volume)
    {
        GL gl = _stage.Device.Gl;
        _program.Use();
        gl.BindImageTexture(0, volume.Handle, 0, true, 0, BufferAccessARB.WriteOnly, InternalFormat.Rgba16f);
        gl.DispatchCompute(((uint)volume.WidthPixels + GroupSize - 1) / GroupSize, ((uint)volume.HeightPixels + GroupSize - 1) / GroupSize, 1);
        gl.MemoryBarrier(MemoryBarrierMask.TextureFetchBarrierBit);
        volume.Bind(Unit);
    }

    private void Drop()
    {
        _mirrored?.Dispose();
        _direct?.Dispose();
        (_direct, _mirrored) = (null, null);
    }
}
