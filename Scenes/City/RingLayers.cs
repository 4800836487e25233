using System.Numerics;
using GlassCity.Engine.Gpu;

namespace GlassCity.Scenes.City;

/// <summary>What the story draws between the rings of towers, each with a group and a time of its own.</summary>
internal sealed class RingLayers(GpuDevice device, IRingLayer[] layers) : IDisposable
{
    private readonly GpuName[] _names = [.. layers.Select(layer => new GpuName(layer.Name))];
    private readonly GpuTimer[] _timers = [.. layers.Select(_ => new GpuTimer(device))];

    /// <summary>Name and last milliseconds of each.</summary>
    public IEnumerable<(string Name, double Milliseconds)> Times => layers.Select((layer, i) => (layer.Name, _timers[i].Milliseconds));

    /// <summary>Begins a frame's times.</summary>
    public void Reset()
    {
        foreach (GpuTimer timer in _timers)
        {
            timer.Reset();
        }
    }

    public void Upload(in FrameDescription frame, in Matrix4x4 worldToClip, bool inMirror)
    {
        foreach (IRingLayer layer in layers)
        {
            layer.Upload(frame, worldToClip, inMirror);
        }
    }

    /// <summary>Whether any shows something in a ring's cells.</summary>
    public bool AreIn(int ring)
    {
        bool are = false;
        foreach (IRingLayer layer in layers)
        {
            are |= layer.IsIn(ring);
        }

        return are;
    }

    public void Draw(int ring, bool isTiming)
    {
        for (int i = 0; i < layers.Length; i++)
        {
            if (!layers[i].IsIn(ring))
            {
                continue;
            }

            device.PushGroup(_names[i]);
            if (isTiming)
            {
                _timers[i].Begin();
            }

            layers[i].DrawRing(ring);
            if (isTiming)
            {
                _timers[i].End();
            }

            device.PopGroup();
        }
    }

    public void Dispose()
    {
        foreach (GpuTimer timer in _timers)
        {
            timer.Dispose();
        }
    }
}
