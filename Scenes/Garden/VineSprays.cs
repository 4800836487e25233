using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// What stems bear that follows no attractor: tendrils that coil, sprays that hang from the arches, and the stalks on which
/// buds sit. Added to the shoots of a colony.
/// </summary>
internal sealed class VineSprays
{
    private const int MostBuds = 560;
    private const float TendrilShare = 0.026f;
    private const float SprayShare = 0.11f;

    private readonly List<VineShoot> _shoots;
    private readonly VineBed _bed;
    private readonly List<(int Shoot, Vector3 Out, float Size)> _buds = [];
    private SeedStream _random;

    public VineSprays(ulong seed, List<VineShoot> shoots, VineBed bed)
    {
        (_shoots, _bed, _random) = (shoots, bed, new SeedStream(seed, 0x73707279));
        int stems = shoots.Count;
        // In steps that share no factor with the count, so that those that come first lie everywhere.
        for (int i = 0; i < stems; i++)
        {
            int shoot = (int)((long)i * 7919 % stems);
            VineShoot at = shoots[shoot];
            if (at.Parent < 0)
            {
                continue;
            }

            if (_random.Next() < ChanceOfBud(at) && _buds.Count < MostBuds)
            {
                Stalk(shoot);
            }
            else if (at.Hold == VineHold.Air && at.PlaceWorld.Y > 4.6f && _random.Next() < SprayShare)
            {
                Spray(shoot);
            }
            else if (_random.Next() < TendrilShare)
            {
                Tendril(shoot);
            }
        }
    }

    /// <summary>The last shoot of each stalk, the way its bud looks, its size.</summary>
    public IReadOnlyList<(int Shoot, Vector3 Out, float Size)> Buds => _buds;

    private float ChanceOfBud(in VineShoot at)
    {
        float away = Vector2.Distance(new(at.PlaceWorld.X, at.PlaceWorld.Z), new(StoryPlaces.Planting.X, StoryPlaces.Planting.Z));
        float near = at.Hold switch { VineHold.Ground => 0.040f * MathF.Exp(-away / 9), VineHold.Wall => 0.020f, _ => 0.042f * MathF.Exp(-away / 30) };
        foreach ((int shoot, Vector3 _, float _) in _buds)
        {
            if (Vector3.DistanceSquared(_shoots[shoot].PlaceWorld, at.PlaceWorld) < 0.06f + (0.004f * away))
            {
                return 0;
            }
        }

        return near;
    }

    private Vector3 Jitter() => new(_random.Between(-1, 1), _random.Between(-1, 1), _random.Between(-1, 1));

    private void Stalk(int host)
    {
        const int steps = 7;
        VineShoot at = _shoots[host];
        bool isGround = at.Hold == VineHold.Ground && at.PlaceWorld.Y < 0.4f;
        float length = isGround ? _random.Between(0.2f, 0.9f) : _random.Between(0.12f, 0.34f);
        if (VineBed.FromWayMetres(at.PlaceWorld) < VineBed.WalkerMetres + 0.2f && at.PlaceWorld.Y < 2.8f)
        {
            length = MathF.Max(0.1f, MathF.Min(length, VineBed.KneeMetres - at.PlaceWorld.Y));
        }

        Vector3 way = Vector3.Normalize(at.OutWorld + (Jitter() * 0.45f)), lean = Jitter() * 2.2f, place = at.PlaceWorld;
        int shoot = host;
        for (int i = 0; i < steps; i++)
        {
            way = Vector3.Normalize(way + ((lean + new Vector3(0, isGround ? 0.6f : 0.9f, 0)) * (length / steps)));
            place = _bed.Settle(place + (way * (length / steps)));
            shoot = Add(shoot, place, length / steps, way, VineHold.Stalk);
        }

        // Most look up and out, none at the ground.
        Vector3 looks = Vector3.Normalize(way + (at.OutWorld * 0.5f) + (Jitter() * 0.35f));
        float size = _random.Between(0.055f, 0.125f) * (isGround ? 1 : 1.2f);
        _buds.Add((shoot, Vector3.Normalize(looks with { Y = MathF.Max(looks.Y, -0.2f) }), size));
    }

    // Climbers reach into the air and coil: the tighter, the nearer the tip.
    private void Tendril(int host)
    {
        const int steps = 16;
        VineShoot at = _shoots[host];
        float step = _random.Between(0.012f, 0.026f), tight = _random.Between(0.55f, 0.85f), flat = _random.Between(0.1f, 0.35f);
        Vector3 way = Vector3.Normalize(at.OutWorld + (Jitter() * 0.9f)), axis = Vector3.Normalize(Vector3.Cross(way, Jitter() + new Vector3(0.01f, 0, 0))), place = at.PlaceWorld;
        int shoot = host;
        for (int i = 0; i < steps; i++)
        {
            float turn = tight * MathF.Pow((i + 1f) / steps, 1.6f);
            way = Vector3.Normalize(Vector3.Transform(way, Quaternion.CreateFromAxisAngle(axis, turn)) + (axis * (flat * turn)));
            place = _bed.Settle(place + (way * step));
            shoot = Add(shoot, place, step, way, VineHold.Tendril);
        }
    }

    private void Spray(int host)
    {
        VineShoot at = _shoots[host];
        int steps = 5 + _random.Below(9);
        Vector3 way = Vector3.Normalize((Jitter() * 0.8f) + new Vector3(0, 0.2f, 0)), place = at.PlaceWorld;
        float step = _random.Between(0.06f, 0.09f);
        int shoot = host;
        for (int i = 0; i < steps; i++)
        {
            way = Vector3.Normalize(way + new Vector3(0, -0.5f, 0) + (Jitter() * 0.12f));
            place = _bed.Settle(place + (way * step));
            shoot = Add(shoot, place, step, Vector3.Normalize(new Vector3(way.X, 0.3f, way.Z)), VineHold.Air);
        }
    }

    private int Add(int parent, Vector3 place, float step, Vector3 outWorld, VineHold hold)
    {
        _shoots.Add(new VineShoot(place, parent, step, outWorld, hold));
        return _shoots.Count - 1;
    }
}
