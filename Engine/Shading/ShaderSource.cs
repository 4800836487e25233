using System.Text;
using System.Text.RegularExpressions;

namespace GlassCity.Engine.Shading;

/// <summary>
/// One shader stage after the house's small preprocessor: <c>#include "name"</c> (each file once, searched beside the
/// including file, then in include/), numeric <c>#line</c> directives, defines after <c>#version</c>. Needs no GPU.
/// </summary>
public sealed partial class ShaderSource
{
    private const int DeepestInclude = 16;

    private readonly List<string> _files = [];
    private readonly Func<string, string?> _read;

    private ShaderSource(Func<string, string?> read) => _read = read;

    /// <summary>The text for the driver.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Every file that took part, by the number that #line gives it; the first is the stage itself.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Loads a stage.</summary>
    /// <param name="path">Path below the shader root, with '/'.</param>
    /// <param name="defines">Lines such as "TAPS 13", each to become a #define.</param>
    /// <param name="read">Gives a file's text, or null when there is none.</param>
    /// <param name="wrap">Adds to a stage that is not whole GLSL.</param>
    /// <exception cref="UserError">A file is missing, or includes run in too deep; the message has file:line.</exception>
    public static ShaderSource Load(string path, IReadOnlyList<string> defines, Func<string, string?> read, ShaderWrapping? wrap = null)
    {
        var source = new ShaderSource(read);
        var text = new StringBuilder("#version 450 core\n");
        foreach (string define in defines)
        {
            text.Append("#define ").Append(define).Append('\n');
        }

        string body = read(path) ?? throw new UserError($"shader {path} is missing: reinstall, or point GLASSCITY_SHADERS at the Shaders folder");
        (string? before, string? after) = wrap?.Invoke(path, body) ?? default;
        text.Append(before);
        source.Append(text, path, body, 0);
        text.Append(after);
        source.Text = text.ToString();
        return source;
    }

    /// <summary>Turns "0:12(5): error: x" (Mesa) or "0(12) : error C: x" (NVIDIA) into "file:12: error: x", line by line.</summary>
    public string MapErrors(string driverLog)
    {
        var lines = new List<string>();
        foreach (string line in driverLog.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Match match = DriverPlace().Match(line);
            lines.Add(match.Success && int.TryParse(match.Groups["file"].Value, out int file) && file < _files.Count
                ? $"{_files[file]}:{match.Groups["line"].Value}: {match.Groups["rest"].Value.TrimStart(' ', ':')}"
                : line);
        }

        return string.Join("; ", lines.Where(line => line.Trim('\0').Length > 0));
    }

    private void Append(StringBuilder text, string path, string body, int depth)
    {
        if (depth > DeepestInclude)
        {
            throw new UserError($"shader {path}: includes nest deeper than {DeepestInclude}");
        }

        int number = _files.Count;
        _files.Add(path);
        text.Append("#line 1 ").Append(number).Append('\n');
        int lineNumber = 0;
        foreach (string line in body.ReplaceLineEndings("\n").Split('\n'))
        {
            lineNumber++;
            Match include = IncludeLine().Match(line);
            if (!include.Success)
            {
                text.Append(line).Append('\n');
                continue;
            }

            string name = include.Groups[1].Value;
            Include(text, path, name, lineNumber, depth);
            text.Append("#line ").Append(lineNumber + 1).Append(' ').Append(number).Append('\n');
        }
    }

    private void Include(StringBuilder text, string from, string name, int lineNumber, int depth)
    {
        int slash = from.LastIndexOf('/');
        string beside = slash < 0 ? name : from[..(slash + 1)] + name;
        foreach (string candidate in (ReadOnlySpan<string>)[beside, "include/" + name])
        {
            if (_files.Contains(candidate))
            {
                return;
            }

            if (_read(candidate) is { } body)
            {
                Append(text, candidate, body, depth + 1);
                return;
            }
        }

        throw new UserError($"shader {from}:{lineNumber}: include \"{name}\" is neither beside it nor in include/");
    }

    [GeneratedRegex("""^\s*#\s*include\s+"([^"]+)"\s*(//.*)?$""")]
    private static partial Regex IncludeLine();

    [GeneratedRegex("""^(ERROR: )?(?<file>\d+)(:(?<line>\d+)(\(\d+\))?|\((?<line>\d+)\))\s*:?\s*(?<rest>.*)$""")]
    private static partial Regex DriverPlace();
}
