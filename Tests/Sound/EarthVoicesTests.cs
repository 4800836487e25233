using System.Numerics;
using GlassCity.Engine.Sound;
using GlassCity.Scenes.Garden;
using GlassCity.Scenes.Planting;
using GlassCity.Scenes.Score;
using GlassCity.Scenes.Seed;
using Xunit;

namespace GlassCity.Tests.Sound;

public class EarthVoicesTests
{
    private static readonly GardenPlaces Garden = new(1);

    [Theory]
    [InlineData("heartbeat", 190, 183)]
    [InlineData("cracking", 200.2, 196)]
    [InlineData("vines", 208.4, 205)]
    [InlineData("choir", 222.3, 214)]
    public void A_block_alone_is_the_block_in_the_whole(string name, double seconds, double silentSeconds)
    {
        IVoice voice = Make(name), other = Make(name);
        SoundBus bus = new(), alone = new();
        long from = SoundTime.BlockOf((long)(seconds * SoundTime.Rate));
        var whole = new List<float[]>();
        for (int i = 0; i < 12; i++)
        {
            EarthListening.Fill(voice, bus, from + i);
            whole.Add([.. bus.Zonal, .. bus.Street]);
        }

        for (int i = 11; i >= 0; i -= 2)
        {
            EarthListening.Fill(other, alone, from + i);
            Assert.Equal(whole[i], (float[])[.. alone.Zonal, .. alone.Street]);
        }

        Assert.Contains(whole[0], x => x != 0);
        Assert.All(EarthListening.Hear(voice, silentSeconds, 512), x => Assert.Equal(0, x));
    }

    [Theory]
    [InlineData("heartbeat", 190)]
    [InlineData("cracking", 200.2)]
    [InlineData("vines", 208.4)]
    [InlineData("choir", 222.3)]
    public void Sounding_on_allocates_nothing(string name, double seconds)
    {
        IVoice voice = Make(name);
        var bus = new SoundBus();
        long block = SoundTime.BlockOf((long)(seconds * SoundTime.Rate)), least = long.MaxValue;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 10; i++)
            {
                EarthListening.Fill(voice, bus, block++);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Lub_is_heard_when_the_heart_is_at_its_most()
    {
        // The wave's own highest moment, to a tenth of a millisecond.
        double lub = HeartWave.LubAt(191), most = Enumerable.Range(-3000, 6000).Select(i => lub + (i * 1e-4)).MaxBy(HeartWave.At);
        const int length = 16_384, reach = 288;
        double[] envelope = new double[length];
        for (int beat = 0; beat < 7; beat++)
        {
            double middle = most + (beat * HeartWave.PeriodSeconds);
            double[] one = EarthListening.Envelope(EarthListening.Hear(new HeartVoice(), middle - (0.5 * length / SoundTime.Rate), length));
            for (int i = 0; i < length; i++)
            {
                envelope[i] += one[i];
            }
        }

        // The top of the parabola that fits 6 ms to either side.
        (double one2, double line, double square) = (0, 0, 0);
        double s2 = 0, s4 = 0;
        for (int i = -reach; i <= reach; i++)
        {
            double x = i, y = envelope[(length / 2) + i];
            (one2, line, square, s2, s4) = (one2 + y, line + (x * y), square + (x * x * y), s2 + (x * x), s4 + (x * x * x * x));
        }

        int n = (2 * reach) + 1;
        double bend = ((n * square) - (s2 * one2)) / ((n * s4) - (s2 * s2)), slope = line / s2;
        Assert.True(bend < 0);
        Assert.InRange(-slope / (2 * bend) / 48, -1, 1);
    }

    [Fact]
    public void Stone_cracks_when_the_cracks_have_come_to_a_plate()
    {
        StoneEvent[] events = StoneEvent.All();
        Assert.Equal(PlateCells.Count, events.Count(stone => stone.Does == StoneDoes.Cracks && stone.Seconds < VineTimes.EruptsSeconds));
        Assert.All(events, stone => Assert.InRange(stone.Seconds, PlantingTimes.FirstSeconds, 209));
        for (int i = 0; i < PlateCells.Count; i++)
        {
            Assert.InRange(PlantingTimes.CrackedMetres(StoneEvent.CrackSeconds(i) + 0.001), PlateMotion.CrackedAtMetres(i), PlantingTimes.RadiusMetres);
        }

        // The first is heard at once.
        double Level(double seconds) => EarthListening.Hear(new CrackVoice(), seconds, 480).Zip(EarthListening.Hear(new CrackVoice(), seconds + (1.0 / SoundTime.Rate), 480)).Average(pair => Math.Pow(pair.First - pair.Second, 2));
        Assert.True(Level(PlantingTimes.FirstSeconds) > 1000 * Level(PlantingTimes.FirstSeconds - 0.02));
    }

    [Fact]
    public void Shoots_are_heard_where_their_tips_are()
    {
        Assert.InRange(Garden.Shoots.Length, 6, GrownShoot.Most);
        foreach (GrownShoot shoot in Garden.Shoots)
        {
            int middle = shoot.BornSeconds.Length / 2;
            Assert.True(Vector3.Distance(shoot.PlacesWorld[middle], shoot.TipAt(shoot.BornSeconds[middle])) < 0.01f);
            Assert.True(shoot.FirstSeconds >= VineTimes.EruptsSeconds && shoot.LastSeconds <= VineTimes.EndsSeconds + 0.01);
        }
    }

    [Fact]
    public void Each_singer_has_a_flower_of_its_voice()
    {
        var bed = new FlowerBed(1, Vines.Grow(new GlassCity.Scenes.City.CityPlan(1)).Buds);
        Assert.Equal(Choir.Voices * GardenPlaces.FlowersPerVoice, Garden.Flowers.ToArray().Distinct().Count());
        for (int i = 0; i < Garden.Flowers.Length; i++)
        {
            Vector3 place = Garden.Flowers[i];
            Assert.Contains(bed.Flowers.ToArray(), flower => flower.PlaceWorld == place && (int)flower.Singer == i / GardenPlaces.FlowersPerVoice);
        }
    }

    private static IVoice Make(string name) => name switch
    {
        "heartbeat" => new HeartVoice(),
        "cracking" => new CrackVoice(),
        "vines" => new VineVoice(Garden),
        _ => new ChoirVoice(Garden),
    };
}
