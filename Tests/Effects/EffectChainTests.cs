using System.Numerics;
using GlassCity.Engine.Effects;
using GlassCity.Engine.Shading;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Effects;

public sealed class EffectChainTests(ITestOutputHelper output)
{
    private const int Width = 320;
    private const int Height = 180;

    [Fact]
    public void The_six_are_there_and_each_declares_two_to_four_inputs_within_its_ranges()
    {
        EffectCatalog catalog = EffectCatalog.Load(ShaderLibrary.FindRoot());
        Assert.Equal(["tilt-shift", "ink", "frost", "streaks", "fringes", "grain"], catalog.Names);
        foreach (EffectCatalog.Entry entry in catalog.Entries)
        {
            Assert.NotNull(entry.Document);
            Assert.InRange(entry.Document.Inputs.Count, 2, 4);
            Assert.NotEmpty(entry.Document.Description);
        }
    }

    [Theory]
    [InlineData("tilt-shift")]
    [InlineData("ink")]
    [InlineData("frost")]
    [InlineData("streaks")]
    [InlineData("fringes")]
    [InlineData("grain")]
    [InlineData("all")]
    public void Each_changes_the_picture_alike_in_both_orientations_and_is_gone_when_off(string name) => Drawing.With(1, Width, Height, picture =>
    {
        FrameDescription off = Drawing.AvenueFrame(20, Width, Height);
        FrameDescription on = off with { Effects = On(picture.Picture.Effects, name) };
        byte[] without = Drawing.Draw(picture, off);
        byte[] with = Drawing.Draw(picture, on);
        Assert.True(Changed(without, with) > 0.01, $"{name} changes {Changed(without, with):P2}");
        Assert.All(Enumerable.Range(0, Width * Height), i => Assert.Equal(255, with[(i * 4) + 3]));
        Assert.Equal(without, Drawing.Draw(picture, off));
        Assert.Equal(with, Drawing.Draw(picture, on));

        // Another frame between does not show, nor does the window's orientation.
        Drawing.Draw(picture, Drawing.AvenueFrame(3, Width, Height) with { Effects = on.Effects });
        Assert.Equal(with, Drawing.Draw(picture, on));
        Assert.Equal(with, DrawUpright(picture, on));
        Assert.Equal(without, DrawUpright(picture, off));
    });

    [Fact]
    public void Time_moves_grain_and_an_input_moves_the_picture() => Drawing.With(1, Width, Height, picture =>
    {
        FrameDescription frame = Drawing.AvenueFrame(20, Width, Height) with { Effects = EffectSettings.None.Toggle("grain") };
        byte[] first = Drawing.Draw(picture, frame);
        byte[] tuned = Drawing.Draw(picture, frame with { Effects = frame.Effects!.With("grain", "amount", IsfValue.Of(1f)) });
        Assert.True(Changed(first, tuned) > 0.01);
        // A value that the input does not take draws as the nearest one that it takes.
        Assert.Equal(tuned, Drawing.Draw(picture, frame with { Effects = frame.Effects!.With("grain", "amount", IsfValue.Of(9f)) }));
        Assert.Equal(first, Drawing.Draw(picture, frame with { Effects = frame.Effects!.With("grain", "amount", IsfValue.Of(Vector2.One)) }));

        Parts still = Parts.All & ~Parts.Stardust & ~Parts.River & ~Parts.Veins & ~Parts.Ground & ~Parts.Reflections;
        byte[] now = Drawing.Draw(picture, frame with { Parts = still });
        Assert.True(Changed(now, Drawing.Draw(picture, frame with { Parts = still, TimeSeconds = 20.05 })) > 0.05);
    });

    [Fact]
    public void A_steady_picture_with_all_effects_leaves_no_garbage_and_one_without_holds_no_targets() => Drawing.With(1, Width, Height, picture =>
    {
        FrameDescription on = Drawing.AvenueFrame(20, Width, Height) with { Effects = On(picture.Picture.Effects, "all") };
        byte[] pixels = new byte[Width * Height * 4];
        picture.Render(on with { Effects = null }, pixels);
        int alive = picture.Device.Ledger.Live.Count();
        for (int i = 0; i < 5; i++)
        {
            picture.Render(on, pixels);
        }

        Assert.True(picture.Device.Ledger.Live.Count() > alive);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++)
        {
            picture.Render(on, pixels);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        picture.Render(on with { Effects = EffectSettings.None }, pixels);
        Assert.Equal(alive, picture.Device.Ledger.Live.Count());
    });

    [Fact]
    public void Rows_of_times_bear_the_effects_names() => Drawing.With(1, Width, Height, picture =>
    {
        picture.Picture.Timed = true;
        Drawing.Draw(picture, Drawing.AvenueFrame(20, Width, Height) with { Effects = EffectSettings.None.Toggle("ink").Toggle("grain") });
        var rows = picture.Picture.Times.ToList();
        Assert.Equal(["edges", "ink", "grain"], rows.TakeLast(3).Select(row => row.Name));
        Assert.All(rows.TakeLast(2), row => Assert.True(row.Milliseconds > 0));
    });

    /// <summary>Processor time, all threads: the wall clock tells of a busy machine more than of the effect.</summary>
    [LongFact]
    public void What_each_costs()
    {
        foreach ((int width, int height) in new[] { (640, 360), (1280, 720) })
        {
            Drawing.With(1, width, height, picture =>
            {
                EffectChain chain = picture.Picture.Effects;
                FrameDescription frame = Drawing.AvenueFrame(20, width, height);
                foreach (string name in chain.Names)
                {
                    const int times = 30;
                    EffectSettings on = On(chain, name);
                    picture.Picture.Draw(frame with { Effects = on });
                    picture.Device.Finish();
                    TimeSpan before = Environment.CpuUsage.TotalTime;
                    for (int i = 0; i < times; i++)
                    {
                        chain.Draw(on, new EffectFrame(20, i, 0, RowsFromTop: false), picture.Picture.Result);
                        picture.Device.Finish();
                    }

                    double milliseconds = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
                    output.WriteLine($"{width}x{height} {name,-10} {milliseconds:0.0} ms of processor time a picture");
                    Assert.InRange(milliseconds, 0.1, 1000);
                }
            });
        }
    }

    private static EffectSettings On(EffectChain chain, string name) =>
        chain.Names.Where(effect => name == "all" || effect == name).Aggregate(EffectSettings.None, (sum, effect) => sum.With(effect, true));

    /// <summary>As the window draws it, turned here.</summary>
    private static byte[] DrawUpright(OffscreenPicture picture, in FrameDescription frame)
    {
        byte[] stored = new byte[Width * Height * 4];
        picture.Picture.Draw(frame with { RowsFromTop = false });
        picture.Picture.Result.ReadRgba8(stored);
        return [.. Enumerable.Range(0, Height).Reverse().SelectMany(row => stored.AsSpan(row * Width * 4, Width * 4).ToArray())];
    }

    private static double Changed(byte[] one, byte[] other)
    {
        int changed = 0;
        for (int i = 0; i < one.Length; i += 4)
        {
            changed += Math.Max(Math.Abs(one[i] - other[i]), Math.Max(Math.Abs(one[i + 1] - other[i + 1]), Math.Abs(one[i + 2] - other[i + 2]))) >= 4 ? 1 : 0;
        }

        return changed / (one.Length / 4.0);
    }
}
