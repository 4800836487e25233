using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;

namespace GlassCity.Tests.Show;

/// <summary>A picture knows nothing of the one before: played, scrubbed and run backwards it is the same to the byte.</summary>
public class ScrubbingTests
{
    private const int Width = 160;
    private const int Height = 90;

    [Fact]
    public void Times_in_any_order_give_the_pictures_that_playing_gives() => Assert.Equal(0, Differing(24));

    [LongFact]
    public void Two_hundred_times_in_any_order_give_the_pictures_that_playing_gives() => Assert.Equal(0, Differing(200));

    private static int Differing(int count)
    {
        int differing = 0;
        Drawing.With(1, Width, Height, picture =>
        {
            var random = new Random(20261130);
            double[] times = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * Beats.All[^1].ToSeconds)];
            Array.Sort(times);
            string[] played = [.. times.Select(t => Hash(picture, t))];
            int[] order = [.. Enumerable.Range(0, count)];
            random.Shuffle(order);
            differing += order.Count(i => Hash(picture, times[i]) != played[i]);
            for (int i = count - 1; i >= 0; i--)
            {
                differing += Hash(picture, times[i]) == played[i] ? 0 : 1;
            }
        }, Quality.Low);
        return differing;
    }

    private static string Hash(OffscreenPicture picture, double seconds)
    {
        var view = Flights.Find("film").Path.ViewAt(seconds, Width, Height);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Drawing.Draw(picture, new FrameDescription(seconds, (long)(seconds * 60), view, Parts.All, true))));
    }
}
