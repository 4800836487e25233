using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Score;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// Where the garden is heard: of each voice eight flowers, and of the shoots the thick ones. Vines are grown beside whoever asks for
/// this; who needs a place sooner waits for it.
/// </summary>
internal sealed class GardenPlaces
{
    /// <summary>Flowers that are heard, of each voice.</summary>
    public const int FlowersPerVoice = 8;

    // Farther off they would be a hum.
    private const float MostMetres = 24;

    private readonly Task<Vector3[]> _flowers;
    private readonly Task<GrownShoot[]> _shoots;

    public GardenPlaces(ulong seed)
    {
        var vines = Task.Run(() => Vines.Grow(new CityPlan(seed)));
        _flowers = vines.ContinueWith(grown => Singing(new FlowerBed(seed, grown.Result.Buds)), TaskScheduler.Default);
        _shoots = vines.ContinueWith(grown => GrownShoot.Of(grown.Result), TaskScheduler.Default);
    }

    /// <summary>Eight places a voice, voice after voice, world metres.</summary>
    public ReadOnlySpan<Vector3> Flowers => _flowers.Result;

    /// <summary>The main shoots.</summary>
    public ReadOnlySpan<GrownShoot> Shoots => _shoots.Result;

    /// <summary>
    /// Around the place of planting each voice's flowers are cut into eight parts, as many in each; of every second part the largest is heard, of
    /// the others the farthest. Only of what is open when the voice begins.
    /// </summary>
    private static Vector3[] Singing(FlowerBed bed)
    {
        var places = new Vector3[Choir.Voices * FlowersPerVoice];
        for (int voice = 0; voice < Choir.Voices; voice++)
        {
            var singer = (Singer)voice;
            double first = VoiceEnvelope.FirstSeconds(singer);
            Flower[] all = [.. bed.Flowers.ToArray().Where(flower => flower.Singer == singer).OrderBy(Bearing).ThenBy(flower => flower.Site.Number)];
            Flower[] open = [.. all.Where(flower => flower.BornSeconds < first && Away(flower) < MostMetres)];
            all = open.Length >= FlowersPerVoice ? open : all;
            for (int i = 0; i < FlowersPerVoice; i++)
            {
                Flower[] part = all[(i * all.Length / FlowersPerVoice)..((i + 1) * all.Length / FlowersPerVoice)];
                Flower heard = (i & 1) == 0 ? part.MaxBy(flower => flower.SizeMetres)! : part.MaxBy(Away)!;
                places[(voice * FlowersPerVoice) + i] = heard.PlaceWorld;
            }
        }

        return places;
    }

    private static float Away(Flower flower) => Vector3.Distance(flower.PlaceWorld, StoryPlaces.Planting);

    private static float Bearing(Flower flower) => MathF.Atan2(flower.PlaceWorld.X - StoryPlaces.Planting.X, flower.PlaceWorld.Z - StoryPlaces.Planting.Z);
}
