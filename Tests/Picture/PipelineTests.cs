using System.Numerics;
using CsCheck;
using GlassCity.Engine;
using GlassCity.Scenes;
using GlassCity.Scenes.City;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.PictureOf;

public class PipelineTests
{
    [Fact]
    public void Every_pass_has_a_name_and_a_time() => Drawing.With(1, 64, 36, picture =>
    {
        var pipeline = picture.Picture.Pipeline;
        Assert.Equal(["moonlight", "probe", "petals gather", "reflections", "air", "clear", "lamps", "figure", "face", "bridge", "ground", "planting", "vines", "flowers", "petals", "seed", "sky", "sight", "stardust", "petal dust", "city", "gravity", "gifts", "galaxies", "memories", "stars", "dawn", "heat", "fracture", "fall", "hands", "eyes", "bloom", "exposure", "tone", "edges"], pipeline.Names);
        pipeline.Timed = true;
        Drawing.Draw(picture, Drawing.AvenueFrame(6, 64, 36));
        // What only the story has is not there yet, and costs nothing; the vapour is of the petals, shafts of light are of the planting.
        Assert.Equal(pipeline.Times.Count(), pipeline.Times.Select(row => row.Name).Distinct().Count());
        Assert.All(pipeline.Times, row => Assert.True(row.Milliseconds > 0 || (PartNames.TryFind(row.Name switch { "vapour" => "petals", "shafts" => "planting", _ => row.Name }, out Parts part) && (Parts.Story | Parts.Hands).Has(part)), row.Name));
        Assert.Equal("", picture.Device.Messages.OpenPass);
    });

    [Fact]
    public void A_picture_larger_than_the_slabs_can_be_is_refused() => GlThread.Run(() =>
    {
        var e = Assert.Throws<UserError>(() => new OffscreenPicture(1, 16000, 16000, Quality.High));
        Assert.Contains("million pixels", e.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Far_rings_are_far_wherever_the_eye_stands()
    {
        (from seed in Gen.ULong from x in Gen.Float[-250, 250] from z in Gen.Float[-600, 90] select (seed, x, z)).Sample(s =>
        {
            var plan = new CityPlan(s.seed);
            int ring = plan.Grid.RingBeyond(108), column = plan.Grid.ColumnAt(s.x), row = plan.Grid.RowAt(s.z);
            Assert.InRange(ring, 5, 14);
            foreach (Tower tower in plan.Towers)
            {
                if (Math.Abs(tower.Column - column) + Math.Abs(tower.Row - row) >= ring)
                {
                    Vector2 eye = new(s.x, s.z);
                    Vector2 nearest = Vector2.Clamp(eye, new(tower.BoxMinWorld.X, tower.BoxMinWorld.Z), new(tower.BoxMaxWorld.X, tower.BoxMaxWorld.Z));
                    Assert.True(Vector2.Distance(eye, nearest) >= 108);
                }
            }
        }, iter: 30);
    }
}
