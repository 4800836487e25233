using GlassCity.Engine;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Creatures;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Gb1;
using GlassCity.Scenes.Interface;
using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Rivers;
using GlassCity.Scenes.Show;
using GlassCity.Scenes.Sky;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Gpu;

public sealed class ShaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("glass shaders é ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_shader_file_belongs_to_a_program_that_compiles() => Drawing.With(1, 32, 32, picture =>
    {
        string root = ShaderLibrary.FindRoot();
        var used = picture.Shaders.Programs.SelectMany(program => program.FilesUsed).ToHashSet();
        using ShaderProgramScope reference = new(picture.Shaders, picture.Shaders.Load("towers reference", ["towers/towers.vert", "towers/towers.frag"], "REFERENCE"));
        used.UnionWith(reference.Program.FilesUsed);
        using var low = new Scenes.Picture(picture.Device, picture.Shaders, 1, Quality.Low);
        using var gb1 = new Gb1Picture(picture.Device, picture.Shaders, new Gb1Options(64, 64, 4, 100, 1, 0));
        using var gb1Stage = new Gb1Stage(picture.Device, picture.Shaders, 64, 64);
        using var summed = new StardustPass(gb1Stage, 100);
        using var panel = new PanelPass(picture.Device, picture.Shaders);
        used.UnionWith(picture.Shaders.Programs.SelectMany(program => program.FilesUsed));
        var all = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
        Assert.Empty(all.Except(used));
    });

    [Fact]
    public void The_frame_block_lies_in_GL_where_it_lies_here() => Drawing.With(1, 32, 32, picture =>
    {
        GL gl = picture.Device.Gl;
        ShaderProgram towers = picture.Shaders.Programs.First(program => program.Stages.Contains("towers/towers.frag"));
        foreach ((string name, int offset) in FrameBlockLayout.Expected)
        {
            gl.GetUniformIndices(towers.Handle, 1, [name], out uint index);
            Assert.NotEqual(uint.MaxValue, index);
            gl.GetActiveUniforms(towers.Handle, 1, in index, UniformPName.Offset, out int actual);
            Assert.Equal(offset, actual);
        }

        uint block = gl.GetUniformBlockIndex(towers.Handle, "FrameBlock");
        gl.GetActiveUniformBlock(towers.Handle, block, UniformBlockPName.DataSize, out int size);
        Assert.Equal(System.Runtime.CompilerServices.Unsafe.SizeOf<FrameBlock>(), size);
    });

    [Fact]
    public void Attributes_lie_in_GL_where_they_lie_here() => Drawing.With(1, 32, 32, picture =>
    {
        uint towers = picture.Shaders.Programs.First(program => program.Stages.Contains("towers/towers.frag")).Handle;
        uint river = picture.Shaders.Programs.First(program => program.Stages.Contains("river/river.frag")).Handle;
        AssertAttributes<Frustum>(picture.Device.Gl, towers, nameof(Frustum.CentreAndHeights), nameof(Frustum.ScaleAndShift), nameof(Frustum.Outline), nameof(Frustum.Tower));
        AssertAttributes<RiverRow>(picture.Device.Gl, river, nameof(RiverRow.MiddleAndWay), nameof(RiverRow.AcrossAndHalf), nameof(RiverRow.LiftAndFoam));
    });

    [Fact]
    public void Attributes_of_the_street_lie_in_GL_where_they_lie_here() => Drawing.With(1, 32, 32, picture =>
    {
        uint Program(string fragment) => picture.Shaders.Programs.First(program => program.Stages.Contains(fragment)).Handle;
        AssertAttributes<LampVertex>(picture.Device.Gl, Program("lamps/lamps.frag"), nameof(LampVertex.PlaceAndKind), nameof(LampVertex.NormalAndHalf));
        AssertAttributes<LampInstance>(picture.Device.Gl, Program("lamps/lamps.frag"), 2, nameof(LampInstance.FootAndSide), nameof(LampInstance.Light));
        AssertAttributes<StemPiece>(picture.Device.Gl, Program("vines/stem.frag"), nameof(StemPiece.From), nameof(StemPiece.To), nameof(StemPiece.AlongFrom), nameof(StemPiece.AlongTo), nameof(StemPiece.SideFrom), nameof(StemPiece.SideTo));
        AssertAttributes<VineLeaf>(picture.Device.Gl, Program("vines/leaf.frag"), nameof(VineLeaf.Foot), nameof(VineLeaf.Ahead), nameof(VineLeaf.Up));
        AssertAttributes<HazePiece>(picture.Device.Gl, Program("haze/haze.frag"), 1, nameof(HazePiece.MiddleAndBrightness), nameof(HazePiece.CellAndSide));
        AssertAttributes<CreatureVertex>(picture.Device.Gl, Program("creatures/creature.frag"), nameof(CreatureVertex.PlaceAndKind), nameof(CreatureVertex.NormalAndSide), nameof(CreatureVertex.Surface));
        AssertAttributes<CreatureInstance>(picture.Device.Gl, Program("creatures/creature.frag"), 3, nameof(CreatureInstance.MiddleAndSpan), nameof(CreatureInstance.ForwardAndStroke),
            nameof(CreatureInstance.UpAndOpen), nameof(CreatureInstance.GlowAndShow), nameof(CreatureInstance.Habit));
        AssertAttributes<LightDisc>(picture.Device.Gl, Program("discs/discs.frag"), nameof(LightDisc.PlaceAndRadius), nameof(LightDisc.Light), nameof(LightDisc.Streak));
        AssertAttributes<Star>(picture.Device.Gl, Program("sky/stars.frag"), nameof(Star.DirectionAndPower), nameof(Star.TintAndPhase));
        GL gl = picture.Device.Gl;
        uint ground = Program("ground/ground.frag");
        gl.GetActiveUniformBlock(ground, gl.GetUniformBlockIndex(ground, "LampBlock"), UniformBlockPName.DataSize, out int size);
        Assert.Equal(System.Runtime.CompilerServices.Unsafe.SizeOf<LampBlock>(), size);
        gl.GetUniformIndices(ground, 1, ["lampLight[0]"], out uint index);
        gl.GetActiveUniforms(ground, 1, in index, UniformPName.Offset, out int offset);
        Assert.Equal(16, offset);
    });

    [Fact]
    public void The_story_s_block_lies_in_GL_where_it_lies_here() => Drawing.With(1, 32, 32, picture =>
    {
        GL gl = picture.Device.Gl;
        uint ground = picture.Shaders.Programs.First(program => program.Stages.Contains("ground/ground.frag")).Handle;
        gl.GetActiveUniformBlock(ground, gl.GetUniformBlockIndex(ground, "StoryBlock"), UniformBlockPName.DataSize, out int size);
        Assert.Equal(System.Runtime.CompilerServices.Unsafe.SizeOf<StoryBlock>(), size);
        foreach ((string name, string ours) in (ReadOnlySpan<(string, string)>)[
            ("storyStar", nameof(StoryBlock.Star)), ("storyLeftHand", nameof(StoryBlock.LeftHand)), ("storyRightHand", nameof(StoryBlock.RightHand)),
            ("storyFigure", nameof(StoryBlock.Figure)), ("storySwarm", nameof(StoryBlock.Swarm)), ("storySeed", nameof(StoryBlock.Seed))])
        {
            gl.GetUniformIndices(ground, 1, [name], out uint index);
            gl.GetActiveUniforms(ground, 1, in index, UniformPName.Offset, out int offset);
            Assert.Equal((int)System.Runtime.InteropServices.Marshal.OffsetOf<StoryBlock>($"<{ours}>k__BackingField"), offset);
        }
    });

    [Fact]
    public void The_morning_s_data_lies_in_GL_where_it_lies_here() => Drawing.With(1, 32, 32, picture =>
    {
        GL gl = picture.Device.Gl;
        uint Program(string fragment) => picture.Shaders.Programs.First(program => program.Stages.Contains(fragment)).Handle;
        AssertAttributes<SettlingLight>(gl, Program("dawn/lights.frag"), nameof(SettlingLight.FromAndLeaves), nameof(SettlingLight.ToAndArrives), nameof(SettlingLight.TintAndSize));
        AssertAttributes<DrawnLine>(gl, Program("dawn/lines.frag"), nameof(DrawnLine.FromAndBegins), nameof(DrawnLine.ToAndTakes), nameof(DrawnLine.TintAndWeight));
        uint sky = Program("ground/ground.frag");
        gl.GetActiveUniformBlock(sky, gl.GetUniformBlockIndex(sky, "DawnBlock"), UniformBlockPName.DataSize, out int size);
        Assert.Equal(System.Runtime.CompilerServices.Unsafe.SizeOf<DawnBlock>(), size);
        foreach ((string name, string ours) in (ReadOnlySpan<(string, string)>)[("dawnSun", nameof(DawnBlock.Sun)), ("dawnAbove", nameof(DawnBlock.Above)), ("dawnAhead", nameof(DawnBlock.Ahead)), ("dawnBehind", nameof(DawnBlock.Behind))])
        {
            gl.GetUniformIndices(sky, 1, [name], out uint index);
            gl.GetActiveUniforms(sky, 1, in index, UniformPName.Offset, out int offset);
            Assert.Equal((int)System.Runtime.InteropServices.Marshal.OffsetOf<DawnBlock>($"<{ours}>k__BackingField"), offset);
        }
    });

    private static void AssertAttributes<T>(GL gl, uint program, params string[] members)
        where T : struct => AssertAttributes<T>(gl, program, 0, members);

    /// <summary>Attribute n is four floats at byte 16 n: so VertexArrays.AddVector4s reads them.</summary>
    private static void AssertAttributes<T>(GL gl, uint program, int first, params string[] members)
        where T : struct
    {
        foreach (string member in members)
        {
            int location = gl.GetAttribLocation(program, "in" + member);
            Assert.True(location >= 0, $"GL has no in{member}");
            Assert.Equal((int)System.Runtime.InteropServices.Marshal.OffsetOf<T>($"<{member}>k__BackingField"), (location - first) * 16);
        }

        Assert.Equal(members.Length * 16, System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
    }

    [Fact]
    public void A_failing_edit_keeps_the_last_good_program_and_says_where() => GlThread.Run(() =>
    {
        Write("a.vert", "void main() { gl_Position = vec4(0.0); }");
        Write("a.frag", "layout(location = 0) out vec4 c;\nvoid main() { c = vec4(1.0); }");
        using OffscreenHost host = OffscreenHost.Open();
        using var device = new GpuDevice(host.Gl);
        using (var library = new ShaderLibrary(device, folder))
        {
            ShaderProgram program = library.Load("a", ["a.vert", "a.frag"]);
            uint good = program.Handle;
            Assert.False(library.ReloadChanged());

            Write("a.frag", "layout(location = 0) out vec4 c;\nvoid main() { c = vec4(nothing); }");
            Assert.False(library.ReloadChanged());
            Assert.Equal(good, program.Handle);
            Assert.Contains("a.frag:2", library.LastError, StringComparison.Ordinal);

            Write("a.frag", "layout(location = 0) out vec4 c;\nvoid main() { c = vec4(0.5); }");
            Assert.True(library.ReloadChanged());
            Assert.Null(library.LastError);
            Assert.NotEqual(good, program.Handle);

            // Another program's good edit does not hide this one's failure.
            Write("b.frag", "layout(location = 0) out vec4 c;\nvoid main() { c = vec4(0.1); }");
            library.Load("b", ["a.vert", "b.frag"]);
            Write("a.frag", "void main() { nothing; }");
            Write("b.frag", "layout(location = 0) out vec4 c;\nvoid main() { c = vec4(0.2); }");
            Assert.True(library.ReloadChanged());
            Assert.Contains("a.frag:1", library.LastError, StringComparison.Ordinal);

            File.Delete(Path.Combine(folder, "a.frag"));
            Assert.False(library.ReloadChanged());
            Assert.Contains("a.frag", library.LastError, StringComparison.Ordinal);
        }

        Assert.Empty(device.Ledger.Live);
    });

    [Fact]
    public void A_shader_that_fails_at_start_stops_it_with_file_and_line() => GlThread.Run(() =>
    {
        Write("a.vert", "void main() { gl_Position = vec4(0.0); }\n\nvoid broken( {");
        Write("a.frag", "void main() {}");
        using OffscreenHost host = OffscreenHost.Open();
        using var device = new GpuDevice(host.Gl);
        using var library = new ShaderLibrary(device, folder);
        var e = Assert.Throws<UserError>(() => library.Load("a", ["a.vert", "a.frag"]));
        Assert.Contains("a.vert:3", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    });

    private int writes;

    private void Write(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        // File times may be coarser than two writes in one test.
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, writes++, DateTimeKind.Utc));
    }

    private sealed class ShaderProgramScope(ShaderLibrary library, ShaderProgram program) : IDisposable
    {
        public ShaderProgram Program => program;

        public void Dispose() => library.Unload(program);
    }
}

internal static class FrameBlockLayout
{
    /// <summary>GL's name of each member and its offset in our struct.</summary>
    public static IEnumerable<(string Name, int Offset)> Expected =>
        new (string Gl, string Ours)[]
        {
            ("worldToClip", nameof(FrameBlock.WorldToClip)), ("clipToWorld", nameof(FrameBlock.ClipToWorld)),
            ("eyeAndTime", nameof(FrameBlock.EyeAndTime)), ("viewport", nameof(FrameBlock.Viewport)),
            ("lens", nameof(FrameBlock.Lens)), ("switches", nameof(FrameBlock.SwitchParts)),
        }.Select(pair => (pair.Gl, (int)System.Runtime.InteropServices.Marshal.OffsetOf<FrameBlock>($"<{pair.Ours}>k__BackingField")));
}
