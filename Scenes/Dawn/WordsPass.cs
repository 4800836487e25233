using System.Globalization;
using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Interface;
using Silk.NET.OpenGL;

namespace GlassCity.Scenes.Dawn;

/// <summary>
/// The words of the last picture, part of it and not of what lies over it, so that films have them. Painted once for a size of picture and
/// a name. (A pass of its own in all but place: <see cref="DawnPass"/> draws it.)
/// </summary>
public sealed class WordsPass(Stage stage) : IDisposable
{
    private static readonly RenderState OnSky = new(Blend.AddByAlpha, DepthUse.Test), OnPicture = new(Blend.Over, DepthUse.Off);

    private readonly ShaderProgram _program = stage.Shaders.Load("dawn words", ["dawn/words.vert", "dawn/words.frag"]);
    private readonly uint _emptyVertices = VertexArrays.Create(stage.Device, "dawn words");
    private GpuTexture? _name;
    private GpuTexture? _card;
    private (string Name, int Height) _of;

    public void Draw(in FrameDescription frame, MorningSky morning)
    {
        float name = CardTimes.NameAt(frame.TimeSeconds), card = CardTimes.CardAt(frame.TimeSeconds);
        if (name <= 0)
        {
            return;
        }

        Make(morning.Name, stage.Scene.HeightPixels);
        Vector2 size = new(stage.Scene.WidthPixels, stage.Scene.HeightPixels);
        Vector4 clip = Vector4.Transform(new Vector4(MorningSky.NamePlace, 0), frame.View.WorldToClip);
        if (clip.W > 0.2f)
        {
            Vector2 middle = new Vector2((clip.X / clip.W) + 1, (clip.Y / clip.W) + 1) / 2 * size;
            Lay(_name!, OnSky, middle, size, name * 0.80f, shade: 0);
        }

        if (card > 0)
        {
            // A third up from below, in whole pixels: it lies on the picture and does not move with it.
            Lay(_card!, OnPicture, new Vector2(MathF.Round(size.X / 2), MathF.Round(size.Y * 0.105f)), size, card, shade: 0.42f);
        }
    }

    public void Dispose()
    {
        _name?.Dispose();
        _card?.Dispose();
        VertexArrays.Delete(stage.Device, _emptyVertices);
    }

    private void Lay(GpuTexture words, RenderState state, Vector2 middle, Vector2 size, float opacity, float shade)
    {
        GL gl = stage.Device.Gl;
        state.Apply(gl);
        _program.Use();
        _program.Set("place", new Vector4(middle - (0.5f * new Vector2(words.WidthPixels, words.HeightPixels)), words.WidthPixels, words.HeightPixels));
        _program.Set("texel", Vector2.One / size);
        _program.Set("opacity", opacity);
        _program.Set("shade", shade);
        words.Bind(0);
        gl.BindVertexArray(_emptyVertices);
        gl.DrawArrays(PrimitiveType.TriangleStrip, 0, 4);
    }

    private void Make(string name, int height)
    {
        if (_name is not null && _of == (name, height))
        {
            return;
        }

        _name?.Dispose();
        _card?.Dispose();
        using PanelFonts? fonts = PanelFonts.Find();
        string seed = stage.Plan.Seed.ToString(CultureInfo.InvariantCulture);
        _name = Texture("dawn name", Inscription.Paint(fonts, [new(name, 0.0250f * height, 0.14f, 0.034f * height)]));
        _card = Texture("dawn card", Inscription.Paint(fonts,
            [new("GLASSCITY", 0.040f * height, 0.55f, 0.048f * height), new("", 0.20f * height, 0, 0.026f * height),
                new($"seed {seed}  ·  {name}", 0.0225f * height, 0.14f, 0.041f * height)]));
        _of = (name, height);
    }

    private GpuTexture Texture(string label, (byte[] Ink, int Width, int Height) painted)
    {
        var texture = new GpuTexture(stage.Device, label, painted.Width, painted.Height, SizedInternalFormat.R8, Sampling.LinearClamp);
        texture.Upload<byte>(painted.Ink, PixelFormat.Red, PixelType.UnsignedByte);
        return texture;
    }
}
