using System.Diagnostics;
using GlassCity.Scenes;
using GlassCity.Tests.Gpu;
using Silk.NET.OpenGL;
using Xunit;
namespace GlassCity.Tests.PictureOf;
public class PerfProbe
{
    [Fact]
    public void Perf() => Drawing.With(1, 1280, 720, picture =>
    {
        GL gl = picture.Device.Gl;
        foreach (double s in new[] { 1.0, 10, 22, 38 })
        {
        var f = Drawing.AvenueFrame(s, 1280, 720, Parts.Towers);
        picture.Picture.Draw(f); picture.Device.Finish();
        gl.CreateQueries(QueryTarget.SamplesPassed, 1, out uint q);
        gl.BeginQuery(QueryTarget.SamplesPassed, q);
        picture.Picture.Draw(f);
        gl.EndQuery(QueryTarget.SamplesPassed);
        gl.GetQueryObject(q, QueryObjectParameterName.Result, out ulong n);
        gl.DeleteQuery(q);
        Console.Error.WriteLine($"PERF {s} samples {n} ({n / 921600.0:F2}/px) frusta {picture.Picture.City.LastCount}");
        }
        foreach ((string name, Parts p) in new[] { ("towers+veins", Parts.Towers | Parts.Veins), ("towers", Parts.Towers), ("none", Parts.None) })
        {
            var f = Drawing.AvenueFrame(1, 1280, 720, p);
            picture.Picture.Draw(f); picture.Device.Finish();
            var b = Process.GetCurrentProcess().TotalProcessorTime; var sw = Stopwatch.StartNew();
            for (int i = 0; i < 4; i++) { picture.Picture.Draw(f); picture.Device.Finish(); }
            var c = Process.GetCurrentProcess().TotalProcessorTime;
            Console.Error.WriteLine($"PERF {name} cpu/2 {(c - b).TotalMilliseconds / 8:F1} wall {sw.Elapsed.TotalMilliseconds / 4:F1}");
        }
    });
}
