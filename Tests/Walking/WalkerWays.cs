using System.Numerics;
using CsCheck;
using GlassCity.Engine.View;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Walking;

namespace GlassCity.Tests.Walking;

/// <summary>Made-up ways through a city, and an own look at where bodies may not be.</summary>
internal static class WalkerWays
{
    public static readonly CityPlan[] Plans = [new(1), new(7), new(20_26), new(99)];
    public static readonly CitySolids[] Solids = [.. Plans.Select(plan => new CitySolids(plan))];

    /// <summary>Where something is near: lamps, quays, towers' flanks and tops, the plaza, the border.</summary>
    public static readonly Gen<Vector3> Places =
        from x in Gen.OneOf(Gen.Float[-24, 24], Gen.Float[-70, 70], Gen.Float[-330, 330])
        from y in Gen.OneOf(Gen.Const(0f), Gen.Float[0, 3], Gen.Float[0, 230])
        from z in Gen.OneOf(Gen.Float[-20, 108], Gen.Float[-650, 110])
        select new Vector3(x, y, z);

    public static readonly Gen<(double Seconds, WalkerInput Input, int Toggle)> Steps =
        from seconds in Gen.OneOf(Gen.Double[0.002, 0.02], Gen.Double[0.02, 0.2], Gen.Const(0.2))
        from x in Gen.Float[-1, 1]
        from y in Gen.OneOf(Gen.Float[-1, 1], Gen.Const(1f))
        from climb in Gen.Float[-1, 1]
        from yaw in Gen.OneOf(Gen.Const(0f), Gen.Float[-0.3f, 0.3f], Gen.Float[-3, 3])
        from pitch in Gen.OneOf(Gen.Const(0f), Gen.Float[-0.3f, 0.3f])
        from run in Gen.Bool
        from jump in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        from toggle in Gen.Frequency((14, Gen.Const(0)), (1, Gen.Const(1)), (1, Gen.Const(2)))
        select (seconds, new WalkerInput(new Vector2(x, y), climb, new Vector2(yaw, pitch), run, jump), toggle);

    /// <summary>What stands where a body is, found by the plan's own numbers and not by the walker's tables; null where it is free.</summary>
    public static string? Inside(CityPlan plan, Vector3 feet, bool isFlying, CityForm? form = null)
    {
        Span<Vector2> rim = stackalloc Vector2[17];
        for (int i = 0; i < 17; i++)
        {
            (float sine, float cosine) = MathF.SinCos(MathF.Tau * i / 16);
            rim[i] = new Vector2(feet.X, feet.Z) + (new Vector2(cosine, sine) * (i == 16 ? 0 : Body.RadiusMetres));
        }

        for (int number = 0; number < plan.Towers.Length; number++)
        {
            Tower tower = plan.Towers[number];
            (Vector3 boxLow, Vector3 boxHigh) = form?.BoxOf(number) ?? (tower.BoxMinWorld, tower.BoxMaxWorld);
            if (feet.X < boxLow.X - 1 || feet.X > boxHigh.X + 1 || feet.Z < boxLow.Z - 1 || feet.Z > boxHigh.Z + 1)
            {
                continue;
            }

            for (int i = tower.FirstFrustum; i < tower.FirstFrustum + tower.FrustumCount; i++)
            {
                Frustum frustum = form?.Of(i) ?? plan.Frusta[i];
                float low = MathF.Max(feet.Y, frustum.BottomMetres), high = MathF.Min(feet.Y + Body.HeightMetres, frustum.TopMetres);
                for (int k = 0; k <= 6 && low < high; k++)
                {
                    foreach (Vector2 place in rim)
                    {
                        if (IsInRing(frustum, low + ((high - low) * k / 6), place))
                        {
                            return $"frustum {i} of {tower}";
                        }
                    }
                }
            }
        }

        foreach (Lamp lamp in Street.Posts)
        {
            Vector3 foot = form?.Bend.Of(lamp.FootWorld) ?? lamp.FootWorld;
            float apart = Vector2.Distance(new(feet.X, feet.Z), new(foot.X, foot.Z));
            if (feet.Y < Street.LampHeightMetres && apart < Street.LampPostRadiusMetres + Body.RadiusMetres)
            {
                return $"lamp at {lamp.FootWorld}";
            }
        }

        bool isOut = feet.Y < -1e-5f || feet.Y > 400 || feet.X < plan.Grid.BordersX[0] || feet.X > plan.Grid.BordersX[^1]
            || feet.Z < plan.Grid.BordersZ[0] || feet.Z > 110;
        Vector3 straight = form?.Bend.Straight(feet) ?? feet;
        return isOut ? "beyond the border" : !isFlying && feet.Y < Walker.JumpMetres && Street.IsWater(straight.X, straight.Z) ? "water" : null;
    }

    // The outline as Frustum's remarks state it.
    private static bool IsInRing(in Frustum frustum, float y, Vector2 place)
    {
        Vector2 from = place - frustum.CentreAt(y);
        Vector4 outline = frustum.Outline;
        float scale = frustum.ScaleAt(y) - 1e-4f;
        Vector2 q = new Vector2((from.X * outline.X) + (from.Y * outline.Y), ((from.Y * outline.X) - (from.X * outline.Y)) / outline.Z) / scale;
        if (outline.W < 0)
        {
            return MathF.Abs(q.X) < 1 && MathF.Abs((0.5f * q.X) + (0.8660254f * q.Y)) < 1 && MathF.Abs((-0.5f * q.X) + (0.8660254f * q.Y)) < 1;
        }

        return MathF.Abs(q.X) < 1 && MathF.Abs(q.Y) < 1 && (MathF.Abs(q.X) + MathF.Abs(q.Y)) * 0.70710678f < outline.W;
    }
}
