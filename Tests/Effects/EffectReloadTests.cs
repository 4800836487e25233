using GlassCity.Engine;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Effects;

/// <summary>A chain over effect files of one's own, edited while it draws.</summary>
public sealed class EffectReloadTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("effects é ").FullName;
    private int _writes;

    public EffectReloadTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "include"));
        Directory.CreateDirectory(Path.Combine(_root, "effects"));
        File.Copy(Path.Combine(ShaderLibrary.FindRoot(), "include", "screen.vert"), Path.Combine(_root, "include", "screen.vert"));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void An_edit_brings_new_inputs_and_defaults_and_a_failing_one_keeps_what_was() => With(chain =>
    {
        Write("a.fs", """{ "NAME": "level", "TYPE": "float", "DEFAULT": 0.2 }""", "gl_FragColor = vec4(level, 0.0, 0.0, 0.0);");
    },
    (chain, shaders, drawn) =>
    {
        EffectSettings on = EffectSettings.None.With("a", true);
        Assert.Equal([51, 0, 0, 255], drawn(on));

        Write("a.fs", """{ "NAME": "level", "TYPE": "float", "DEFAULT": 0.4 }, { "NAME": "green", "TYPE": "float", "DEFAULT": 0.6 }""", "gl_FragColor = vec4(level, green, 0.0, 1.0);");
        Assert.True(shaders.ReloadChanged());
        Assert.Equal([102, 153, 0, 255], drawn(on));
        Assert.Equal(["level", "green"], chain.Documents.Single().Inputs.Select(input => input.Name));

        // GLSL that fails, under a header that is well and other: neither of the two is taken.
        Write("a.fs", """{ "NAME": "blue", "TYPE": "float", "DEFAULT": 1.0 }""", "gl_FragColor = vec4(nothing);");
        Assert.False(shaders.ReloadChanged());
        Assert.Contains("effects/a.fs:2", shaders.LastError, StringComparison.Ordinal);
        Assert.Equal([102, 153, 0, 255], drawn(on));
        Assert.NotNull(chain.Documents.Single().Find("green"));

        Write("a.fs", """{ "NAME": "level", "TYPE": "event" }""", "gl_FragColor = vec4(1.0);");
        Assert.False(shaders.ReloadChanged());
        Assert.Contains("effects/a.fs:1: input \"level\" of type event", shaders.LastError, StringComparison.Ordinal);
        Assert.Equal([102, 153, 0, 255], drawn(on));

        Write("a.fs", "", "gl_FragColor = vec4(0.0, 0.0, 1.0, 1.0);");
        Assert.True(shaders.ReloadChanged());
        Assert.Null(shaders.LastError);
        Assert.Equal([0, 0, 255, 255], drawn(on));
    });

    [Fact]
    public void Uniforms_are_the_frames_own_and_every_type_arrives() => With(_ =>
    {
        Write("a.fs",
            """
            { "NAME": "flag", "TYPE": "bool" }, { "NAME": "kind", "TYPE": "long", "VALUES": [0, 7] }, { "NAME": "tint", "TYPE": "color" }, { "NAME": "place", "TYPE": "point2D" }
            """,
            """
            bool well = TIME == 2.5 && TIMEDELTA == 0.5 && FRAMEINDEX == 5 && PASSINDEX == 0 && RENDERSIZE == vec2(4.0, 2.0) && IMG_SIZE(inputImage) == RENDERSIZE
                && DATE == vec4(2000.0, 1.0, 1.0, 2.5) && isf_FragNormCoord == gl_FragCoord.xy / vec2(4.0, 2.0)
                && IMG_PIXEL(inputImage, gl_FragCoord.xy) == IMG_THIS_PIXEL(inputImage) && IMG_NORM_PIXEL(inputImage, isf_FragNormCoord) == IMG_THIS_NORM_PIXEL(inputImage);
            gl_FragColor = vec4(well ? 1.0 : 0.0, flag ? 1.0 : 0.0, kind == 7 ? 1.0 : 0.0, 0.0);
            if (tint != vec4(0.25, 0.5, 0.75, 1.0) || place != vec2(0.5, 1.0)) { gl_FragColor.rgb = vec3(0.5); }
            """);
    },
    (_, shaders, drawn) =>
    {
        Assert.Null(shaders.LastError);
        EffectSettings on = EffectSettings.None.With("a", true).With("a", "flag", IsfValue.Of(true)).With("a", "kind", IsfValue.Of(7))
            .With("a", "tint", IsfValue.Of(new System.Numerics.Vector4(0.25f, 0.5f, 0.75f, 1))).With("a", "place", IsfValue.Of(new System.Numerics.Vector2(0.5f, 1)));
        Assert.Equal([255, 255, 255, 255], drawn(on));
    });

    [Fact]
    public void Effects_follow_their_order_and_one_that_fails_at_start_is_left_out_until_mended() => With(_ =>
    {
        Write("grain.fs", "", "gl_FragColor = IMG_THIS_PIXEL(inputImage) * 0.5;");
        Write("before.fs", "", "gl_FragColor = IMG_THIS_PIXEL(inputImage) + vec4(0.4);");
        Write("ink.fs", "", "broken");
    },
    (chain, shaders, drawn) =>
    {
        Assert.Equal(["ink", "before", "grain"], chain.Names);
        EffectSettings on = EffectSettings.None.With("grain", true).With("before", true);
        Assert.Equal([51, 51, 51, 255], drawn(on)); // (0 + 0.4) * 0.5
        Assert.Contains("effects/ink.fs:2", Assert.Throws<UserError>(() => chain.Require(on.With("ink", true))).Message, StringComparison.Ordinal);
        Assert.Contains("nowhere", Assert.Throws<UserError>(() => chain.Require(on.With("nowhere", true))).Message, StringComparison.Ordinal);
        Assert.Equal([51, 51, 51, 255], drawn(on.With("ink", true)));
        Write("ink.fs", "", "gl_FragColor = vec4(0.2);");
        Assert.True(shaders.ReloadChanged());
        Assert.Equal([76, 76, 76, 255], drawn(on.With("ink", true)).Select(value => value == 77 ? 76 : value)); // 0.3 lies between two steps
    });

    private void With(Action<string> prepare, Action<EffectChain, ShaderLibrary, Func<EffectSettings, int[]>> work) => GlThread.Run(() =>
    {
        prepare(_root);
        using OffscreenHost host = OffscreenHost.Open();
        using var device = new GpuDevice(host.Gl);
        using (var shaders = new ShaderLibrary(device, _root))
        using (var chain = new EffectChain(device, shaders))
        using (var final = new RenderTarget(device, "final", 4, 2, SizedInternalFormat.Rgba8, withDepth: false))
        {
            byte[] pixels = new byte[4 * 2 * 4];
            int[] Drawn(EffectSettings settings)
            {
                chain.Begin(settings, final)!.Clear();
                chain.Draw(settings, new EffectFrame(2.5, 5, 0.5, RowsFromTop: false), final);
                final.ReadRgba8(pixels);
                return [.. pixels.Take(4).Select(value => (int)value)];
            }

            work(chain, shaders, Drawn);
        }

        Assert.Empty(device.Ledger.Live);
    });

    private void Write(string name, string inputs, string body)
    {
        string path = Path.Combine(_root, "effects", name);
        string more = inputs.Length > 0 ? ", " + inputs.ReplaceLineEndings(" ") : "";
        File.WriteAllText(path, $$"""/*{ "ISFVSN": "2", "INPUTS": [ { "NAME": "inputImage", "TYPE": "image" }{{more}} ] }*/""" + "\nvoid main() { " + body + " }\n");
        // File times may be coarser than two writes in one test.
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, _writes++, DateTimeKind.Utc));
    }
}
