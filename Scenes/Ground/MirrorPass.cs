using System.Numerics;
using GlassCity.Engine.Frame;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Air;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Face;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Lamps;
using GlassCity.Scenes.Mender;
using GlassCity.Scenes.Sky;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Ground;

/// <summary>
/// The city as wet stone sees it: sky, towers and river from below the ground, smaller than the picture, and three
/// copies of it softened. At half the size every light is doubled for a quarter of the price of drawing it.
/// </summary>
public sealed class MirrorPass : IPass<FrameDescription>
{
    /// <summary>Blur of the softened copies along the vertical: one standard deviation, in heights of the picture. BLURS in mirror.glsl.</summary>
    private static readonly float[] BlurHeights = [0.010f, 0.040f, 0.130f];

    private const float StepsPerDeviation = 3;      // of looks in soften.frag

    private static readonly RenderState ScreenState = new(Blend.None, DepthUse.Off);

    private readonly Stage _stage;
    private readonly SkyPass _sky;
    private readonly LampsPass _lamps;
    private readonly MenderPass _figure;
    private readonly FacePass _face;
    private readonly BridgePass _bridge;
    private readonly VinesPass _vines;
    private readonly FlowersPass _flowers;
    private readonly PetalsPass _petals;
    private readonly TowersPass _towers;
    private readonly CityPass _city;
    private readonly AirPass _air;
    private readonly ShaderProgram _soften;
    private readonly CellOrder _order;
    private readonly bool[] _visible;
    private readonly uint _emptyVertices;

    public MirrorPass(Stage stage, SkyPass sky, LampsPass lamps, MenderPass figure, FacePass face, BridgePass bridge, VinesPass vines, FlowersPass flowers, PetalsPass petals, TowersPass towers, CityPass city, AirPass air)
    {
        (_stage, _sky, _lamps, _figure, _face, _bridge, _vines, _flowers, _petals, _towers, _city, _air) = (stage, sky, lamps, figure, face, bridge, vines, flowers, petals, towers, city, air);
        _soften = stage.Shaders.Load("reflections soften", ["include/screen.vert", "reflections/soften.frag"]);
        _order = new CellOrder(stage.Plan);
        _visible = new bool[stage.Plan.Towers.Length];
        _emptyVertices = VertexArrays.Create(stage.Device, "reflections");
    }

    public string Name => "reflections";

    public void Resize(int widthPixels, int heightPixels)
    {
    }

    public void Draw(in FrameDescription frame)
    {
        if (!frame.Parts.Has(Parts.Reflections) || !frame.Parts.Has(Parts.Ground))
        {
            return;
        }

        FrameBlock block = FrameBlock.OfMirrored(frame, _stage.Plan.Seed, _stage.Mirror.WidthPixels, _stage.Mirror.HeightPixels);
        _stage.Ring.BindUniform(FrameBlock.Binding, block);
        _air.DrawMirrored();
        _stage.Mirror.Bind();
        _stage.Mirror.Clear();
        if (frame.Parts.Has(Parts.Lamps))
        {
            _lamps.DrawInto(frame, block.WorldToClip, inMirror: true);
        }

        _figure.DrawInto(frame, _stage.Mirror, block.WorldToClip, inMirror: true);
        _bridge.DrawInto(frame, block.WorldToClip, inMirror: true);
        // A garden's mirrored leaves, and a face, are finer than a plain picture's mirror has pixels.
        if (!_stage.Quality.PlainGlass)
        {
            _face.DrawInto(frame, _stage.Mirror, block.WorldToClip, inMirror: true);
            _vines.DrawInto(frame, block.WorldToClip, inMirror: true);
            _flowers.DrawInto(frame, block.WorldToClip, _stage.Mirror.HeightPixels, inMirror: true);
        }

        _petals.DrawInto(frame);
        if (frame.Parts.Has(Parts.Sky))
        {
            _sky.DrawInto();
        }

        // Rings are alike above and below; inside a cell the mirrored eye stands under all storeys.
        Vector3 eye = frame.View.Pose.PositionWorld;
        TowerCulling.Mark(_stage.Plan, _stage.Form, block.WorldToClip, _visible);
        _order.Sort(_stage.Form.Bend.Straight(eye with { Y = -eye.Y }), _visible);
        _towers.Upload(_order);
        _city.DrawRings(frame, _order, block.WorldToClip, inMirror: true);
        Soften();
        _stage.Ring.BindUniform(FrameBlock.Binding, FrameBlock.Of(frame, _stage.Plan.Seed));
    }

    public void Dispose() => VertexArrays.Delete(_stage.Device, _emptyVertices);

    private void Soften()
    {
        GL gl = _stage.Device.Gl;
        ScreenState.Apply(gl);
        gl.BindVertexArray(_emptyVertices);
        RenderTarget from = _stage.Mirror;
        for (int i = 0; i < BlurHeights.Length; i++)
        {
            RenderTarget to = _stage.MirrorSoft[i];
            to.Bind();
            _soften.Use();
            gl.ProgramUniform2(_soften.Handle, _soften.Location("texel"), 1f / to.WidthPixels, 1f / to.HeightPixels);
            gl.ProgramUniform1(_soften.Handle, _soften.Location("step_"), BlurHeights[i] / StepsPerDeviation);
            from.Colour.Bind(0);
            gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
            from = to;
        }
    }
}
