using System.Globalization;
using System.Runtime.CompilerServices;
using GlassCity.Engine.Shading;
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
