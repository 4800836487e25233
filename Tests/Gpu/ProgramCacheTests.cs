using GlassCity.Engine.Gpu;
using GlassCity.Engine.Host;
using GlassCity.Engine.Shading;
using GlassCity.Tests.Host;
using Xunit;

namespace GlassCity.Tests.Gpu;

/// <summary>The cache may cost time, never a picture: whatever lies in it, programs link.</summary>
[Collection(nameof(WindowCollection))]
public sealed class ProgramCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("glass cache é ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_program_is_kept_and_found_again_and_damage_is_built_over()
    {
        using var cache = new EnvironmentChange(("XDG_CACHE_HOME", Path.Combine(_folder, "cache")));
        GlThread.Run(() =>
        {
            string programs = Path.Combine(_folder, "cache", "glasscity", "programs");
            Link();
            string kept = Assert.Single(Directory.GetFiles(programs));
            byte[] good = File.ReadAllBytes(kept);
            DateTime then = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            File.SetLastWriteTimeUtc(kept, then);
            Link();
            Assert.Equal(then, File.GetLastWriteTimeUtc(kept)); // found: not written again

            foreach (byte[] damaged in new[] { [], [1, 2, 3], good[..(good.Length / 2)], [.. good[..4], .. new byte[good.Length - 4]], [255, 255, 255, 255, .. good[4..]], [.. good[..^1], (byte)(good[^1] ^ 1)] })
            {
                File.WriteAllBytes(kept, damaged);
                Link();
                Assert.Equal(good.Length, new FileInfo(kept).Length); // built again and kept again
            }
        });
    }

    [Fact]
    public void A_cache_that_cannot_be_written_costs_nothing_but_time()
    {
        string file = Path.Combine(_folder, "no folder");
        File.WriteAllText(file, "");
        using var cache = new EnvironmentChange(("XDG_CACHE_HOME", file));
        GlThread.Run(Link);
    }

    private void Link()
    {
        File.WriteAllText(Path.Combine(_folder, "a.vert"), "void main() { gl_Position = vec4(0.0); }");
        File.WriteAllText(Path.Combine(_folder, "a.frag"), "layout(location = 0) out vec4 c;\nvoid main() { c = vec4(1.0); }");
        using OffscreenHost host = OffscreenHost.Open();
        using var device = new GpuDevice(host.Gl);
        Assert.True(device.Facts.ProgramBinaryFormats > 0);
        using (var library = new ShaderLibrary(device, _folder))
        {
            Assert.NotEqual(0u, library.Load("a", ["a.vert", "a.frag"]).Handle);
        }

        Assert.Empty(device.Messages.Serious);
        Assert.Empty(device.Ledger.Live);
    }
}
