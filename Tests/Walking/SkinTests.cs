using System.Numerics;
using GlassCity.Engine.View;
using GlassCity.Scenes.Bridge;
using GlassCity.Scenes.Walking;
using Xunit;

namespace GlassCity.Tests.Walking;

/// <summary>On the last float outside of the bridge's deck and rims: free, and so able to go.</summary>
public class SkinTests
{
    [Fact]
    public void Who_is_put_on_the_very_surface_can_leave_it()
    {
        var solids = new CitySolids(WalkerWays.Plans[0]) { DreamSeconds = 165 };
        var stuck = new List<string>();
        int tried = 0;
        for (float way = 5; way < BridgeCourse.LengthMetres - 5; way += 7.3f)
        {
            BridgeStation at = BridgeCourse.At(way);
            for (int k = 0; k < 24; k++)
            {
                // From over the deck, the rims and beside them, down or aslant: bisected to the last float that is free.
                float aside = (k % 12) switch { 0 => -1.49f, 1 => 1.49f, 2 => -1.9f, 3 => 1.9f, 4 => -2.35f, 5 => 2.35f, 6 => -1, 7 => 1, _ => 0 };
                Vector3 free = at.DeckWorld + (at.AcrossWorld * aside) + new Vector3(0, 1.2f, 0);
                Vector3 taken = free + ((k % 3) switch { 0 => new Vector3(0, -2, 0), 1 => at.AcrossWorld * 3, _ => at.AcrossWorld * -3 });
                taken.Y -= k >= 12 ? 1.25f : 0.9f;
                if (!solids.IsFree(free, true) || solids.IsFree(taken, true))
                {
                    continue;
                }

                for (int i = 0; i < 60; i++)
                {
                    Vector3 middle = Vector3.Lerp(free, taken, 0.5f);
                    (free, taken) = solids.IsFree(middle, true) ? (middle, taken) : (free, middle);
                }

                for (int mode = 0; mode < 2; mode++)
                {
                    var walker = new Walker(solids);
                    walker.Place(free, 0, 0, mode == 0);
                    tried++;
                    if (!Moves(walker))
                    {
                        stuck.Add($"way {way}, {k}, mode {mode}, {BridgeCourse.Nearest(free)}");
                    }
                }
            }
        }

        Assert.True(tried > 300, $"{tried}");
        Assert.True(stuck.Count == 0, $"{stuck.Count} of {tried} are stuck: {string.Join("; ", stuck.Take(6))}");
    }

    private static bool Moves(Walker walker)
    {
        Vector3 before = walker.FeetWorld;
        float most = 0;
        for (int i = 0; i < 96; i++)
        {
            walker.Step(1 / 60.0, new WalkerInput(new Vector2(0, 1), 0, new Vector2(i % 12 == 0 ? MathF.PI / 4 : 0, 0), false, false));
            most = MathF.Max(most, Vector3.Distance(before, walker.FeetWorld));
        }

        return most > 0.15f;
    }
}
