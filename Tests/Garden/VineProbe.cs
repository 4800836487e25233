using System.Diagnostics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Garden;
using Xunit;
namespace GlassCity.Tests.Garden;
public class VineProbe
{
    [Fact]
    public void Probe()
    {
        var plan = new CityPlan(1);
        for (int k = 0; k < 4; k++)
        {
            TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;
            var t0 = Cpu();
            var bed = new VineBed(plan);
            var t1 = Cpu();
            var colony = new VineColony(new SeedStream(plan.Seed, 0x636f6c6f), bed.Settle);
            VineRoots.Plant(plan.Seed, colony);
            var scatter = new VineScatter(plan.Seed, bed);
            var t2 = Cpu();
            int reached = colony.Grow(scatter.Attractors);
            var t3 = Cpu();
            List<VineShoot> shoots = [.. colony.Shoots];
            VineForm.Smooth(shoots, bed.Settle);
            var t4 = Cpu();
            var sprays = new VineSprays(plan.Seed, shoots, bed);
            var t5 = Cpu();
            VineNode[] nodes = VineForm.Form(shoots, plan.Seed);
            var t6 = Cpu();
            Vines v = Vines.Grow(plan);
            string s = $"bed {(t1-t0).TotalMilliseconds} scatter {(t2-t1).TotalMilliseconds} grow {(t3-t2).TotalMilliseconds} smooth {(t4-t3).TotalMilliseconds} sprays {(t5-t4).TotalMilliseconds} form {(t6-t5).TotalMilliseconds} nodes {v.Nodes.Length} attr {v.Attractors} reached {v.Reached} buds {v.Buds.Count} rmax {v.Nodes.Max(n => n.RadiusMetres)} way {v.Nodes.Max(n => n.WayMetres)} by216 {v.Nodes.Count(n => n.BornSeconds < 216)} by208 {v.Nodes.Count(n => n.BornSeconds < 208)} by211 {v.Nodes.Count(n => n.BornSeconds < 211)}\n"
              + string.Join(" ", v.Nodes.GroupBy(n => n.Hold).Select(g => g.Key + ":" + g.Count()))
              + "\n" + string.Join(" ", scatter.Attractors.ToArray().GroupBy(n => n.Hold).Select(g => g.Key + ":" + g.Count())) + $" walls {bed.Walls.Count}";
            File.AppendAllText("/tmp/out/vines/probe.txt", s + "\n");
        }
    }
}
