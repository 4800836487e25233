using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Discs;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Planting;

/// <summary>Dust that rises in the light of the cracks: each grain comes up again and again, each time from another place.</summary>
public static class EarthDust
{
    private const int Grains = 150;
    private static readonly Vector3 Low = new(1.0f, 0.80f, 0.50f), High = new(1.0f, 0.55f, 0.20f);

    /// <summary>Where a grain is, metres from the middle, and how bright, 0..1.</summary>
    public static (Vector3 Place, float Light) At(int grain, double seconds)
    {
        var first = new SeedStream((ulong)grain, 4717);
        double period = first.Between(2.6f, 5.2f), turns = ((seconds - PlantingTimes.FirstSeconds) / period) + first.Next();
        double turn = Math.Floor(turns);
        float age = (float)(turns - turn);
        var own = new SeedStream((ulong)grain, 5000 + (ulong)turn);
        float angle = own.Between(0, MathF.Tau), reach = own.Next(), away = 0.06f + (1.25f * reach * reach), height = own.Between(0.35f, 1.5f) / (1 + away);
        float born = (float)(((turn - first.Next()) * period) + PlantingTimes.FirstSeconds);
        (float sine, float cosine) = MathF.SinCos(angle);
        // Out of the mouth fast, then it hangs and drifts.
        float risen = 1 - ((1 - age) * (1 - age)), drift = 0.14f * MathF.Sin((5 * age) + angle);
        Vector3 place = new((cosine * away) - (sine * drift), -0.05f + (height * risen), (sine * away) + (cosine * drift));
        float light = MathF.Min(age * 9, 1) * (1 - age) * (1 - age) / (1 + (1.6f * away)) * (PlantingTimes.CrackedMetres(born) > away ? 1 : 0);
        return (place, light);
    }

    public static void Gather(in FrameDescription frame, DiscList into)
    {
        double t = frame.TimeSeconds;
        if (!PlantingTimes.IsBroken(frame) || Vector3.DistanceSquared(frame.View.Pose.PositionWorld, StoryPlaces.Planting) > 30 * 30)
        {
            return;
        }

        float light = PlantingTimes.EarthAt(t).W;
        for (int i = 0; i < Grains; i++)
        {
            (Vector3 place, float bright) = At(i, t);
            if (bright > 0.01f && place.Y > 0)
            {
                into.Add(StoryPlaces.Planting + place, 0.0022f + (0.0028f * (i % 5 / 5f)), Vector3.Lerp(Low, High, Math.Min(place.Y, 1)) * (bright * light * 2.6f));
            }
        }
    }
}
