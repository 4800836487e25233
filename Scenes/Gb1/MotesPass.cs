using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;

namespace GlassCity.Scenes.Gb1;

/// <summary>Carries every mote one step and adds its disc to the sums. The one place in the house with a state between frames: the workload asks for it.</summary>
public sealed class MotesPass : IPass<Gb1Frame>
{
    /// <summary>Binding of the motes' places: planes of x, y and z, metres in the world.</summary>
    public const uint PlacesBinding = 2;

    private const int GroupSize = 64;
    private const uint MostGroupsPerRow = 65535;

    private readonly Gb1Stage _stage;
    private readonly ShaderProgram _program;
    private readonly GpuBuffer _places;

    /// <param name="stage">What the passes share.</param>
    /// <param name="particles">How many motes.</param>
    public MotesPass(Gb1Stage stage, int particles)
    {
        _stage = stage;
        _program = stage.Shaders.Load("gb1 motes", ["gb1/motes.comp"], ["CARRY", "SPLAT"]);
        _places = MakePlaces(stage.Device, particles);
    }

    public string Name => "gb1 motes";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in Gb1Frame frame)
    {
        _places.BindStorage(PlacesBinding);
        _stage.Over.BindStorage(Gb1Stage.OverBinding);
        ForEach(_stage.Device, _program, frame.Particles);
    }

    public void Dispose()
    {
        _places.Dispose();
        _stage.Shaders.Unload(_program);
    }

    internal static GpuBuffer MakePlaces(GpuDevice device, int particles) =>
        GpuBuffer.Empty(device, "gb1 motes", Math.Max(1L, particles) * 3 * sizeof(float));

    /// <summary>Runs a program of motes.comp, one invocation a mote.</summary>
    internal static void ForEach(GpuDevice device, ShaderProgram program, int particles)
    {
        if (particles == 0)
        {
            return;
        }

        program.Use();
        uint groups = (uint)((particles + GroupSize - 1) / GroupSize);
        device.Gl.DispatchCompute(Math.Min(groups, MostGroupsPerRow), (groups + MostGroupsPerRow - 1) / MostGroupsPerRow, 1);
    }
}
