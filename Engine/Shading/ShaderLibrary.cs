using System.Security.Cryptography;
using System.Text;
using GlassCity.Engine.Gpu;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Shading;

/// <summary>
/// All programs of one device, built from files below one root. Building at start fails loudly with file:line; building
/// again after an edit (<see cref="ReloadChanged"/>) keeps what worked.
/// </summary>
public sealed class ShaderLibrary : IDisposable
{
    private readonly GpuDevice _device;
    private readonly ProgramCache _cache;
    private readonly Dictionary<ShaderProgram, Dictionary<string, DateTime>> _programs = [];
    private readonly Dictionary<ShaderProgram, string> _errors = [];

    /// <param name="device">Where programs live.</param>
    /// <param name="root">Folder of the shader files.</param>
    public ShaderLibrary(GpuDevice device, string root)
    {
        _device = device;
        Root = root;
        _cache = new ProgramCache(device);
    }

    public string Root { get; }

    /// <summary>What stands against an edit, as file:line: message; null when every program is as its files say.</summary>
    public string? LastError => _errors.Count == 0 ? null : _errors.First().Value;

    /// <summary>Grows whenever a reload made a program new: what was drawn before may look otherwise now.</summary>
    public int Version { get; private set; }

    /// <summary>Every program asked for so far.</summary>
    public IReadOnlyCollection<ShaderProgram> Programs => _programs.Keys;

