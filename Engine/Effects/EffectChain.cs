using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Effects;

/// <summary>The moment and orientation of a picture, for effects. None of it comes from a clock, so a filmed effect is exact.</summary>
/// <param name="TimeSeconds">Dream time: ISF's TIME, and the seconds of its DATE, whose day is always 1 January 2000.</param>
/// <param name="FrameNumber">ISF's FRAMEINDEX.</param>
/// <param name="StepSeconds">ISF's TIMEDELTA: a film's own step; 0 where no rate is fixed (stills, the window).</param>
/// <param name="RowsFromTop">Whether the finished picture's first row is its top.</param>
public readonly record struct EffectFrame(double TimeSeconds, long FrameNumber, double StepSeconds, bool RowsFromTop);

/// <summary>
/// All effects of a shader folder, applied to a finished, sRGB-coded picture. The picture is drawn upright into
/// <see cref="Begin"/>'s target; <see cref="Draw"/> takes it through the effects that are on and leaves it in the last target.
/// While none is on there is nothing to do and no memory held. Every effect works upright; only the finished picture is
/// turned for files, so an effect gives the same picture in both orientations.
/// </summary>
public sealed class EffectChain : IDisposable
{
    private const int MipLevels = 6;
    private static readonly RenderState State = new(Blend.None, DepthUse.Off);

    private readonly GpuDevice _device;
    private readonly ShaderLibrary _shaders;
    private readonly EffectSlot[] _slots;
    private readonly RenderTarget?[] _targets = new RenderTarget?[2];
    private readonly uint _emptyVertices;

    /// <summary>Builds every effect. One that does not build is off until an edit mends it: see <see cref="ShaderLibrary.LastError"/>.</summary>
    public EffectChain(GpuDevice device, ShaderLibrary shaders)
    {
        (_device, _shaders) = (device, shaders);
        _slots = [.. EffectCatalog.PathsIn(shaders.Root).Select(path => new EffectSlot(device, shaders, path))];
        _emptyVertices = VertexArrays.Create(device, "effects");
    }

    /// <summary>Times each effect that is on, as the pipeline times its passes.</summary>
    public bool Timed { get; set; }

    /// <summary>All names, in the order in which they are applied.</summary>
    public IEnumerable<string> Names => _slots.Select(slot => slot.Name);

    /// <summary>Headers of what can be drawn now, in that order; an edit replaces them.</summary>
    public IEnumerable<IsfDocument> Documents => _slots.Where(slot => slot.Document is not null).Select(slot => slot.Document!);

    /// <summary>Name and last milliseconds of each effect that was on in the last picture.</summary>
    public IEnumerable<(string Name, double Milliseconds)> Times =>
        _slots.Where(slot => slot.WasOn).Select(slot => (slot.Name, slot.Timer.Milliseconds));

    /// <summary>For stills and films: every effect that is on can be drawn.</summary>
    /// <exception cref="UserError">One is missing or does not build; the message has file:line.</exception>
    public void Require(EffectSettings settings)
    {
        int found = 0;
        foreach (EffectSlot slot in _slots)
        {
            if (settings.IsOn(slot.Name))
            {
                found++;
                if (slot.Document is null)
                {
                    throw new UserError(_shaders.ErrorOf(slot.Program) ?? $"effect {slot.Name} cannot be drawn");
                }
            }
        }

        if (found < settings.OnCount)
        {
            throw new UserError($"effects {settings.Text}: not all of them are in {Path.Combine(_shaders.Root, EffectCatalog.Folder)}");
        }
    }

    /// <summary>Where the picture must be drawn, upright, before <see cref="Draw"/>; null when no effect will be drawn.</summary>
    /// <param name="settings">What is on; null is none.</param>
    /// <param name="final">The target that the last effect fills; gives the size.</param>
    public RenderTarget? Begin(EffectSettings? settings, RenderTarget final) => CountOn(settings) == 0 ? null : Target(0, final);

