using GlassCity.Engine.Time;
using Silk.NET.OpenGL;

namespace GlassCity.Engine.Gpu;

/// <summary>
/// Time of stretches of GL work. On hardware two timestamps each, so that one timer may run inside another; on software
/// renderers, whose queries report a fraction of the truth, the clock around glFinish.
/// </summary>
public sealed class GpuTimer : IDisposable
{
    private readonly GpuDevice _device;
    private readonly uint[] _queries = new uint[2];
    private double _startSeconds;

    public GpuTimer(GpuDevice device) => _device = device;

    /// <summary>Sum of the stretches since <see cref="Reset"/>.</summary>
    public double Milliseconds { get; private set; }

    public void Reset() => Milliseconds = 0;

    public void Begin()
    {
        if (_device.Facts.IsSoftware)
        {
            _device.Finish();
            _startSeconds = LiveClock.NowSeconds();
            return;
        }

        if (_queries[0] == 0)
        {
            _device.Gl.CreateQueries((QueryTarget)GLEnum.Timestamp, _queries);
            _device.Born(ObjectIdentifier.Query, _queries[0], "timer begin");
            _device.Born(ObjectIdentifier.Query, _queries[1], "timer end");
        }

        _device.Gl.QueryCounter(_queries[0], QueryCounterTarget.Timestamp);
    }

    /// <summary>Waits for the result and adds it.</summary>
    public void End()
    {
        if (_device.Facts.IsSoftware)
        {
            _device.Finish();
            Milliseconds += (LiveClock.NowSeconds() - _startSeconds) * 1000;
            return;
        }

        _device.Gl.QueryCounter(_queries[1], QueryCounterTarget.Timestamp);
        _device.Gl.GetQueryObject(_queries[1], QueryObjectParameterName.Result, out ulong end);
        _device.Gl.GetQueryObject(_queries[0], QueryObjectParameterName.Result, out ulong start);
        Milliseconds += (end - start) * 1e-6;
    }

    public void Dispose()
    {
        if (_queries[0] != 0)
        {
            _device.Gone(ObjectIdentifier.Query, _queries[0]);
            _device.Gone(ObjectIdentifier.Query, _queries[1]);
            _device.Gl.DeleteQueries(_queries);
            _queries[0] = 0;
        }
    }
}
