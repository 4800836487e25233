using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// Where vines want to be: on the ground about the place of planting, thinner outward and in drifts; about lamp posts, in
/// screws; on the lower walls around; and from lamp to lamp in the air.
/// </summary>
internal sealed class VineScatter
{
    private const float NearMetres = 0.17f;             // from attractor to attractor on the ground, at its middle
    private const float ThinsPerMetre = 0.021f;
    private const float GroundSteps = 2.1f;             // steps from one to the next
    private const float PostStepMetres = 0.085f;
    private const float TurnMetres = 0.62f;             // of height for a turn about a post
    private const float ArchStepMetres = 0.13f;

    private readonly VineBed _bed;
    private readonly List<VineAttractor> _found = [];
    private SeedStream _random;

    public VineScatter(ulong seed, VineBed bed)
    {
        (_bed, _random) = (bed, new SeedStream(seed, 0x76696e65));
        Ground();
        foreach (ref readonly Lamp lamp in Street.Posts)
        {
            if (FromMiddle(lamp.FootWorld) < 58)
            {
                Post(lamp);
            }
        }

        Arches();
        Walls();
    }

    public ReadOnlySpan<VineAttractor> Attractors => CollectionsMarshal.AsSpan(_found);

    /// <summary>Smooth noise on the ground, 0..1; waves of three lengths whose directions share no angle.</summary>
    public static float DriftAt(float x, float z, float phase)
    {
        float a = MathF.Sin((x * 0.31f) + (z * 0.17f) + phase), b = MathF.Sin((x * -0.23f) + (z * 0.41f) + (2.3f * phase)), c = MathF.Sin((x * 0.71f) + (z * -0.53f) + (4.1f * phase));
        return 0.5f + (0.24f * a) + (0.17f * b) + (0.09f * c);
    }

    private static float FromMiddle(Vector3 place) => Vector2.Distance(new(place.X, place.Z), new(StoryPlaces.Planting.X, StoryPlaces.Planting.Z));

    // Rings about the middle whose cells grow outward: no two attractors lie close, none in a row.
    private void Ground()
    {
        float phase = _random.Between(0, MathF.Tau);
        for (float radius = 0.35f; radius < VineBed.AroundMetres;)
        {
            float apart = NearMetres + (ThinsPerMetre * radius);
            int around = (int)(MathF.Tau * radius / apart);
            for (int i = 0; i < around; i++)
            {
                float angle = MathF.Tau * (i + _random.Next()) / around, away = radius + (apart * (_random.Next() - 0.5f));
                (float sine, float cosine) = MathF.SinCos(angle);
                float height = _random.Next() * _random.Next() * (away < 8 ? 0.34f : 0.22f);
                Vector3 place = StoryPlaces.Planting + new Vector3(away * cosine, height, away * sine);
                float bare = 0.62f * Math.Clamp((away - 4) / 34, 0, 1);
                bool isGrown = DriftAt(place.X, place.Z, phase) > bare && !Street.IsWater(place.X, place.Z) && _bed.Walls.OutsideMetres(place, out _) > 0.02f;
                if (isGrown)
                {
                    _found.Add(new(place, Vector3.UnitY, apart / GroundSteps, VineHold.Ground));
                }
            }

            radius += apart;
        }
    }

    private void Post(in Lamp lamp)
    {
        float far = Math.Clamp(FromMiddle(lamp.FootWorld) / 50, 0, 1);
        int screws = far < 0.45f ? 3 : 2;
        for (int screw = 0; screw < screws; screw++)
        {
            float begins = _random.Between(0, MathF.Tau), sense = screw == 1 ? -1 : 1, turn = TurnMetres * _random.Between(0.8f, 1.5f);
            float top = _random.Between(4.4f, 5.7f) * (1 - (0.25f * far));
            for (float y = 0.1f; y < top; y += 0.11f)
            {
                float angle = begins + (sense * MathF.Tau * y / turn), radius = 0.11f + (0.07f * _random.Next()) + (y < 0.9f ? 0.07f : 0);
                Vector3 outWorld = new(MathF.Cos(angle), 0, MathF.Sin(angle));
                _found.Add(new(lamp.FootWorld + (outWorld * radius) + new Vector3(0, y, 0), outWorld, PostStepMetres, VineHold.Post));
            }
        }

        // From the ground about its foot.
        for (int i = 0; i < 40; i++)
        {
            float radius = 0.25f + (1.9f * i / 40), angle = i * 2.3999632f;
            Vector3 place = lamp.FootWorld + new Vector3(radius * MathF.Cos(angle), 0.12f * _random.Next(), radius * MathF.Sin(angle));
            if (!Street.IsWater(place.X, place.Z))
            {
                _found.Add(new(place, Vector3.UnitY, 0.09f + (0.05f * radius) + (0.08f * far), VineHold.Ground));
            }
        }

        // Over the arm, toward the lantern.
        for (float part = 0.1f; part < 1; part += 0.1f)
        {
            Vector3 along = Vector3.Lerp(lamp.FootWorld + new Vector3(0, 5.35f, 0), lamp.HeadWorld + new Vector3(0, 0.62f, 0), part);
            _found.Add(new(along + new Vector3(0, 0.3f * MathF.Sin(MathF.PI * part), _random.Between(-0.1f, 0.1f)), Vector3.UnitY, PostStepMetres, VineHold.Post));
        }
    }

