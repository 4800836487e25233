using System.Runtime.InteropServices;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>
/// KHR_debug, synchronous: a message arrives inside the call that caused it, so it can name the open pass. Messages of
/// medium severity or worse, and errors of any, are kept; the first of them is what a failing test prints.
/// </summary>
public sealed class GpuMessages
{
    /// <summary>Message ids that say nothing about us, each with its reason.</summary>
    private static readonly Dictionary<uint, string> Allowed = [];

    // The driver keeps the pointer: without this field the collector would take the delegate away.
    private readonly DebugProc _callback;
    private readonly List<string> _serious = [];

    internal GpuMessages(GL gl)
    {
        _callback = OnMessage;
        gl.Enable(EnableCap.DebugOutput);
        gl.Enable(EnableCap.DebugOutputSynchronous);
        gl.DebugMessageCallback(_callback, ReadOnlySpan<byte>.Empty);
        gl.DebugMessageControl(DebugSource.DontCare, DebugType.DontCare, DebugSeverity.DontCare, 0, in System.Runtime.CompilerServices.Unsafe.NullRef<uint>(), true);
    }

    /// <summary>Name of the pass that is being drawn, or "" between passes.</summary>
    public string OpenPass { get; internal set; } = "";

    /// <summary>Messages of medium severity or worse since the context was made, each with its pass.</summary>
    public IReadOnlyList<string> Serious => _serious;

    private void OnMessage(GLEnum source, GLEnum type, int id, GLEnum severity, int length, nint message, nint user)
    {
        bool bad = severity is GLEnum.DebugSeverityHigh or GLEnum.DebugSeverityMedium
            || type is GLEnum.DebugTypeError or GLEnum.DebugTypeUndefinedBehavior;
        // A text that does not compile is told by file and line where it was asked for; what is drawn is not made of it.
        bad &= source != GLEnum.DebugSourceShaderCompiler || type != GLEnum.DebugTypeError;
        if (!bad || Allowed.ContainsKey((uint)id) || _serious.Count >= 100)
        {
            return;
        }

        string text = Marshal.PtrToStringUTF8(message, length).Trim();
        _serious.Add($"[{(OpenPass.Length == 0 ? "no pass" : OpenPass)}] {severity} {type} {id}: {text}");
    }
}
