namespace GlassCity.Scenes.Gb1;

/// <summary>The workload GB-1 in numbers; the defaults are the workload's own.</summary>
/// <param name="WidthPixels">Width of the picture.</param>
/// <param name="HeightPixels">Height of the picture.</param>
/// <param name="TowersPerSide">N of the N x N towers.</param>
/// <param name="Particles">Motes of stardust.</param>
/// <param name="Frames">Frames timed, from frame 0.</param>
/// <param name="RecordFrames">Frames recorded as PNG files, from frame 0; 0 leaves that part out.</param>
public readonly record struct Gb1Options(
    int WidthPixels = 1280, int HeightPixels = 720, int TowersPerSide = 32, int Particles = 100_000, int Frames = 60, int RecordFrames = 60)
{
    /// <summary>One Euler step of the motes, and the time between two frames.</summary>
    public const double StepSeconds = 1.0 / 60;

    public Gb1Options()
        : this(1280)
    {
    }
}
