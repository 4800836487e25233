using GlassCity.Engine.Time;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>
/// Time of a stretch of GL work. On hardware a GL_TIME_ELAPSED query; on software renderers, whose queries report a
/// fraction of the truth, the clock around glFinish.
/// </summary>
public sealed class GpuTimer : IDisposable
{
    private readonly GpuDevice device;
    private uint query;
    private double startSeconds;

    public GpuTimer(GpuDevice device) => this.device = device;

    public double Milliseconds { get; private set; }

    public void Begin()
    {
        if (device.Facts.IsSoftware)
        {
            device.Finish();
            startSeconds = LiveClock.NowSeconds();
            return;
        }

        if (query == 0)
        {
            device.Gl.CreateQueries(QueryTarget.TimeElapsed, 1, out query);
            device.Born(ObjectIdentifier.Query, query, "timer");
        }

        device.Gl.BeginQuery(QueryTarget.TimeElapsed, query);
    }

    /// <summary>Waits for the result.</summary>
    public void End()
    {
        if (device.Facts.IsSoftware)
        {
            device.Finish();
            Milliseconds = (LiveClock.NowSeconds() - startSeconds) * 1000;
            return;
        }

        device.Gl.EndQuery(QueryTarget.TimeElapsed);
        device.Gl.GetQueryObject(query, QueryObjectParameterName.Result, out ulong nanoseconds);
        Milliseconds = nanoseconds * 1e-6;
    }

    public void Dispose()
    {
        if (query != 0)
        {
            device.Gone(ObjectIdentifier.Query, query);
            device.Gl.DeleteQuery(query);
            query = 0;
        }
    }
}