    /// <summary>
    /// The folder of shaders that belongs to this program: GLASSCITY_SHADERS, else the source tree's Shaders when the
    /// program runs from its build folder (so that edits are seen at once), else the folder beside the program.
    /// </summary>
    /// <exception cref="UserError">None of them exists.</exception>
    public static string FindRoot()
    {
        string? named = Environment.GetEnvironmentVariable("GLASSCITY_SHADERS");
        if (!string.IsNullOrEmpty(named))
        {
            return Directory.Exists(named) ? named : throw new UserError($"GLASSCITY_SHADERS names {named}, which is no folder");
        }

        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at != null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "GlassCity.sln")) && Directory.Exists(Path.Combine(at.FullName, "Shaders")))
            {
                return Path.Combine(at.FullName, "Shaders");
            }
        }

        string beside = Path.Combine(AppContext.BaseDirectory, "Shaders");
        return Directory.Exists(beside) ? beside : throw new UserError($"the shaders are missing: no folder {beside}. Reinstall, or set GLASSCITY_SHADERS");
    }

    /// <summary>SHA-256, lower-case hex, over the names and texts of all shader files below a root.</summary>
    public static string HashOf(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(root, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A program from its stages; the file endings .vert, .frag, .fs (an effect's fragment stage) and .comp tell the stage.</summary>
    /// <exception cref="UserError">A file is missing or the driver refuses the text; the message has file:line.</exception>
    public ShaderProgram Load(string label, IReadOnlyList<string> stages, params IReadOnlyList<string> defines)
    {
        var program = new ShaderProgram(_device, label, stages, defines);
        _programs.Add(program, []);
        program.Replace(Build(program));
        return program;
    }

    /// <summary>
    /// As <see cref="Load"/>, for programs that the picture can do without: one that fails has no handle, and
    /// <see cref="LastError"/> says why, until an edit mends it.
    /// </summary>
    public ShaderProgram TryLoad(string label, IReadOnlyList<string> stages, ShaderWrapping? wrap = null)
    {
        var program = new ShaderProgram(_device, label, stages, [], wrap);
        _programs.Add(program, []);
        try
        {
            program.Replace(Build(program));
        }
        catch (UserError e)
        {
            _errors[program] = e.Message;
        }

        return program;
    }

    /// <summary>What stands against a program's files as they are now; null when nothing does.</summary>
    public string? ErrorOf(ShaderProgram program) => _errors.GetValueOrDefault(program);

    /// <summary>Builds again what an edit touched. Never throws for a bad edit.</summary>
    /// <returns>True when at least one program is new.</returns>
    public bool ReloadChanged()
    {
        bool any = false;
        foreach ((ShaderProgram program, Dictionary<string, DateTime> times) in _programs)
        {
            if (times.All(file => File.GetLastWriteTimeUtc(Path.Combine(Root, file.Key)) == file.Value))
            {
                continue;
            }

            try
            {
                program.Replace(Build(program));
                _errors.Remove(program);
                any = true;
            }
            catch (UserError e)
            {
                _errors[program] = e.Message;
            }
        }

        Version += any ? 1 : 0;
        return any;
    }

    /// <summary>Lets a program go before the library itself ends.</summary>
    public void Unload(ShaderProgram program)
    {
        _programs.Remove(program);
        _errors.Remove(program);
        program.Dispose();
    }

    public void Dispose()
    {
        foreach (ShaderProgram program in _programs.Keys)
        {
            program.Dispose();
        }

        _programs.Clear();
    }

    private uint Build(ShaderProgram program)
    {
        var times = _programs[program];
        List<ShaderSource> sources = [];
        // Times are read before texts: an edit that falls between is seen at the next reload.
        string? Read(string path)
        {
            string full = Path.Combine(Root, path);
            // A file that is not there has the time of none: when it comes, that is a change.
            times[path] = File.GetLastWriteTimeUtc(full);
            return File.Exists(full) ? ReadPatiently(full, path) : null;
        }

        foreach (string stage in program.Stages)
        {
            sources.Add(ShaderSource.Load(stage, program.Defines, Read, program.Wrap));
        }

        program.FilesUsed = sources.SelectMany(source => source.Files).ToHashSet();
        string key = _cache.KeyOf(sources);
        uint handle = _cache.TryLoad(key);
        if (handle == 0)
        {
            handle = Link(sources);
            _cache.Store(key, handle);
        }

        return handle;
    }

    /// <summary>Editors replace a file in steps: for a moment it may be locked or gone.</summary>
    private static string ReadPatiently(string full, string path)
    {
        const int tries = 4;
        for (int i = 1; ; i++)
        {
            try
            {
                return File.ReadAllText(full);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (i == tries)
                {
                    throw new UserError($"shader {path} cannot be read: {e.Message}");
                }

                Thread.Sleep(20);
            }
        }
    }

    private uint Link(List<ShaderSource> sources)
    {
        GL gl = _device.Gl;
        var shaders = new List<uint>();
        uint program = 0;
        try
        {
            foreach (ShaderSource source in sources)
            {
                uint shader = gl.CreateShader(StageOf(source.Files[0]));
                shaders.Add(shader);
                gl.ShaderSource(shader, source.Text);
                gl.CompileShader(shader);
                if (gl.GetShader(shader, ShaderParameterName.CompileStatus) == 0)
                {
                    throw new UserError("shader does not compile: " + source.MapErrors(gl.GetShaderInfoLog(shader)));
                }
            }

            program = gl.CreateProgram();
            gl.ProgramParameter(program, ProgramParameterPName.BinaryRetrievableHint, 1);
            shaders.ForEach(shader => gl.AttachShader(program, shader));
            gl.LinkProgram(program);
            if (gl.GetProgram(program, ProgramPropertyARB.LinkStatus) == 0)
            {
                string names = string.Join(" + ", sources.Select(source => source.Files[0]));
                throw new UserError($"shader does not link: {names}: {sources[0].MapErrors(gl.GetProgramInfoLog(program))}");
            }

            shaders.ForEach(shader => gl.DetachShader(program, shader));
            uint done = program;
            program = 0;
            return done;
        }
        finally
        {
            shaders.ForEach(gl.DeleteShader);
            if (program != 0)
            {
                gl.DeleteProgram(program);
            }
        }
    }

    private static ShaderType StageOf(string path) => Path.GetExtension(path) switch
    {
        ".vert" => ShaderType.VertexShader,
        ".frag" or ".fs" => ShaderType.FragmentShader,
        ".comp" => ShaderType.ComputeShader,
        var other => throw new ArgumentException($"no shader stage ends in '{other}': {path}"),
    };
}
