using GlassCity.Engine.Time;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>
/// Time of a stretch of GL work. On hardware a GL_TIME_ELAPSED query; on software renderers, whose queries report a
/// fraction of the truth, the clock around glFinish.
/// </summary>
public sealed class GpuTimer : IDisposable
{
    private readonly GpuDevice _device;
    private uint _query;
    private double _startSeconds;

    public GpuTimer(GpuDevice device) => _device = device;

    public double Milliseconds { get; private set; }

    public void Begin()
    {
        if (_device.Facts.IsSoftware)
        {
            _device.Finish();
            _startSeconds = LiveClock.NowSeconds();
            return;
        }

        if (_query == 0)
        {
            _device.Gl.CreateQueries(QueryTarget.TimeElapsed, 1, out _query);
            _device.Born(ObjectIdentifier.Query, _query, "timer");
        }

        _device.Gl.BeginQuery(QueryTarget.TimeElapsed, _query);
    }

    /// <summary>Waits for the result.</summary>
    public void End()
    {
        if (_device.Facts.IsSoftware)
        {
            _device.Finish();
            Milliseconds = (LiveClock.NowSeconds() - _startSeconds) * 1000;
            return;
        }

        _device.Gl.EndQuery(QueryTarget.TimeElapsed);
        _device.Gl.GetQueryObject(_query, QueryObjectParameterName.Result, out ulong nanoseconds);
        Milliseconds = nanoseconds * 1e-6;
    }

    public void Dispose()
    {
        if (_query != 0)
        {
            _device.Gone(ObjectIdentifier.Query, _query);
            _device.Gl.DeleteQuery(_query);
            _query = 0;
        }
    }
}
