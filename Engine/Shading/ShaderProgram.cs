using System.Numerics;
using GlassCity.Engine.Gpu;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Shading;

/// <summary>Makes, from a stage's own text, what stands before and behind it: the way of files that are not whole GLSL.</summary>
/// <returns>Both null for a stage that stands alone.</returns>
/// <exception cref="UserError">The text is not what it should be; file:line.</exception>
public delegate (string? Before, string? After) ShaderWrapping(string path, string text);

/// <summary>
/// A linked program under a name that stays. When its files change and the new text fails, the last good program goes
/// on drawing and <see cref="ShaderLibrary.LastError"/> says why.
/// </summary>
public sealed class ShaderProgram : IDisposable
{
    private readonly GpuDevice _device;
    private readonly Dictionary<string, int> _locations = [];
    private readonly string _label;

    internal ShaderProgram(GpuDevice device, string label, IReadOnlyList<string> stages, IReadOnlyList<string> defines, ShaderWrapping? wrap = null)
    {
        _device = device;
        _label = label;
        Stages = stages;
        Defines = defines;
        Wrap = wrap;
    }

    /// <summary>GL name of the program in use.</summary>
    public uint Handle { get; private set; }

    /// <summary>Goes up with each program that takes its place: what was read beside the text belongs to one of them.</summary>
    public int Version { get; private set; }

    /// <summary>Paths of the stages below the shader root.</summary>
    public IReadOnlyList<string> Stages { get; }

    /// <summary>The defines this variant is built with.</summary>
    public IReadOnlyList<string> Defines { get; }

    /// <summary>Files it was built from, includes too.</summary>
    public IReadOnlyCollection<string> FilesUsed { get; internal set; } = [];

    internal ShaderWrapping? Wrap { get; }

    public void Use() => _device.Gl.UseProgram(Handle);

    /// <summary>Location of a plain uniform; -1 when the program has none of that name (GL then ignores the value).</summary>
    public int Location(string name)
    {
        if (!_locations.TryGetValue(name, out int location))
        {
            location = _device.Gl.GetUniformLocation(Handle, name);
            _locations.Add(name, location);
        }

        return location;
    }

    public void Set(string name, float value) => _device.Gl.ProgramUniform1(Handle, Location(name), value);

    public void Set(string name, int value) => _device.Gl.ProgramUniform1(Handle, Location(name), value);

    public void Set(string name, uint value) => _device.Gl.ProgramUniform1(Handle, Location(name), value);

    public void Set(string name, int x, int y) => _device.Gl.ProgramUniform2(Handle, Location(name), x, y);

    public void Set(string name, int x, int y, int z, int w) => _device.Gl.ProgramUniform4(Handle, Location(name), x, y, z, w);

    public void Set(string name, Vector2 value) => _device.Gl.ProgramUniform2(Handle, Location(name), value.X, value.Y);

    public void Set(string name, Vector3 value) => _device.Gl.ProgramUniform3(Handle, Location(name), value.X, value.Y, value.Z);

    public void Set(string name, Vector4 value) => _device.Gl.ProgramUniform4(Handle, Location(name), value.X, value.Y, value.Z, value.W);

    public void Dispose() => Replace(0);

    /// <summary>Takes a freshly linked program and lets the old one go.</summary>
    internal void Replace(uint handle)
    {
        if (Handle != 0)
        {
            _device.Gone(ObjectIdentifier.Program, Handle);
            _device.Gl.DeleteProgram(Handle);
        }

        _locations.Clear();
        Version++;
        Handle = handle;
        if (handle != 0)
        {
            _device.Born(ObjectIdentifier.Program, handle, _label);
        }
    }
}
