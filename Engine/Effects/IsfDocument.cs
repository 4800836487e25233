using System.Text;
using System.Text.Json;

namespace GlassCity.Engine.Effects;

/// <summary>
/// One effect file in Interactive Shader Format 2 (github.com/mrRay/ISF_Spec): a JSON header in the first comment, GLSL below.
/// Single-pass filters of the picture are read; what more the format knows is refused by name. Needs no GPU.
/// </summary>
public sealed class IsfDocument
{
    private IsfDocument(string path) => Path = path;

    /// <summary>The file, as errors name it.</summary>
    public string Path { get; }

    /// <summary>The effect's one name everywhere: its file's, without ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Description { get; private init; } = "";

    public string Credit { get; private init; } = "";

    public IReadOnlyList<string> Categories { get; private init; } = [];

    /// <summary>What can be set, in the header's order; the picture itself (inputImage) is not among them.</summary>
    public IReadOnlyList<IsfInput> Inputs { get; private init; } = [];

    /// <summary>
    /// Whether it reads smaller copies of the picture (textureLod(inputImage, place, level)): the header's MIPMAPS, a key of
    /// this program's own. A host that does not know it gives level 0 for each: the same picture with less blur.
    /// </summary>
    public bool ReadsMipmaps { get; private init; }

    public IsfInput? Find(string input)
    {
        foreach (IsfInput candidate in Inputs)
        {
            if (candidate.Name == input)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Reads a header.</summary>
    /// <param name="path">Goes into <see cref="Path"/> and each message.</param>
    /// <param name="text">The whole file.</param>
    /// <exception cref="UserError">The header is missing, damaged, or asks for more than a filter in one pass; file:line.</exception>
    public static IsfDocument Parse(string path, string text)
    {
        int start = text.AsSpan().IndexOfAnyExcept(" \t\r\n\uFEFF");
        if (start < 0 || !text.AsSpan(start).StartsWith("/*"))
        {
            throw new UserError($"{path}:1: an ISF effect begins with a comment that holds its JSON header, as in /*{{ \"ISFVSN\": \"2\", ... }}*/");
        }

        int end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new UserError($"{path}:{LineAt(text, start)}: the comment that holds the JSON header never ends; close it with */");
        }

        var header = new IsfHeader(path, text[(start + 2)..end], LineAt(text, start));
        try
        {
            using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetBytes(header.Json), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(path, header, json.RootElement);
        }
        catch (JsonException e)
        {
            throw new UserError($"{path}:{header.FirstLine + (e.LineNumber ?? 0)}: the header is not JSON: {IsfHeader.Brief(e.Message)}");
        }
        catch (InvalidOperationException)
        {
            // A text with an escape that is no letter (half of a surrogate pair): the reader says so this way.
            throw new UserError($"{path}:{header.FirstLine}: the header holds a \\u escape that is no letter; write the letter itself");
        }
    }

    private static IsfDocument Read(string path, IsfHeader header, JsonElement top)
    {
        if (top.ValueKind != JsonValueKind.Object)
        {
            throw header.Error(null, "the header is no JSON object; put it in { }");
        }

        header.CheckVersion(top);
        header.RefuseMore(top);
        return new IsfDocument(path)
        {
            Description = header.Text(top, "DESCRIPTION") ?? "",
            Credit = header.Text(top, "CREDIT") ?? "",
            Categories = header.Texts(top, "CATEGORIES"),
            Inputs = header.Inputs(top),
            ReadsMipmaps = top.TryGetProperty("MIPMAPS", out JsonElement mipmaps) && header.Flag(mipmaps, "MIPMAPS"),
        };
    }

    private static int LineAt(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');
}
