using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Ground;

/// <summary>The rings of Shaders/ground/ripples.glsl themselves, drawn as numbers by a program of the test's own.</summary>
public sealed class RippleTests : IDisposable
{
    private const int Side = 448;
    private const float StepMetres = 0.003f;
    private const double RainSeconds = 47;

    private readonly string _folder = Directory.CreateTempSubdirectory("glass ripples ").FullName;

    public RippleTests()
    {
        string root = ShaderLibrary.FindRoot();
        foreach (string file in new[] { "include/hash.glsl", "include/screen.vert", "ground/ripples.glsl" })
        {
            string to = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Path.Combine(root, file), to);
        }

        File.WriteAllText(Path.Combine(_folder, "ripples.frag"), """
            const uvec4 switches = uvec4(0u);
            #include "hash.glsl"
            #include "ground/ripples.glsl"
            uniform float seconds;
            layout(location = 0) out vec4 heightAndSlopes;
            void main() { heightAndSlopes = vec4(ripplesAt(vec2(0.31, -0.77) + gl_FragCoord.xy * 0.003, seconds), 0.0); }
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Slopes_are_the_derivative_of_the_height() => Draw(drawAt =>
    {
        float steepest = 0, worst = 0;
        for (int moment = 0; moment < 12; moment++)
        {
            float[] field = drawAt(RainSeconds + (moment * 0.7));
            for (int y = 1; y < Side - 1; y++)
            {
                for (int x = 1; x < Side - 1; x++)
                {
                    float alongX = (Height(field, x + 1, y) - Height(field, x - 1, y)) / (2 * StepMetres);
                    float alongZ = (Height(field, x, y + 1) - Height(field, x, y - 1)) / (2 * StepMetres);
                    int at = ((y * Side) + x) * 4;
                    steepest = MathF.Max(steepest, MathF.Max(MathF.Abs(field[at + 1]), MathF.Abs(field[at + 2])));
                    worst = MathF.Max(worst, MathF.Max(MathF.Abs(alongX - field[at + 1]), MathF.Abs(alongZ - field[at + 2])));
                }
            }
        }

        // A quarter of a millimetre from crest to trough is a slope of 0.02; the difference's own error is 2 % of a slope.
        Assert.True(steepest > 0.02f, $"no ring to judge: steepest slope {steepest}");
        Assert.True(worst < 0.03f * steepest + 4e-4f, $"off by {worst} where the steepest slope is {steepest}");
    });

    [Fact]
    public void A_moment_is_the_same_in_any_order_of_asking() => Draw(drawAt =>
    {
        double[] moments = [.. Enumerable.Range(0, 9).Select(i => RainSeconds + (i * 0.7))];
        float[][] first = [.. moments.Select(drawAt)];
        Assert.True(first.Distinct(new SameField()).Count() > 4, "the rings hardly move");
        for (int i = moments.Length - 1; i >= 0; i--)
        {
            Assert.Equal(first[i], drawAt(moments[i]));
        }
    });

    [Fact]
    public void Rings_grow_and_fade_without_a_jump() => Draw(drawAt =>
    {
        // In a sixtieth of a second a ring of slope 0.1 runs 4 mm: heights change by 0.4 mm, of 0.9 at most.
        const int Frames = 240;
        float[] before = drawAt(RainSeconds);
        float tallest = 0;
        for (int frame = 1; frame <= Frames; frame++)
        {
            float[] now = drawAt(RainSeconds + (frame / 60.0));
            for (int i = 0; i < now.Length; i += 4)
            {
                tallest = MathF.Max(tallest, MathF.Abs(now[i]));
                Assert.True(MathF.Abs(now[i] - before[i]) < 0.0005f, $"jumps {now[i] - before[i]} m at {i / 4}");
            }

            before = now;
        }

        Assert.True(tallest > 1e-4f, $"no ring to judge: {tallest} m");
    });

    private sealed class SameField : IEqualityComparer<float[]>
    {
        public bool Equals(float[]? x, float[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(float[] obj) => obj.Length;
    }

    private static float Height(float[] field, int x, int y) => field[((y * Side) + x) * 4];

    private void Draw(Action<Func<double, float[]>> judge) => Drawing.With(1, 16, 16, picture =>
    {
        GL gl = picture.Device.Gl;
        using var library = new ShaderLibrary(picture.Device, _folder);
        ShaderProgram program = library.Load("ripples", ["include/screen.vert", "ripples.frag"]);
        using var target = new RenderTarget(picture.Device, "ripples", Side, Side, SizedInternalFormat.Rgba32f, withDepth: false);
        uint vertices = VertexArrays.Create(picture.Device, "ripples");
        judge(seconds =>
        {
            target.Bind();
            new RenderState(Blend.None, DepthUse.Off).Apply(gl);
            program.Use();
            gl.ProgramUniform1(program.Handle, program.Location("seconds"), (float)seconds);
            gl.BindVertexArray(vertices);
            gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
            float[] field = new float[Side * Side * 4];
            target.ReadRgbaFloat(field);
            return field;
        });
        VertexArrays.Delete(picture.Device, vertices);
    });
}
