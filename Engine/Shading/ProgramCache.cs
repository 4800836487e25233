using System.Security.Cryptography;
using System.Text;
using GlassCity.Engine.Gpu;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Shading;

/// <summary>
/// Linked programs kept on disk between runs, keyed by their full text and the driver. A file that is damaged or that
/// the driver refuses is simply built again. Folder: XDG_CACHE_HOME (or ~/.cache)/glasscity/programs.
/// </summary>
internal sealed class ProgramCache
{
    // A file: the hash of what follows, the driver's format number, the program.
    private const int HashBytes = SHA256.HashSizeInBytes;
    private const int HeadBytes = HashBytes + sizeof(int);

    private readonly GpuDevice _device;
    private readonly string? _folder;

    public ProgramCache(GpuDevice device)
    {
        _device = device;
        if (device.Facts.ProgramBinaryFormats == 0 || Environment.GetEnvironmentVariable("GLASSCITY_NO_CACHE") == "1")
        {
            return;
        }

        string? root = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(root))
        {
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            root = home.Length == 0 ? null : Path.Combine(home, ".cache");
        }

        _folder = root == null ? null : Path.Combine(root, "glasscity", "programs");
    }

    /// <summary>Key of a program: its stages' texts and the driver that will run them.</summary>
    public string KeyOf(IReadOnlyList<ShaderSource> sources)
    {
        var all = new StringBuilder("2 ").Append(_device.Facts.Identity); // 2: the form of the file
        foreach (ShaderSource source in sources)
        {
            all.Append('\0').Append(source.Files[0]).Append('\0').Append(source.Text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    /// <summary>A linked program from the cache, or 0.</summary>
    public unsafe uint TryLoad(string key)
    {
        try
        {
            if (_folder == null || !File.Exists(PathOf(key)))
            {
                return 0;
            }

            byte[] file = File.ReadAllBytes(PathOf(key));
            // A driver calls a damaged file a GL error, and an error ends a film: it must not see one.
            if (file.Length <= HeadBytes || !file.AsSpan(0, HashBytes).SequenceEqual(SHA256.HashData(file.AsSpan(HashBytes))))
            {
                return 0;
            }

            uint program = _device.Gl.CreateProgram();
            fixed (byte* pointer = file)
            {
                _device.Gl.ProgramBinary(program, (GLEnum)BitConverter.ToInt32(file, HashBytes), pointer + HeadBytes, (uint)(file.Length - HeadBytes));
            }

            if (_device.Gl.GetProgram(program, ProgramPropertyARB.LinkStatus) != 0)
            {
                return program;
            }

            _device.Gl.DeleteProgram(program);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Keeps a linked program; a cache that cannot be written costs time, never the picture.</summary>
    public unsafe void Store(string key, uint program)
    {
        int length = _folder == null ? 0 : _device.Gl.GetProgram(program, GLEnum.ProgramBinaryLength);
        if (length <= 0)
        {
            return;
        }

        byte[] file = new byte[HeadBytes + length];
        GLEnum format;
        uint written;
        fixed (byte* pointer = file)
        {
            _device.Gl.GetProgramBinary(program, (uint)length, &written, &format, pointer + HeadBytes);
        }

        BitConverter.TryWriteBytes(file.AsSpan(HashBytes), (int)format);
        SHA256.HashData(file.AsSpan(HashBytes), file);
        try
        {
            Directory.CreateDirectory(_folder!);
            string temporary = PathOf(key) + $".{Environment.ProcessId}.tmp";
            File.WriteAllBytes(temporary, file);
            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reason in the summary: the next start compiles again.
        }
    }

    private string PathOf(string key) => Path.Combine(_folder!, key + ".bin");
}
