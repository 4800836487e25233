using System.Numerics;
using GlassCity.Engine;
using GlassCity.Engine.View;
using Xunit;

namespace GlassCity.Tests.Viewing;

public class FlightCutTests
{
    private const string TwoShots = """
        {"name": "two", "keys": [
          {"t": 0, "position": [0, 2, 0], "look": [0, 2, -9]}, {"t": 4, "position": [4, 2, 0], "look": [4, 2, -9]},
          {"t": 4.5, "cut": true, "position": [50, 9, 0], "look": [0, 9, 0], "fovDegrees": 30}, {"t": 8, "position": [60, 9, 0], "look": [0, 9, 0], "fovDegrees": 30}]}
        """;

    [Fact]
    public void A_cut_leaves_each_shot_as_it_would_be_alone()
    {
        Flight flight = FlightFile.Parse(TwoShots, "two");
        FlightPath first = new([.. flight.Keys.Take(2)], false), second = new([.. flight.Keys.Skip(2)], false);
        for (double t = -1; t < 10; t += 0.125)
        {
            FlightPath alone = t < 4.5 ? first : second;
            Assert.Equal(alone.At(t), flight.Path.At(t));
            Assert.Equal(alone.LensAt(t), flight.Path.LensAt(t));
        }

        Assert.Equal(8, flight.Path.DurationSeconds);
        Assert.Equal([4.5], flight.Cuts);
    }

    [Fact]
    public void What_is_saved_is_cut_where_it_was()
    {
        string path = Path.Combine(Path.GetTempPath(), $"cut-{Environment.ProcessId}.json");
        try
        {
            Flight flight = FlightFile.Parse(TwoShots, "two");
            FlightFile.Save(path, flight);
            Flight again = FlightFile.Load(path);
            Assert.Equal(flight.Cuts, again.Cuts);
            Assert.InRange(Vector3.Distance(flight.Path.At(4.49).PositionWorld, again.Path.At(4.49).PositionWorld), 0, 1e-4f);
            Assert.InRange(Vector3.Distance(flight.Path.At(4.5).PositionWorld, again.Path.At(4.5).PositionWorld), 0, 1e-4f);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_shot_of_one_key_is_refused_in_one_line()
    {
        UserError error = Assert.Throws<UserError>(() => FlightFile.Parse(TwoShots.Replace("""{"t": 8,""", """{"t": 8, "cut": true,""", StringComparison.Ordinal), "two"));
        Assert.Equal("two: key 3: a shot needs at least 2 keys from cut to cut", error.Message);
    }
}
