using System.Text;

namespace GlassCity.Engine.Effects;

/// <summary>
/// What GLSL 4.50 needs around an ISF file. The file itself stays as it is, header comment and all, between the two, so that
/// its lines keep their numbers.
/// </summary>
public static class IsfGlsl
{
    // Looks name their level, so they cost no derivatives and may stand in branches. An effect's alpha has no meaning here
    // (the picture is opaque): main is wrapped to set it.
    private const string Own =
        """
        layout(binding = 0) uniform sampler2D inputImage;
        uniform vec2 RENDERSIZE;
        uniform float TIME;
        uniform float TIMEDELTA;
        uniform int FRAMEINDEX;
        uniform vec4 DATE;
        const int PASSINDEX = 0;
        layout(location = 0) out vec4 isf_FragColor;
        #define gl_FragColor isf_FragColor
        #define isf_FragNormCoord (gl_FragCoord.xy / RENDERSIZE)
        #define IMG_SIZE(image) vec2(textureSize(image, 0))
        #define IMG_NORM_PIXEL(image, place) textureLod(image, place, 0.0)
        #define IMG_PIXEL(image, place) textureLod(image, (place) / IMG_SIZE(image), 0.0)
        #define IMG_THIS_PIXEL(image) texelFetch(image, ivec2(gl_FragCoord.xy), 0)
        #define IMG_THIS_NORM_PIXEL(image) IMG_THIS_PIXEL(image)
        #define main isf_main

        """;

    /// <summary>Stands before the file: the format's names, and a uniform for each input, on the line where the header has it.</summary>
    public static string Before(IsfDocument document)
    {
        var text = new StringBuilder(Own.ReplaceLineEndings("\n"));
        foreach (IsfInput input in document.Inputs)
        {
            text.Append("#line ").Append(input.Line).Append(" 0\nuniform ").Append(TypeOf(input.Type)).Append(' ').Append(input.Name).Append(";\n");
        }

        return text.ToString();
    }

    /// <summary>Stands behind the file.</summary>
    public const string After = "#undef main\nvoid main() { isf_main(); isf_FragColor.a = 1.0; }\n";

    private static string TypeOf(IsfType type) => type switch
    {
        IsfType.Bool => "bool",
        IsfType.Long => "int",
        IsfType.Color => "vec4",
        IsfType.Point2D => "vec2",
        _ => "float",
    };
}