    /// <summary>Draws what is on into <paramref name="final"/>. Allocates nothing while settings and size stay.</summary>
    public void Draw(EffectSettings? settings, in EffectFrame frame, RenderTarget final)
    {
        int left = CountOn(settings);
        if (left == 0)
        {
            DropTargets();
            return;
        }

        GL gl = _device.Gl;
        gl.BindVertexArray(_emptyVertices);
        RenderTarget from = Target(0, final);
        for (int i = 0, step = 0; i < _slots.Length; i++)
        {
            if (!_slots[i].WasOn)
            {
                continue;
            }

            step++;
            RenderTarget to = step == left && !frame.RowsFromTop ? final : Target(step & 1, final);
            Apply(_slots[i], settings!, frame, from, to);
            from = to;
        }

        if (frame.RowsFromTop)
        {
            gl.BlitNamedFramebuffer(from.Handle, final.Handle, 0, 0, from.WidthPixels, from.HeightPixels,
                0, from.HeightPixels, from.WidthPixels, 0, ClearBufferMask.ColorBufferBit, BlitFramebufferFilter.Nearest);
        }
    }

    /// <summary>Builds one effect file.</summary>
    /// <returns>What is wrong with it, as file:line: message, or null.</returns>
    public static string? Check(ShaderLibrary shaders, string file)
    {
        string full = Path.GetFullPath(file);
        if (!File.Exists(full))
        {
            return $"{file}: there is no such file";
        }

        ShaderProgram program = shaders.TryLoad("check", ["include/screen.vert", full], EffectSlot.Wrapping(full, _ => { }));
        string? error = shaders.ErrorOf(program)?.Replace(full, file, StringComparison.Ordinal);
        shaders.Unload(program);
        return error;
    }

    public void Dispose()
    {
        DropTargets();
        VertexArrays.Delete(_device, _emptyVertices);
        foreach (EffectSlot slot in _slots)
        {
            slot.Timer.Dispose();
        }
    }

    private void Apply(EffectSlot slot, EffectSettings settings, in EffectFrame frame, RenderTarget from, RenderTarget to)
    {
        _device.PushGroup(slot.GroupName);
        if (Timed)
        {
            slot.Timer.Begin();
        }

        // Levels that are not made for this effect are out of its reach.
        bool mipmaps = slot.Document!.ReadsMipmaps;
        _device.Gl.TextureParameter(from.Colour.Handle, TextureParameterName.TextureMaxLevel, mipmaps ? from.Colour.Levels - 1 : 0);
        if (mipmaps)
        {
            from.Colour.GenerateMipmap();
        }

        to.Bind();
        State.Apply(_device.Gl);
        slot.Use(settings, frame, to);
        from.Colour.Bind(0);
        _device.Gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        if (Timed)
        {
            slot.Timer.End();
        }

        _device.PopGroup();
    }

    private int CountOn(EffectSettings? settings)
    {
        int count = 0;
        foreach (EffectSlot slot in _slots)
        {
            slot.WasOn = settings is { OnCount: > 0 } && settings.IsOn(slot.Name) && slot.Document is not null;
            count += slot.WasOn ? 1 : 0;
        }

        return count;
    }

    private RenderTarget Target(int which, RenderTarget final)
    {
        if (_targets[which] is { } kept && kept.WidthPixels == final.WidthPixels && kept.HeightPixels == final.HeightPixels)
        {
            return kept;
        }

        _targets[which]?.Dispose();
        int most = 1 + (int)Math.Log2(Math.Max(final.WidthPixels, final.HeightPixels));
        return _targets[which] = new RenderTarget(_device, which == 0 ? "effects even" : "effects odd", final.WidthPixels, final.HeightPixels,
            SizedInternalFormat.Rgba8, withDepth: false, levels: Math.Min(MipLevels, most));
    }

    private void DropTargets()
    {
        _targets[1]?.Dispose();
        _targets[0]?.Dispose();
        (_targets[0], _targets[1]) = (null, null);
    }
}
