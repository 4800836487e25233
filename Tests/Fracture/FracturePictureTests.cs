using System.Numerics;
using GlassCity.Engine.Shading;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Fracture;
using GlassCity.Scenes.Show;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Fracture;

public class FracturePictureTests
{
    private const int Width = 320, Height = 180;
    private const double JustBroken = 245.000001;

    // The seed, the bridge and what lies far behind have no place in a test of glass.
    private const Parts Few = Parts.All & ~(Parts.Reflections | Parts.Vines | Parts.Flowers | Parts.Bridge | Parts.Creatures);

    private static FlightPath Film => Flights.Find("film").Path;

    public static TheoryData<string> Tiers => ["low", "medium"];

    [Theory]
    [MemberData(nameof(Tiers))]
    public void At_the_first_instant_the_pieces_are_the_picture_bit_for_bit(string tier) => Drawing.With(1, Width, Height, picture =>
    {
        FrameDescription whole = At(Worlds.LeavesSeconds), broken = At(JustBroken) with { View = whole.View };
        byte[] before = Drawing.Draw(picture, whole);
        float gain = picture.Picture.Exposure.ReadGain();
        Assert.Equal(before, Drawing.Draw(picture, broken));
        Assert.Equal(gain, picture.Picture.Exposure.ReadGain());
        // And they are drawn, not left standing: without them there is nothing.
        Assert.All(Drawing.Draw(picture, broken with { Parts = Few & ~(Parts.Fracture | Parts.Dither) }).Chunk(4), pixel => Assert.Equal(new byte[] { 0, 0, 0, 255 }, pixel));
    }, Quality.Find(tier));

    [Fact]
    public void What_is_kept_is_what_would_be_drawn_and_another_whole_takes_its_place() => Drawing.With(1, Width, Height, picture =>
    {
        FractureProbe probe = new(picture);
        FrameDescription frame = At(247);
        byte[] cold = probe.Draw(frame, isCold: true);
        Assert.Equal(cold, probe.Draw(frame, isCold: false));
        byte[] later = probe.Draw(At(249), isCold: false);
        // Other parts, another eye, other steps: another picture broke.
        byte[] dark = probe.Draw(frame with { Parts = Few & ~Parts.Lamps }, isCold: true);
        Assert.NotEqual(cold, dark);
        Assert.Equal(cold, probe.Draw(frame, isCold: true));
        Pose aside = frame.Broken.OrFilms.Pose with { PositionWorld = frame.Broken.OrFilms.Pose.PositionWorld + new Vector3(3, 0.5f, 2) };
        Assert.NotEqual(cold, probe.Draw(frame with { Broken = frame.Broken.OrFilms with { Pose = aside } }, isCold: true));
        Assert.Equal(later, probe.Draw(At(249), isCold: true));
        // What belongs to the lens is no part of what broke.
        probe.Draw(At(249) with { Parts = Few & ~Parts.Bloom }, isCold: false);
        picture.Picture.Draw(Drawing.AvenueFrame(6, Width, Height));
        Assert.Equal(cold, probe.Draw(frame, isCold: false));
    }, Quality.Low);

    [Fact]
    public void An_edited_shader_is_seen_in_the_shards() => Drawing.With(1, 64, 36, picture =>
    {
        string folder = Directory.CreateTempSubdirectory("glasscity").FullName;
        try
        {
            string root = picture.Shaders.Root;
            foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
            {
                string to = Path.Combine(folder, Path.GetRelativePath(root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            using var library = new ShaderLibrary(picture.Device, folder);
            using var own = new Scenes.Picture(picture.Device, library, 1, Quality.Low);
            own.Resize(64, 36);
            own.Draw(At(247));
            own.Draw(At(247));
            Assert.False(library.ReloadChanged());
            Assert.Equal(1, own.Fracture.Kept);
            File.SetLastWriteTimeUtc(Path.Combine(folder, "include", "screen.vert"), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            Assert.True(library.ReloadChanged());
            own.Draw(At(247));
            own.Draw(At(247));
            Assert.Equal(2, own.Fracture.Kept);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }, Quality.Low);

    [Fact]
    public void All_that_the_log_holds_of_the_unbroken_picture_is_in_it()
    {
        FrameDescription frame = At(247) with { Missed = Kindness.Seed, SightByHand = 0.5f }, whole = FractureTimes.Whole(frame, Parts.All);
        Assert.Equal((frame.Missed, frame.SightByHand), (whole.Missed, whole.SightByHand));
    }

    [Fact]
    public void A_flight_that_starts_later_breaks_nothing_but_the_films_picture()
    {
        Flight film = Flights.Find("film");
        Assert.Equal(default, BrokenSight.Of(film with { StartSeconds = 246 }));
        Assert.NotEqual(default, BrokenSight.Of(film with { StartSeconds = 245 }));
    }

    [Fact]
    public void Outside_its_time_and_without_it_nothing_is_kept() => Drawing.With(1, Width, Height, picture =>
    {
        FractureProbe probe = new(picture);
        probe.Draw(At(245), isCold: false);
        probe.Draw(At(252.001), isCold: false);
        probe.Draw(At(300), isCold: false);
        probe.Draw(At(247) with { Parts = Few & ~Parts.Fracture }, isCold: false);
    }, Quality.Low);

    [Fact]
    public void The_shards_stay_in_the_world_when_the_eye_turns_away() => Drawing.With(1, Width, Height, picture =>
    {
        FrameDescription frame = At(246.2) with { Parts = Few & ~(Parts.Dither | Parts.Fall) };
        Pose pose = frame.View.Pose;
        byte[] away = Drawing.Draw(picture, frame with { View = frame.View with { Pose = pose with { Orientation = pose.Orientation * Quaternion.CreateFromYawPitchRoll(MathF.PI, 0, 0) } } });
        Assert.All(away.Chunk(4), pixel => Assert.Equal(new byte[] { 0, 0, 0, 255 }, pixel));
        Assert.Contains(Drawing.Draw(picture, frame).Chunk(4), pixel => pixel[0] > 60);
    }, Quality.Low);

    [Theory]
    [InlineData(248)]
    [InlineData(256)]
    public void A_steady_frame_leaves_no_garbage(double from) => Drawing.With(1, Width, Height, picture =>
    {
        byte[] pixels = new byte[Width * Height * 4];
        View view = Film.ViewAt(from, Width, Height);
        for (int i = 0; i < 5; i++)
        {
            picture.Render(new FrameDescription(from + (i / 30.0), i, view, Few, true), pixels);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 5; i < 25; i++)
        {
            picture.Render(new FrameDescription(from + (i / 30.0), i, view, Few, true), pixels);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }, Quality.Low);

    private static FrameDescription At(double seconds) => new(seconds, 0, Film.ViewAt(seconds, Width, Height), Few, true);

    private sealed class FractureProbe(OffscreenPicture picture)
    {
        public byte[] Draw(in FrameDescription frame, bool isCold)
        {
            int before = picture.Picture.Fracture.Kept;
            byte[] pixels = Drawing.Draw(picture, frame);
            Assert.Equal(isCold ? 1 : 0, picture.Picture.Fracture.Kept - before);
            return pixels;
        }
    }
}
