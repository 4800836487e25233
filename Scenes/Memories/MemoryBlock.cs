using System.Numerics;

namespace GlassCity.Scenes.Memories;

/// <summary>Twin of the block in Shaders/memories/point.glsl: a memory's light, tones and parts in one frame.</summary>
public static class MemoryBlock
{
    /// <summary>Vectors before the tones, and before the parts.</summary>
    public const int FirstTone = 10, MostTones = 16, FirstPart = FirstTone + MostTones;

    /// <summary>Vectors in all.</summary>
    public const int Length = FirstPart + (3 * Sculpture.MostParts);

    public static void Fill(IMemory memory, Vector3 toKey, double seconds, Span<Vector4> block)
    {
        MemoryLight light = memory.LightAt(seconds);
        block[0] = new(memory.PlaceWorld, (float)(seconds - memory.FromSeconds));
        block[1] = new(light.Key, light.KeyReachMetres);
        block[2] = new(light.KeyMiddle, light.Whole);
        block[3] = new(toKey, light.Haze);
        block[4] = new(light.Fill, light.Ember);
        block[5] = new(light.Rim, 0);
        block[6] = new(light.Lamp, light.LampGlow);
        block[7] = new(light.LampPlace, light.LampRadiusMetres);
        block[8] = new(light.EdgeMiddle, light.EdgeFromMetres);
        block[9] = new(light.EdgeToMetres, light.EmberPlace.X, light.EmberPlace.Y, light.EmberPlace.Z);
        for (int i = 0; i < MostTones; i++)
        {
            block[FirstTone + i] = i < memory.Tones.Length ? new(memory.Tones[i], 0) : Vector4.Zero;
        }

        Span<PartMove> parts = stackalloc PartMove[Sculpture.MostParts];
        parts.Fill(PartMove.Rest);
        memory.MoveAt(seconds, parts);
        for (int i = 0; i < parts.Length; i++)
        {
            (block[FirstPart + (3 * i)], block[FirstPart + (3 * i) + 1], block[FirstPart + (3 * i) + 2]) = (parts[i].X, parts[i].Y, parts[i].Z);
        }
    }
}