    private void Arches()
    {
        ReadOnlySpan<Lamp> lamps = Street.Lamps;
        for (int i = 0; i < lamps.Length; i++)
        {
            if (FromMiddle(lamps[i].FootWorld) < 46)
            {
                // Along the row to the next pair, and from the left one over the street.
                if (i + 2 < lamps.Length && _random.Next() < 0.8f)
                {
                    Arch(lamps[i].FootWorld, lamps[i + 2].FootWorld, _random.Between(0.2f, 1.5f));
                }

                if (i % 2 == 0 && _random.Next() < 0.7f)
                {
                    Arch(lamps[i].FootWorld, lamps[i + 1].FootWorld, _random.Between(1.6f, 3.2f));
                }
            }
        }
    }

    private void Arch(Vector3 from, Vector3 to, float rise)
    {
        int strands = 2, count = (int)(Vector3.Distance(from, to) / 0.24f);
        for (int strand = 0; strand < strands; strand++)
        {
            float phase = _random.Between(0, MathF.Tau), turns = _random.Between(1.2f, 2.4f), lag = _random.Between(-0.5f, 0.3f);
            for (int i = 0; i <= count; i++)
            {
                float part = (float)i / count, high = 4 * part * (1 - part);
                float wide = 0.10f + (0.22f * high);
                (float sine, float cosine) = MathF.SinCos(phase + (MathF.Tau * turns * part));
                Vector3 across = Vector3.Normalize(Vector3.Cross(to - from, Vector3.UnitY));
                Vector3 place = Vector3.Lerp(from, to, part) + new Vector3(0, 5.5f + ((rise + lag) * high) + (wide * sine), 0) + (across * (wide * cosine));
                _found.Add(new(place + (Jitter() * 0.08f), Vector3.UnitY, ArchStepMetres, VineHold.Air));
            }
        }
    }

    private void Walls()
    {
        for (int wall = 0; wall < _bed.Walls.Count; wall++)
        {
            Frustum frustum = _bed.Walls.FrustumOf(wall);
            float low = MathF.Max(frustum.BottomMetres, 0), high = MathF.Min(frustum.TopMetres, VineBed.WallMetres);
            float girth = 7 * frustum.ScaleAt(frustum.BottomMetres), phase = _random.Between(0, MathF.Tau);
            int tries = (int)(girth * (high - low) * 2.4f);
            for (int i = 0; i < tries; i++)
            {
                float y = low + ((high - low) * _random.Next()), angle = _random.Between(0, MathF.Tau);
                float climbs = VineBed.WallMetres * (0.15f + DriftAt(angle * 7, wall * 3, phase));
                Vector3 place = _bed.Walls.OnWall(wall, y, angle, out Vector3 outWorld);
                float away = FromMiddle(place), keep = (1 - (y / climbs)) * Math.Clamp(1.25f - (away / 44), 0, 1);
                bool isOutside = _bed.Walls.OutsideMetres(place + (outWorld * 0.06f), out _) > 0.02f;
                if (_random.Next() < keep && isOutside && away < 48)
                {
                    _found.Add(new(place + (outWorld * 0.06f), outWorld, 0.14f + (0.004f * away), VineHold.Wall));
                }
            }
        }
    }

    private Vector3 Jitter() => new((2 * _random.Next()) - 1, (2 * _random.Next()) - 1, (2 * _random.Next()) - 1);
}
