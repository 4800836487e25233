using System.Numerics;
using GlassCity.Scenes.Dawn;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Dawn;

public class MorningSkyTests
{
    private static readonly ulong[] Seeds = [.. Enumerable.Range(0, 100).Select(i => ((ulong)i * 0x9E3779B97F4A7C15UL) + 1)];

    [Fact]
    public void One_seed_and_one_walk_are_one_sky()
    {
        MorningSky one = new(77, Kindness.Bread | Kindness.Seed), same = new(77, Kindness.Bread | Kindness.Seed);
        Assert.Equal(one.Name, same.Name);
        Assert.Equal(one.Figures.SelectMany(figure => figure.Stars), same.Figures.SelectMany(figure => figure.Stars));
        Assert.Equal(MorningLights.Lights(77, one), MorningLights.Lights(77, same));
        Assert.Equal(MorningLights.Lines(one), MorningLights.Lines(same));
    }

    [Fact]
    public void Other_seeds_have_other_skies()
    {
        Assert.True(Seeds.Select(seed => new MorningSky(seed, Kindness.All).Name).Distinct().Count() > 30);
        Assert.Equal(Seeds.Length, Seeds.Select(seed => new MorningSky(seed, Kindness.All).Figures[0].Stars[0]).Distinct().Count());
        Assert.Equal(Seeds.Length, Seeds.Select(seed => new MorningSky(seed, Kindness.All).Figures[^1].Stars[0]).Distinct().Count());
    }

    /// <summary>What was not seen is not written, and moves nothing that was.</summary>
    [Fact]
    public void Each_kindness_that_was_seen_has_a_figure()
    {
        MorningSky all = new(5, Kindness.All);
        Assert.Equal(7, all.Figures.Length);
        Assert.Single(new MorningSky(5, Kindness.None).Figures);
        foreach (Figure figure in all.Figures.Skip(1))
        {
            MorningSky missed = new(5, Kindness.All & ~figure.Kindness);
            Assert.Equal(all.Name, missed.Name);
            Assert.DoesNotContain(missed.Figures, other => other.Kindness == figure.Kindness);
            Assert.Equal(all.Figures.Where(other => other.Kindness != figure.Kindness).SelectMany(other => other.Stars), missed.Figures.SelectMany(other => other.Stars));
        }
    }

    [Fact]
    public void A_hundred_seeds_write_figures_that_can_be_read()
    {
        foreach (ulong seed in Seeds)
        {
            MorningSky sky = new(seed, Kindness.All);
            foreach (Figure figure in sky.Figures)
            {
                Assert.All(figure.Flat, at => Assert.InRange(at.Length(), 0, 1.5f));
                AssertSpread(figure, seed);
                AssertPlain(figure, seed);
            }

            AssertApart(sky, seed);
        }
    }

    [Fact]
    public void All_is_written_before_the_card_comes()
    {
        foreach (ulong seed in Seeds)
        {
            foreach (Figure figure in new MorningSky(seed, Kindness.All).Figures)
            {
                Assert.All(figure.ArrivesSeconds, at => Assert.InRange(at, DawnTimes.BeginsSeconds + 1, 354));
                Assert.All(figure.LineSeconds, at => Assert.InRange(at + MorningSky.LineTakesSeconds, DawnTimes.BeginsSeconds, CardTimes.NameSeconds));
                Assert.All(figure.Lines.Zip(figure.LineSeconds), row => Assert.True(row.Second > figure.ArrivesSeconds[row.First.From] && row.Second > figure.ArrivesSeconds[row.First.To]));
            }
        }
    }

    [Fact]
    public void Lights_come_from_the_storm_and_settle_over_the_horizon()
    {
        MorningSky sky = new(3, Kindness.All);
        SettlingLight[] lights = MorningLights.Lights(3, sky);
        Assert.Equal(MorningLights.Nameless + ((1 + MorningLights.Followers) * sky.Figures.Sum(figure => figure.Stars.Length)), lights.Length);
        Assert.Equal(MorningLights.Followers * sky.Figures.Sum(figure => figure.Stars.Length), lights.Count(light => light.TintAndSize.W == MorningLights.FollowerSize));
        Assert.All(lights, light =>
        {
            Assert.InRange(light.ToAndArrives.Y, 0.05f, 1);
            Assert.True(light.FromAndLeaves.W < light.ToAndArrives.W - 1);
            Assert.Equal(1, new Vector3(light.ToAndArrives.X, light.ToAndArrives.Y, light.ToAndArrives.Z).Length(), 1e-4f);
            Assert.Equal(1, new Vector3(light.FromAndLeaves.X, light.FromAndLeaves.Y, light.FromAndLeaves.Z).Length(), 1e-4f);
        });
    }

    private static void AssertSpread(Figure figure, ulong seed)
    {
        for (int i = 0; i < figure.Flat.Length; i++)
        {
            Assert.Contains(figure.Lines, line => line.From == i || line.To == i);
            for (int j = i + 1; j < figure.Flat.Length; j++)
            {
                Assert.True(Vector2.Distance(figure.Flat[i], figure.Flat[j]) > 0.15f, $"seed {seed}, {figure.Kindness}: stars {i} and {j}");
            }
        }

        float wide = figure.Flat.Max(at => at.X) - figure.Flat.Min(at => at.X), high = figure.Flat.Max(at => at.Y) - figure.Flat.Min(at => at.Y);
        Assert.True(wide > 0.6f && high > 0.5f, $"seed {seed}, {figure.Kindness}: {wide} by {high}");
    }

    // No line crosses another, and none runs through a star that is not its own.
    private static void AssertPlain(Figure figure, ulong seed)
    {
        for (int i = 0; i < figure.Lines.Length; i++)
        {
            (Vector2 a, Vector2 b) = (figure.Flat[figure.Lines[i].From], figure.Flat[figure.Lines[i].To]);
            for (int j = i + 1; j < figure.Lines.Length; j++)
            {
                (int from, int to) = figure.Lines[j];
                bool shares = from == figure.Lines[i].From || from == figure.Lines[i].To || to == figure.Lines[i].From || to == figure.Lines[i].To;
                Assert.True(shares || !Cross(a, b, figure.Flat[from], figure.Flat[to]), $"seed {seed}, {figure.Kindness}: lines {i} and {j}");
            }
        }
    }

    private static void AssertApart(MorningSky sky, ulong seed)
    {
        for (int i = 0; i < sky.Figures.Length; i++)
        {
            Assert.All(sky.Figures[i].Stars, star => Assert.InRange(star.Y, 0.25f, 0.75f));
            for (int j = i + 1; j < sky.Figures.Length; j++)
            {
                float nearest = sky.Figures[i].Stars.Max(star => sky.Figures[j].Stars.Max(other => Vector3.Dot(star, other)));
                Assert.True(nearest < MathF.Cos(1.5f * MathF.PI / 180), $"seed {seed}: {sky.Figures[i].Kindness} and {sky.Figures[j].Kindness}");
            }
        }
    }

    private static bool Cross(Vector2 a, Vector2 b, Vector2 c, Vector2 d) => Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    private static float Side(Vector2 a, Vector2 b, Vector2 p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));
}
