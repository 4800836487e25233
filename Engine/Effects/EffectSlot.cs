using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;

namespace GlassCity.Engine.Effects;

/// <summary>One effect of the chain: its program, and the header that belongs to the program in use.</summary>
internal sealed class EffectSlot
{
    private IsfDocument? _read;
    private IsfDocument? _document;
    private int _version;

    public EffectSlot(GpuDevice device, ShaderLibrary shaders, string path)
    {
        Name = Path.GetFileNameWithoutExtension(path);
        GroupName = new GpuName(Name);
        Timer = new GpuTimer(device);
        Program = shaders.TryLoad("effect " + Name, ["include/screen.vert", path], Wrapping(path, document => _read = document));
    }

    public string Name { get; }

    public GpuName GroupName { get; }

    public GpuTimer Timer { get; }

    public ShaderProgram Program { get; }

    /// <summary>Whether the last picture had it.</summary>
    public bool WasOn { get; set; }

    /// <summary>The header of the program in use; null while there is none. A header read from an edit that then failed is not it.</summary>
    public IsfDocument? Document
    {
        get
        {
            if (_version != Program.Version)
            {
                (_version, _document) = (Program.Version, _read);
            }

            return Program.Handle == 0 ? null : _document;
        }
    }

    /// <summary>What the effect's file needs around it; <paramref name="read"/> is told each header that is well.</summary>
    public static ShaderWrapping Wrapping(string path, Action<IsfDocument> read) => (file, text) =>
    {
        if (file != path)
        {
            return default;
        }

        var document = IsfDocument.Parse(file, text);
        read(document);
        return (IsfGlsl.Before(document), IsfGlsl.After);
    };

    /// <summary>Makes the program current and sets every uniform of it.</summary>
    public void Use(EffectSettings settings, in EffectFrame frame, RenderTarget to)
    {
        const double daySeconds = 86400;
        Program.Use();
        Program.Set("RENDERSIZE", new Vector2(to.WidthPixels, to.HeightPixels));
        Program.Set("TIME", (float)frame.TimeSeconds);
        Program.Set("TIMEDELTA", (float)frame.StepSeconds);
        Program.Set("FRAMEINDEX", (int)(frame.FrameNumber & int.MaxValue));
        Program.Set("DATE", new Vector4(2000, 1, 1, (float)(frame.TimeSeconds % daySeconds)));
        IReadOnlyList<IsfInput> inputs = Document!.Inputs;
        for (int i = 0; i < inputs.Count; i++)
        {
            IsfInput input = inputs[i];
            Set(input.Name, settings.TryGet(Name, input.Name, out IsfValue wish) ? input.Nearest(wish) : input.Default);
        }
    }

    private void Set(string name, in IsfValue value)
    {
        switch (value.Type)
        {
            case IsfType.Float:
                Program.Set(name, value.Number);
                break;
            case IsfType.Color:
                Program.Set(name, value.Numbers);
                break;
            case IsfType.Point2D:
                Program.Set(name, new Vector2(value.Numbers.X, value.Numbers.Y));
                break;
            default:
                Program.Set(name, value.Choice);
                break;
        }
    }
}
