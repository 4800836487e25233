using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.PictureOf;

/// <summary>
/// The drawing order and the blending against a slow truth: every layer of every pixel kept (64 at most), sorted by
/// distance and summed in 32-bit floats. 256 x 144, since 64 layers of a larger picture exceed software GL's buffers.
/// </summary>
public class GlassReferenceTests
{
    private const int Width = 256;
    private const int Height = 144;
    private const int MostLayers = 64;
    private const int LayerFloats = 8;
    private const int Eyes = 200;

    private const Parts Drawn = Parts.Ground | Parts.Towers | Parts.Veins | Parts.Air;

    [Fact]
    public void Glass_drawn_in_cell_order_equals_glass_sorted_by_distance() => Compare(Eyes, 0, 100, Drawn);

    [Fact]
    public void So_it_does_while_walls_breathe() => Compare(12, 228.5f, 236, Drawn | Parts.Breath, "BREATHES");

    [Fact]
    public void So_it_does_while_the_city_is_bent() => Compare(12, 236.5f, 245, Drawn | Parts.Breath | Parts.Gravity, "BREATHES");

    [LongFact]
    public void So_it_does_from_a_hundred_eyes_while_the_city_breathes_and_is_bent() => Compare(100, 228.5f, 245, Drawn | Parts.Breath | Parts.Gravity, "BREATHES");

    private static void Compare(int eyes, float fromSeconds, float toSeconds, Parts parts, params string[] defines) => Drawing.With(21, Width, Height, picture =>
    {
        GpuDevice device = picture.Device;
        using GpuBuffer counts = GpuBuffer.Empty(device, "layer counts", Width * Height * sizeof(uint));
        using GpuBuffer layers = GpuBuffer.Empty(device, "layers", (long)Width * Height * MostLayers * LayerFloats * sizeof(float));
        var program = picture.Shaders.Load("towers reference", ["towers/towers.vert", "towers/towers.frag"], [.. defines, "REFERENCE"]);
        var random = new SeedStream(4, 4);
        float[] drawn = new float[Width * Height * 4];
        var sorted = new LayerSum(Width * Height, MostLayers);
        int worst = 0, deepest = 0;
        for (int eye = 0; eye < eyes; eye++)
        {
            FrameDescription frame = RandomFrame(ref random, fromSeconds, toSeconds, parts);
            picture.Picture.Draw(frame);
            picture.Picture.Stage.Scene.ReadRgbaFloat(drawn);

            // The ground behind is drawn by leaving towers out; then the same frame once more, each layer into the lists
            // too: what a layer bends is what lies there when its turn comes.
            picture.Picture.Draw(frame with { Parts = frame.Parts & ~Parts.Towers });
            picture.Picture.Stage.Scene.ReadRgbaFloat(sorted.Behind);
            counts.ClearToZero();
            counts.BindStorage(4);
            layers.BindStorage(5);
            picture.Picture.Towers.Substitute(program);
            picture.Picture.Draw(frame);
            picture.Picture.Towers.Substitute(null);
            picture.Device.Gl.MemoryBarrier(MemoryBarrierMask.BufferUpdateBarrierBit);
            counts.Read<uint>(sorted.Counts);
            layers.Read<float>(sorted.Layers);
            deepest = Math.Max(deepest, (int)sorted.Counts.Max());
            worst = Math.Max(worst, sorted.WorstAgainst(drawn));
        }

        Assert.InRange(deepest, 8, MostLayers);
        Assert.True(worst <= 2, $"{worst}/255 at worst over {eyes} eyes");
        picture.Shaders.Unload(program);
    });

    private static FrameDescription RandomFrame(ref SeedStream random, float fromSeconds, float toSeconds, Parts parts)
    {
        Vector3 eye = new(random.Between(-200, 200), random.Next() < 0.6f ? random.Between(0.5f, 5) : random.Between(5, 200), random.Between(-500, 110));
        Vector3 target = eye + new Vector3(random.Between(-1, 1), random.Between(-0.4f, 0.4f), random.Between(-1, 1));
        if (parts.Has(Parts.Gravity) && Vector3.Dot(target - eye, new Vector3(GravityTimes.PlaceWorld.X, 1, GravityTimes.PlaceWorld.Y) - eye) > 0)
        {
            target = (2 * eye) - target;        // the mass behind the eye: its lens bends the finished picture, not the order
        }

        var view = new View(Pose.LookAt(eye, target), new Lens(1.05f, 0.1f), Width, Height);
        // No sky: its stars come after the glass, where it is open.
        return new FrameDescription(random.Between(fromSeconds, toSeconds), 0, view, parts, true);
    }
}

/// <summary>Layers of all pixels, summed from far to near by distance.</summary>
internal sealed class LayerSum(int pixels, int mostLayers)
{
    private const int LayerFloats = 8;

    public float[] Behind { get; } = new float[pixels * 4];

    public uint[] Counts { get; } = new uint[pixels];

    public float[] Layers { get; } = new float[pixels * mostLayers * LayerFloats];

    /// <summary>Largest difference in 8-bit sRGB steps, dither off.</summary>
    public int WorstAgainst(float[] drawn)
    {
        int worst = 0;
        int[] order = new int[mostLayers];
        float[] enters = new float[mostLayers];
        for (int pixel = 0; pixel < pixels; pixel++)
        {
            int count = (int)Counts[pixel];
            int start = pixel * mostLayers * LayerFloats;
            for (int i = 0; i < count; i++)
            {
                order[i] = i;
                enters[i] = -Layers[start + (i * LayerFloats)];
            }

            Array.Sort(enters, order, 0, count);
            for (int channel = 0; channel < 3; channel++)
            {
                float sum = Behind[(pixel * 4) + channel];
                for (int i = 0; i < count; i++)
                {
                    int at = start + (order[i] * LayerFloats);
                    sum = (sum * Layers[at + 4 + channel]) + Layers[at + 1 + channel];
                }

                worst = Math.Max(worst, Math.Abs(ToByte(sum) - ToByte(drawn[(pixel * 4) + channel])));
            }
        }

        return worst;
    }

    private static int ToByte(float linear)
    {
        float c = Math.Clamp(linear, 0, 1);
        return (int)MathF.Round(255 * (c <= 0.0031308f ? 12.92f * c : (1.055f * MathF.Pow(c, 1 / 2.4f)) - 0.055f));
    }
}
