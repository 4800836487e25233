using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Sky;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Ground;

/// <summary>
/// The city as wet stone sees it: sky, towers and river from below the ground, at a quarter of the picture's area, and
/// once more softened. Every light is doubled for a quarter of the price of drawing it.
/// </summary>
public sealed class MirrorPass : IPass<FrameDescription>
{
    private static readonly RenderState ScreenState = new(Blend.None, DepthUse.Off);

    private readonly Stage stage;
    private readonly SkyPass sky;
    private readonly TowersPass towers;
    private readonly CityPass city;
    private readonly ShaderProgram soften;
    private readonly CellOrder order;
    private readonly bool[] visible;
    private readonly uint emptyVertices;

    public MirrorPass(Stage stage, SkyPass sky, TowersPass towers, CityPass city)
    {
        (this.stage, this.sky, this.towers, this.city) = (stage, sky, towers, city);
        soften = stage.Shaders.Load("mirror soften", ["include/screen.vert", "mirror/soften.frag"]);
        order = new CellOrder(stage.Plan);
        visible = new bool[stage.Plan.Towers.Length];
        emptyVertices = VertexArrays.Create(stage.Device, "mirror");
    }

    public string Name => "mirror";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Reflections) || !frame.Parts.Has(Parts.Ground))
        {
            return;
        }

        FrameBlock block = FrameBlock.OfMirrored(frame, stage.Plan.Seed, stage.Mirror.WidthPixels, stage.Mirror.HeightPixels);
        stage.Ring.BindUniform(FrameBlock.Binding, block);
        stage.Mirror.Bind();
        stage.Mirror.Clear();
        if (frame.Parts.Has(Parts.Sky))
        {
            sky.DrawInto();
        }

        // Rings are alike above and below; inside a cell the mirrored eye stands under all storeys.
        Vector3 eye = frame.View.Pose.PositionWorld;
        TowerCulling.Mark(stage.Plan, block.WorldToClip, visible);
        order.Sort(eye with { Y = -eye.Y }, visible);
        towers.Upload(order);
        city.DrawRings(frame, order, inMirror: true, withStardust: false);
        Soften();
        stage.Ring.BindUniform(FrameBlock.Binding, FrameBlock.Of(frame, stage.Plan.Seed));
    }

    public void Dispose() => VertexArrays.Delete(stage.Device, emptyVertices);

    private void Soften()
    {
        GL gl = stage.Device.Gl;
        stage.MirrorSoft.Bind();
        ScreenState.Apply(gl);
        soften.Use();
        gl.ProgramUniform2(soften.Handle, soften.Location("texel"), 1f / stage.MirrorSoft.WidthPixels, 1f / stage.MirrorSoft.HeightPixels);
        stage.Mirror.Colour.Bind(0);
        gl.BindVertexArray(emptyVertices);
        gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
    }
}
