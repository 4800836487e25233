using System.Numerics;
using GlassCity.Engine;
using GlassCity.Engine.View;
using GlassCity.Scenes;
using GlassCity.Scenes.Show;
using Xunit;

namespace GlassCity.Tests.Viewing;

public sealed class FlightFileTests : IDisposable
{
    private const string Good = """{"name":"n","keys":[{"t":0,"position":[0,2,0],"look":[0,2,-9]},{"t":1,"position":[0,3,0],"orientation":[0,0,0,1],"fovDegrees":90}]}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("flights żółć ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_good_flight_is_read_and_saved_the_same()
    {
        Flight flight = FlightFile.Parse(Good, "good");
        Assert.Equal("n", flight.Name);
        Assert.Equal(float.DegreesToRadians(60), flight.Keys[0].FovYRadians);
        Assert.Equal(float.DegreesToRadians(90), flight.Keys[1].FovYRadians);
        Assert.Equal(0, Vector3.Distance(-Vector3.UnitZ, flight.Path.At(0).ForwardWorld), 1e-6f);
        string path = Path.Combine(_folder, "with space ü.json");
        FlightFile.Save(path, flight);
        Flight again = Flights.Find(path);
        Assert.Equal(flight.Keys, again.Keys);
        Assert.Equal(flight.ConstantSpeed, again.ConstantSpeed);
        Assert.Equal([path], Directory.GetFiles(_folder));
        Assert.Matches("^[0-9a-f]{64}$", again.Sha256);
    }

    [Theory]
    [InlineData("", "cut short")]
    [InlineData("{\"keys\":[{\"t\":0,", "cut short")]
    [InlineData("{\"keys\":[{\"t\":0}", "cut short")]
    [InlineData("{\"name\":\"aven", "cut short")]
    [InlineData("hello", "not JSON")]
    [InlineData("{\"keys\":[}", "not JSON")]
    [InlineData("\u0089PNG", "not JSON")]
    [InlineData("null", "null")]
    [InlineData("7", "kind")]
    [InlineData("{}", "0 keys")]
    [InlineData("{\"keys\":7}", "keys")]
    [InlineData("""{"keys":[{"t":0,"position":[0,0,0],"look":[1,0,0]}]}""", "1 key;")]
    [InlineData("""{"speeed":1,"keys":[]}""", "speeed")]
    [InlineData("""{"keys":[],"keys":[]}""", "twice")]
    public void What_is_no_flight_is_refused_in_a_line(string json, string reason) => Refused(json, reason);

    [Theory]
    [InlineData("""{"t":0,"position":[0,0,0],"look":[1,0,0]}""", "not later")]
    [InlineData("""{"t":-1,"position":[0,0,0],"look":[1,0,0]}""", "outside")]
    [InlineData("""{"t":1e999,"position":[0,0,0],"look":[1,0,0]}""", "outside")]
    [InlineData("""{"t":NaN,"position":[0,0,0],"look":[1,0,0]}""", "not JSON")]
    [InlineData("""{"t":"NaN","position":[0,0,0],"look":[1,0,0]}""", "keys[1].t")]
    [InlineData("""{"position":[0,0,0],"look":[1,0,0]}""", "t is missing")]
    [InlineData("""{"t":9,"look":[1,0,0]}""", "position must")]
    [InlineData("""{"t":9,"position":[0,0],"look":[1,0,0]}""", "position must")]
    [InlineData("""{"t":9,"position":[0,1e999,0],"look":[1,0,0]}""", "position holds")]
    [InlineData("""{"t":9,"position":[0,null,0],"look":[1,0,0]}""", "keys[1].position")]
    [InlineData("""{"t":9,"position":[0,0,0]}""", "either look")]
    [InlineData("""{"t":9,"position":[0,0,0],"look":[1,0,0],"orientation":[0,0,0,1]}""", "either look")]
    [InlineData("""{"t":9,"position":[0,0,0],"look":[0,0,0]}""", "own position")]
    [InlineData("""{"t":9,"position":[0,0,0],"orientation":[0,0,0,0]}""", "length 0")]
    [InlineData("""{"t":9,"position":[0,0,0],"orientation":[1,1,0,1]}""", "length 1.732")]
    [InlineData("""{"t":9,"position":[0,0,0],"orientation":[1,0,0]}""", "four numbers")]
    [InlineData("""{"t":9,"position":[0,0,0],"look":[1,0,0],"fovDegrees":180}""", "fovDegrees")]
    [InlineData("""{"t":9,"position":[0,0,0],"look":[1,0,0],"fov":60}""", "\"fov\"")]
    [InlineData("null", "is null")]
    public void A_bad_second_key_is_refused_by_its_number(string key, string reason) =>
        Refused("""{"keys":[{"t":0,"position":[0,2,0],"look":[0,2,-9]},""" + key + "]}", reason);

    [Fact]
    public void A_million_keys_are_refused_in_a_moment()
    {
        const string Key = """{"t":0,"position":[0,0,0],"look":[1,0,0]},""";
        Refused("{\"keys\":[" + string.Concat(Enumerable.Repeat(Key, 1_000_000)) + Key.TrimEnd(',') + "]}", "MiB");
        Refused("{\"keys\":[" + string.Concat(Enumerable.Repeat("{},", 1_000_000)) + "{}]}", "1000001 keys");
    }

    [Fact]
    public void As_many_keys_as_are_allowed_make_a_flight()
    {
        IEnumerable<string> keys = Enumerable.Range(0, FlightFile.MostKeys)
            .Select(i => $$"""{"t":{{i}},"position":[{{i % 100}},1,{{i}}],"look":[0,0,-1e5]}""");
        Flight flight = FlightFile.Parse("{\"constantSpeed\":true,\"keys\":[" + string.Join(',', keys) + "]}", "long");
        Assert.Equal(FlightFile.MostKeys - 1, flight.Path.DurationSeconds);
    }

    [Fact]
    public void Places_that_hold_no_flight_are_named()
    {
        string missing = Path.Combine(_folder, "missing.json");
        Assert.Contains(missing, Assert.Throws<UserError>(() => FlightFile.Load(missing)).Message, StringComparison.Ordinal);
        Assert.Contains(_folder, Assert.Throws<UserError>(() => FlightFile.Load(_folder)).Message, StringComparison.Ordinal);
        if (OperatingSystem.IsLinux())
        {
            Assert.Contains("MiB", Assert.Throws<UserError>(() => FlightFile.Load("/dev/zero")).Message, StringComparison.Ordinal);
        }
        UserError unknown = Assert.Throws<UserError>(() => Flights.Find("avenoo"));
        Assert.Contains("avenue", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(UserError.BadUsage, unknown.ExitCode);
        Assert.Throws<UserError>(() => Flights.Find(""));
    }

    [Fact]
    public void Every_shipped_flight_is_sound()
    {
        Assert.Contains("avenue", Flights.Names());
        foreach (string name in Flights.Names())
        {
            Flight flight = Flights.Find(name);
            Assert.Equal(name, flight.Name);
            Assert.InRange(flight.Path.DurationSeconds, 10, 3600);
            for (double t = 0; t < flight.Path.DurationSeconds; t += 0.25)
            {
                bool isUnder = Worlds.IsUnder(flight.StartSeconds + t, Parts.All);
                Assert.True(isUnder || flight.Path.At(t).PositionWorld.Y > 0.5f, $"{name} goes underground at {t} s");
            }
        }
    }

    private static void Refused(string json, string reason)
    {
        UserError error = Assert.Throws<UserError>(() => FlightFile.Parse(json, "bad flight.json"));
        Assert.StartsWith("bad flight.json: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(UserError.Failed, error.ExitCode);
    }
}
