using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Face;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Face;

/// <summary>The face's shaders and their twins here; the face in the drawn picture.</summary>
public class FaceShaderTests
{
    private const int Width = 320, Height = 180;
    private const Parts Plain = Parts.Sky | Parts.Ground | Parts.Figure;

    [Fact]
    public void The_face_block_is_as_large_in_GL_as_here() => Drawing.With(1, 32, 32, picture =>
    {
        GL gl = picture.Device.Gl;
        ShaderProgram face = picture.Shaders.Programs.First(program => program.Stages.Contains("face/face.frag"));
        uint block = gl.GetUniformBlockIndex(face.Handle, "FaceBlock");
        gl.GetActiveUniformBlock(face.Handle, block, UniformBlockPName.DataSize, out int size);
        Assert.Equal(Unsafe.SizeOf<FaceBlock>(), size);
        gl.GetUniformIndices(face.Handle, 1, ["faceLightning"], out uint index);
        gl.GetActiveUniforms(face.Handle, 1, in index, UniformPName.Offset, out int offset);
        Assert.Equal(Unsafe.SizeOf<FaceBlock>() - 16, offset);
    });

    [Fact]
    public void Numbers_that_both_sides_know_are_the_same()
    {
        string root = ShaderLibrary.FindRoot(), block = File.ReadAllText(Path.Combine(root, "face/block.glsl")), seasons = File.ReadAllText(Path.Combine(root, "face/seasons.glsl"));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"REACH = {FaceBlock.ReachMetres};"), block, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"EYE = vec3({FaceBlock.Eye.X}, {FaceBlock.Eye.Y:0.0}, {FaceBlock.Eye.Z});"), block, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"CREST_FROM = {FaceSeasons.CrestFrom}, CREST_TO = {FaceSeasons.CrestTo};"), seasons, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("low")]
    [InlineData("high")]
    public void It_is_seen_when_it_has_turned_and_nothing_is_left_of_it_when_switched_off(string tier) => Drawing.With(1, Width, Height, picture =>
    {
        byte[] with = Drawing.Draw(picture, FilmFrame(183, Plain | Parts.Face)), without = Drawing.Draw(picture, FilmFrame(183, Plain));
        Assert.InRange(Share(with, without), 0.05, 0.8);
        Assert.Equal(without, Drawing.Draw(picture, FilmFrame(183, Plain)));
        // Without the stranger there is no face, and before it turns nothing to switch.
        Assert.Equal(Drawing.Draw(picture, FilmFrame(183, Plain & ~Parts.Figure)), Drawing.Draw(picture, FilmFrame(183, (Plain & ~Parts.Figure) | Parts.Face)));
        Assert.Equal(Drawing.Draw(picture, FilmFrame(150, Plain)), Drawing.Draw(picture, FilmFrame(150, Plain | Parts.Face)));
    }, Quality.Find(tier));

    [Fact]
    public void The_mirror_of_wet_stone_holds_it() => Drawing.With(1, Width, Height, picture =>
    {
        var block = FaceBlock.At(183);
        Vector3 head = new(block.Head.X, block.Head.Y, block.Head.Z), ahead = new(block.Look.X, block.Look.Y, block.Look.Z);
        // Looking down at the stone half way to it: the head itself is above the picture.
        var view = new View(Pose.LookAt(head + (ahead * 3), (head + (ahead * 1.4f)) with { Y = -0.2f }), new Lens(0.7f, 0.1f), Width, Height);
        Assert.True(Clip(head, view).Y > 1.2f);
        const Parts Wet = Plain | Parts.Reflections;
        float with = Reddest(Wet | Parts.Face), without = Reddest(Wet);
        Assert.True(with > without + 0.02f, $"{with} with the face, {without} without");

        // How much redder than blue anything in the mirror is: eyes are leaves in autumn, the night is blue.
        float Reddest(Parts parts)
        {
            RenderTarget mirror = picture.Picture.Stage.Mirror;
            float[] light = new float[mirror.WidthPixels * mirror.HeightPixels * 4];
            picture.Picture.Draw(new(183, 0, view, parts, true) { FixedGain = 1 });
            mirror.ReadRgbaFloat(light);
            float most = 0;
            for (int i = 0; i < light.Length; i += 4)
            {
                most = Math.Max(most, light[i] - light[i + 2]);
            }

            return most;
        }
    });

    [Theory]
    [InlineData("low")]
    [InlineData("high")]
    public void Its_storm_is_dark_blue_about_the_face_and_glows_where_lightning_is(string tier) => Drawing.With(1, Width, Height, picture =>
    {
        // Two times when the same place of the storm is dark and lit.
        double lit = 0, dark = 0;
        for (double t = 178; t < 185; t += 1.0 / 60)
        {
            (lit, dark) = (FaceStorm.At(t).W > FaceStorm.At(lit).W || lit == 0 ? t : lit, FaceStorm.At(t).W <= 0 ? t : dark);
        }

        Vector4 glow = FaceStorm.At(lit);
        Vector3 dim = At(picture, dark, glow), bright = At(picture, lit, glow);
        Assert.True(dim.Z > dim.X * 1.1f, $"not blue: {dim}");
        Assert.InRange(dim.Z, 4, 110);
        Assert.True(bright.Y > dim.Y * 1.5f, $"no lightning: {dim}, {bright}");
    }, Quality.Find(tier));

    // Mean colour about a place in the head's axes, from half a metre before the face, 0..255.
    private static Vector3 At(OffscreenPicture picture, double seconds, Vector4 place)
    {
        var block = FaceBlock.At(seconds);
        Vector3 head = new(block.Head.X, block.Head.Y, block.Head.Z), ahead = new(block.Look.X, block.Look.Y, block.Look.Z), up = new(block.Crown.X, block.Crown.Y, block.Crown.Z);
        var view = new View(Pose.LookAt(head + (ahead * 0.55f), head), new Lens(0.65f, 0.1f), Width, Height);
        Vector4 clip = Clip(head + (Vector3.Cross(up, ahead) * place.X) + (up * place.Y) + (ahead * place.Z), view);
        byte[] pixels = Drawing.Draw(picture, new(seconds, 0, view, Plain | Parts.Face, true) { FixedGain = 1 });
        int column = (int)((clip.X + 1) * 0.5f * Width), row = (int)((1 - clip.Y) * 0.5f * Height);
        Vector3 sum = default;
        for (int y = row - 3; y <= row + 3; y++)
        {
            for (int x = column - 3; x <= column + 3; x++)
            {
                int i = ((y * Width) + x) * 4;
                sum += new Vector3(pixels[i], pixels[i + 1], pixels[i + 2]) / 49;
            }
        }

        return sum;
    }

    private static Vector4 Clip(Vector3 world, in View view)
    {
        Vector4 clip = Vector4.Transform(new Vector4(world, 1), view.WorldToClip);
        return clip / clip.W;
    }

    private static FrameDescription FilmFrame(double seconds, Parts parts) =>
        new(seconds, 0, Flights.Find("film").Path.ViewAt(seconds, Width, Height), parts, true) { FixedGain = 1 };

    private static double Share(byte[] a, byte[] b)
    {
        int changed = 0;
        for (int i = 0; i < a.Length; i += 4)
        {
            changed += Math.Abs(a[i] - b[i]) + Math.Abs(a[i + 1] - b[i + 1]) + Math.Abs(a[i + 2] - b[i + 2]) >= 12 ? 1 : 0;
        }

        return changed * 4.0 / a.Length;
    }
}
