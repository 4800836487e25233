using System.Text;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>
/// One GL context as the house sees it: facts, debug messages, labels and groups, the ledger. Everything that lives on
/// the GPU is made through it and disposed on the same thread before it.
/// </summary>
public sealed class GpuDevice : IDisposable
{
    private const int DeepestGroup = 8;

    private readonly string[] _open = new string[DeepestGroup];
    private int _depth;

    /// <param name="gl">Entry points of a context that is current on this thread; the host keeps owning it.</param>
    /// <exception cref="UserError">The context is older than OpenGL 4.5.</exception>
    public GpuDevice(GL gl)
    {
        Gl = gl;
        Facts = GpuFacts.Read(gl);
        if ((Facts.Major, Facts.Minor).CompareTo((4, 5)) < 0)
        {
            throw new UserError($"OpenGL {Facts.Major}.{Facts.Minor} ({Facts.Renderer}): GlassCity needs 4.5. Update the GPU driver, or start with LIBGL_ALWAYS_SOFTWARE=1 for Mesa's software renderer");
        }

        if (Facts.IsSoftware)
        {
            HeapHabits.KeepFreedMemory();
        }

        Messages = new GpuMessages(gl);
        _open[0] = "";
        // One state for the whole house, set once: depth 0..1 (with reversed depth this keeps precision far away).
        gl.ClipControl(ClipControlOrigin.LowerLeft, ClipControlDepth.ZeroToOne);
        gl.PixelStore(PixelStoreParameter.PackAlignment, 1);
        gl.PixelStore(PixelStoreParameter.UnpackAlignment, 1);
        gl.Disable(EnableCap.Dither);
        gl.Enable(EnableCap.TextureCubeMapSeamless);
    }

    public GL Gl { get; }

    public GpuFacts Facts { get; }

    public GpuMessages Messages { get; }

    public GpuLedger Ledger { get; } = new();

    /// <summary>Opens a KHR_debug group and makes its name the open pass. Allocates nothing.</summary>
    public unsafe void PushGroup(GpuName name)
    {
        _open[++_depth] = name.Text;
        Messages.OpenPass = name.Text;
        fixed (byte* text = name.Utf8)
        {
            Gl.PushDebugGroup(DebugSource.DebugSourceApplication, 0, (uint)name.Utf8.Length, text);
        }
    }

    public void PopGroup()
    {
        Gl.PopDebugGroup();
        Messages.OpenPass = _open[--_depth];
    }

    /// <summary>Waits until the GPU has done all it was given.</summary>
    public void Finish() => Gl.Finish();

    /// <summary>Leaves the context without our callback. The ledger must be empty by now; see <see cref="GpuLedger"/>.</summary>
    public void Dispose()
    {
        Gl.Disable(EnableCap.DebugOutput);
        Gl.DebugMessageCallback(null!, ReadOnlySpan<byte>.Empty);
    }

    internal void Born(ObjectIdentifier kind, uint handle, string label)
    {
        Ledger.Born(kind.ToString(), handle, label);
        Gl.ObjectLabel(kind, handle, (uint)Encoding.UTF8.GetByteCount(label), label);
    }

    internal void Gone(ObjectIdentifier kind, uint handle) => Ledger.Gone(kind.ToString(), handle);
}

/// <summary>A name with its UTF-8 bytes made once, for calls inside the frame.</summary>
public sealed class GpuName(string text)
{
    public string Text { get; } = text;

    internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(text);
}
