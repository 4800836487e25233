using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;

namespace GlassCity.Scenes.Gb1;

/// <summary>Carries every mote one step and adds its disc to the sums. The one place in the house with a state between frames: the workload asks for it.</summary>
public sealed class MotesPass : IPass<Gb1Frame>
{
    private const int GroupSize = 64;
    /// <summary>Binding of the motes' places: planes of x, y and z, metres in the world.</summary>
    public const uint PlacesBinding = 2;
    private const uint MostGroupsPerRow = 65535;

    private readonly Gb1Stage stage;
    private readonly ShaderProgram carry;
    private readonly GpuBuffer places;

    /// <param name="stage">What the passes share.</param>
    /// <param name="particles">How many motes.</param>
    /// <param name="splat">False only carries them, for who draws them otherwise.</param>
    public MotesPass(Gb1Stage stage, int particles, bool splat = true)
    {
        this.stage = stage;
        carry = stage.Shaders.Load("gb1 motes", ["gb1/motes.comp"], splat ? [] : ["CARRY_ONLY"]);
        places = GpuBuffer.Empty(stage.Device, "gb1 motes", Math.Max(1L, particles) * 3 * sizeof(float));
    }

    public string Name => "gb1 motes";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        if (frame.Particles == 0)
        {
            return;
        }

        places.BindStorage(PlacesBinding);
        stage.Over.BindStorage(Gb1Stage.OverBinding);
        carry.Use();
        uint groups = (uint)((frame.Particles + GroupSize - 1) / GroupSize);
        stage.Device.Gl.DispatchCompute(Math.Min(groups, MostGroupsPerRow), (groups + MostGroupsPerRow - 1) / MostGroupsPerRow, 1);
    }

    public void Dispose()
    {
        places.Dispose();
        stage.Shaders.Unload(carry);
    }
}
