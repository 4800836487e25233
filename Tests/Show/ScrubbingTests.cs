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
    public void Times_in_any_order_give_the_pictures_that_playing_gives() => Assert.Empty(Differing(24));

    [LongFact]
    public void Two_hundred_times_in_any_order_give_the_pictures_that_playing_gives() => Assert.Empty(Differing(200));

    /// <summary>The times whose picture was another one when it was asked for again, a line each.</summary>
    private static List<string> Differing(int count)
    {
        var differing = new List<string>();
        Drawing.With(1, Width, Height, picture =>
        {
            var random = new Random(20261130);
            double[] times = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * Beats.All[^1].ToSeconds)];
            Array.Sort(times);
            string[] played = [.. times.Select(t => Hash(picture, t))];
            int[] order = [.. Enumerable.Range(0, count)];
            random.Shuffle(order);
            differing.AddRange(order.Where(i => Hash(picture, times[i]) != played[i]).Select(i => $"{times[i]:0.000} s, scrubbed"));
            for (int i = count - 1; i >= 0; i--)
            {
                if (Hash(picture, times[i]) != played[i])
                {
                    differing.Add($"{times[i]:0.000} s, backwards");
                }
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
