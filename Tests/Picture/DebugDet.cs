using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Xunit;
namespace GlassCity.Tests.PictureOf;
public class DebugDet
{
    [Fact]
    public void Det() => Drawing.With(1, 320, 180, picture =>
    {
        foreach (Parts p in new[] { Parts.Sky, Parts.Ground, Parts.Ground | Parts.Reflections, Parts.Towers, Parts.Towers | Parts.Veins, Parts.River, Parts.Stardust, Parts.Towers | Parts.Stardust, Parts.Sky | Parts.Bloom, Parts.Dither })
        {
            var a = Drawing.Draw(picture, Drawing.AvenueFrame(12.5, 320, 180, p));
            Drawing.Draw(picture, Drawing.AvenueFrame(3, 320, 180, p));
            var b = Drawing.Draw(picture, Drawing.AvenueFrame(12.5, 320, 180, p));
            int n = 0; for (int i = 0; i < a.Length; i++) { n += a[i] != b[i] ? 1 : 0; }
            Console.Error.WriteLine($"DET {p}: {n}");
        }
    });
}
