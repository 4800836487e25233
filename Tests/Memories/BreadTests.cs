using System.Numerics;
using GlassCity.Scenes;
using GlassCity.Scenes.Memories;
using GlassCity.Scenes.Memories.Bread;
using Xunit;

namespace GlassCity.Tests.Memories;

/// <summary>The crust is shared: who moves, and which way the light goes.</summary>
public class BreadTests
{
    [Fact]
    public void The_memory_is_there_for_its_beat_and_no_longer()
    {
        Beat beat = Beats.Find("V.3");
        var memory = new BreadMemory();
        Assert.Equal((beat.FromSeconds, beat.ToSeconds, beat.Subject), (memory.FromSeconds, memory.ToSeconds, memory.Part));
        Assert.InRange(memory.LightAt(262.01).Whole, 0, 0.2f);
        Assert.Equal(1, memory.LightAt(270).Whole);
        Assert.InRange(memory.LightAt(277.9).Whole, 0, 0.1f);
    }

    [Fact]
    public void The_light_goes_from_the_hand_to_the_mouth_and_rests_behind_the_ribs()
    {
        Assert.InRange(Vector3.Distance(BreadTimes.LightAt(BreadTimes.LeavesSeconds), At(BreadTimes.LeavesSeconds, BreadParts.GivingHand, BreadPose.Giving.Hollow)), 0, 0.06f);
        Assert.InRange(Vector3.Distance(BreadTimes.LightAt(BreadTimes.TakenSeconds), At(BreadTimes.TakenSeconds, BreadParts.DogHead, BreadPose.DogNose)), 0, 0.09f);
        Assert.InRange(Vector3.Distance(BreadTimes.LightAt(BreadTimes.RestsSeconds), BreadPose.DogHeart), 0, 0.02f);
        // It leaves the child and nears the dog all the way, and never jumps.
        Vector3 before = BreadTimes.LightAt(BreadTimes.LeavesSeconds);
        for (double t = BreadTimes.LeavesSeconds; t < BreadTimes.RestsSeconds; t += 1.0 / 60)
        {
            Vector3 now = BreadTimes.LightAt(t);
            Assert.True(now.X >= before.X - 0.001f, $"{t}");
            Assert.InRange(Vector3.Distance(now, before), 0, 0.012f);
            before = now;
        }
    }

    [Fact]
    public void Hand_and_muzzle_meet_when_the_light_passes_and_are_apart_before()
    {
        float Gap(double t) => Vector3.Distance(At(t, BreadParts.GivingHand, BreadPose.Giving.Hollow), At(t, BreadParts.DogHead, BreadPose.DogNose));
        Assert.True(Gap(264) > 0.3f, $"{Gap(264)}");
        Assert.True(Gap(270.2) < 0.10f, $"{Gap(270.2)}");
        // The head comes up to it.
        Assert.True(At(264, BreadParts.DogHead, BreadPose.DogNose).Y < At(270, BreadParts.DogHead, BreadPose.DogNose).Y - 0.08f);
        Assert.True(At(264, BreadParts.DogHead, BreadPose.DogNose).Y > 0.03f);
    }

    [Fact]
    public void Bones_keep_their_length_and_paws_their_place()
    {
        for (double t = 262; t <= 278; t += 0.25)
        {
            Assert.Equal(Vector3.Distance(BreadPose.Elbow, BreadPose.Wrist), Vector3.Distance(At(t, BreadParts.Forearm, BreadPose.Elbow), At(t, BreadParts.Forearm, BreadPose.Wrist)), 0.004f);
            Assert.Equal(Vector3.Distance(BreadPose.DogSkull, BreadPose.DogNose), Vector3.Distance(At(t, BreadParts.DogHead, BreadPose.DogSkull), At(t, BreadParts.DogHead, BreadPose.DogNose)), 0.001f);
            // Joints hold: what two parts share stays one place.
            Assert.InRange(Vector3.Distance(At(t, BreadParts.UpperArm, BreadPose.Elbow), At(t, BreadParts.Forearm, BreadPose.Elbow)), 0, 1e-4f);
            Assert.InRange(Vector3.Distance(At(t, BreadParts.Forearm, BreadPose.Wrist), At(t, BreadParts.GivingHand, BreadPose.Wrist)), 0, 1e-4f);
            Assert.InRange(Vector3.Distance(At(t, BreadParts.DogNeck, BreadPose.DogSkull), At(t, BreadParts.DogHead, BreadPose.DogSkull)), 0, 1e-4f);
            Assert.Equal(new Vector3(0.4f, 0, 0.06f), At(t, BreadParts.Still, new(0.4f, 0, 0.06f)));
        }
    }

    [Fact]
    public void Both_breathe()
    {
        float[] child = [.. Enumerable.Range(0, 100).Select(i => At(270 + (0.1 * i), BreadParts.Body, new(-0.38f, 0.49f, 0.13f)).Z)];
        float[] dog = [.. Enumerable.Range(0, 100).Select(i => At(270 + (0.1 * i), BreadParts.DogChest, new(0.58f, 0.42f, 0.074f)).Z)];
        Assert.InRange(child.Max() - child.Min(), 0.002f, 0.02f);
        Assert.InRange(dog.Max() - dog.Min(), 0.003f, 0.02f);
    }

    private static Vector3 At(double seconds, int part, Vector3 place)
    {
        var parts = new PartMove[Sculpture.MostParts];
        Array.Fill(parts, PartMove.Rest);
        BreadTimes.MoveAt(seconds, parts);
        return parts[part].Moved(place);
    }
}
