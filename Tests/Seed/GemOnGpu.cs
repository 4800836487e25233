using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Seed;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;

namespace GlassCity.Tests.Seed;

/// <summary>Runs the seed's own shader functions over a grid in a compute shader.</summary>
internal static class GemOnGpu
{
    /// <summary>What a compute shader writes into binding 6, for a gem whose planes no beat has moved.</summary>
    /// <param name="text">The shader; it lies beside the seed's.</param>
    /// <param name="groups">Of invocations, each way.</param>
    /// <param name="floats">How many come back.</param>
    public static float[] Run(string text, int groups, int floats)
    {
        string root = Directory.CreateTempSubdirectory("glass gem é ").FullName;
        float[] values = new float[floats];
        try
        {
            foreach (string file in (ReadOnlySpan<string>)["seed/block.glsl", "seed/gem.glsl"])
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, file))!);
                File.Copy(Path.Combine(ShaderLibrary.FindRoot(), file), Path.Combine(root, file));
            }

            File.WriteAllText(Path.Combine(root, "seed", "grid.comp"), text);
            Drawing.With(1, 32, 32, picture => Dispatch(picture.Device, root, groups, values));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        return values;
    }

    private static void Dispatch(GpuDevice device, string root, int groups, float[] values)
    {
        using var shaders = new ShaderLibrary(device, root);
        ShaderProgram program = shaders.Load("gem grid", ["seed/grid.comp"]);
        SeedFamilies families = default;
        for (int i = 0; i < GemCut.FamilyCount; i++)
        {
            families[i] = new((float)GemCut.Families[i].Sine, (float)GemCut.Families[i].Cosine, (float)GemCut.Families[i].Offset, 0);
        }

        using GpuBuffer block = GpuBuffer.FromData<SeedBlock>(device, "gem block", [new SeedBlock(default, default, default, default, families)]);
        using GpuBuffer result = GpuBuffer.Empty(device, "gem result", values.Length * sizeof(float));
        program.Use();
        device.Gl.BindBufferBase(BufferTargetARB.UniformBuffer, SeedBlock.Binding, block.Handle);
        result.BindStorage(6);
        device.Gl.DispatchCompute((uint)groups, (uint)groups, 1);
        device.Gl.MemoryBarrier(MemoryBarrierMask.BufferUpdateBarrierBit);
        result.Read<float>(values);
    }
}
