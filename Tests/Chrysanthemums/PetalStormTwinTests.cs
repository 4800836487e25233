using System.Numerics;
using GlassCity.Engine.Gpu;
using GlassCity.Engine.Shading;
using GlassCity.Scenes.Chrysanthemums;
using GlassCity.Scenes.City;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;

namespace GlassCity.Tests.Chrysanthemums;

/// <summary>A petal's way in the storm, as the shader draws it and as it is reckoned here.</summary>
public class PetalStormTwinTests
{
    private const int Count = 4096;

    private const string Ways = """
        #include "storm.glsl"
        layout(local_size_x = 64) in;
        struct Petal { vec4 fromAndAge; vec4 outwardAndTime; vec4 chance; vec4 colour; };
        layout(std430, binding = 5) readonly buffer In { Petal petals[]; };
        layout(std430, binding = 6) buffer Out { vec4 result[]; };
        void main()
        {
            Petal p = petals[gl_GlobalInvocationID.x];
            result[gl_GlobalInvocationID.x] = vec4(stormAt(p.fromAndAge.xyz, p.outwardAndTime.xyz, p.chance, p.fromAndAge.w, p.outwardAndTime.w, p.colour.x), 0.0);
        }
        """;

    [Fact]
    public void The_shader_sends_a_petal_where_it_is_sent_here()
    {
        Vector4[] petals = new Vector4[Count * 4], drawn = new Vector4[Count];
        var random = new SeedStream(7, 7);
        for (int i = 0; i < Count; i++)
        {
            float t = random.Between((float)PetalTimes.BurstsSeconds, (float)PetalTimes.LastSeconds), age = random.Between(0, t - (float)PetalTimes.BurstsSeconds);
            Vector3 outward = Vector3.Normalize(new Vector3(random.Between(-1, 1), random.Between(-1, 1), random.Between(-1, 1)) + new Vector3(1e-3f));
            petals[i * 4] = new(random.Between(-30, 30), random.Between(2, 25), random.Between(-250, -215), age);
            petals[(i * 4) + 1] = new(outward, t);
            petals[(i * 4) + 2] = new(random.Next(), random.Next(), random.Next(), random.Next());
            petals[(i * 4) + 3] = new(random.Below(3), 0, 0, 0);
        }

        Drawing.With(1, 32, 32, picture => Run(picture.Device, petals, drawn));
        for (int i = 0; i < Count; i++)
        {
            Vector4 from = petals[i * 4], outward = petals[(i * 4) + 1];
            Vector3 here = PetalStorm.At(from.AsVector3(), outward.AsVector3(), petals[(i * 4) + 2], from.W, outward.W, petals[(i * 4) + 3].X);
            // Sines of tens of turns lose the last digits: centimetres in a storm of a hundred metres.
            Assert.True(Vector3.Distance(here, drawn[i].AsVector3()) < 0.02f, $"{here}, drawn at {drawn[i]}, age {from.W}, {outward.W} s");
        }
    }

    private static void Run(GpuDevice device, Vector4[] petals, Vector4[] drawn)
    {
        string root = Directory.CreateTempSubdirectory("glass storm é ").FullName;
        try
        {
            string folder = Directory.CreateDirectory(Path.Combine(root, "chrysanthemums")).FullName;
            File.Copy(Path.Combine(ShaderLibrary.FindRoot(), "chrysanthemums", "storm.glsl"), Path.Combine(folder, "storm.glsl"));
            File.WriteAllText(Path.Combine(folder, "ways.comp"), Ways);
            using var shaders = new ShaderLibrary(device, root);
            ShaderProgram program = shaders.Load("petal ways", ["chrysanthemums/ways.comp"]);
            using GpuBuffer given = GpuBuffer.FromData<Vector4>(device, "petals given", petals);
            using GpuBuffer result = GpuBuffer.Empty(device, "petals' places", Count * 4 * sizeof(float));
            program.Use();
            given.BindStorage(5);
            result.BindStorage(6);
            device.Gl.DispatchCompute(Count / 64, 1, 1);
            device.Gl.MemoryBarrier(MemoryBarrierMask.BufferUpdateBarrierBit);
            result.Read<Vector4>(drawn);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
