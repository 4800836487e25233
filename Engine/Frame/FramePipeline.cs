using GlassCity.Engine.Gpu;

namespace GlassCity.Engine.Frame;

/// <summary>Passes in order, each in its debug group, each timed when asked, each switched by its name.</summary>
public sealed class FramePipeline<TFrame>(GpuDevice device) : IDisposable
    where TFrame : struct
{
    private readonly List<Row> _rows = [];

    /// <summary>Names in drawing order.</summary>
    public IEnumerable<string> Names => _rows.Select(row => row.Pass.Name);

    /// <summary>
    /// Milliseconds per pass are taken with a clock around glFinish on software GL (its timer queries lie) and with
    /// timer queries elsewhere. Off by default: waiting for each pass costs overlap.
    /// </summary>
    public bool Timed
    {
        get;
        set
        {
            field = value;
            foreach (Row row in _rows)
            {
                if (row.Pass is ITimedParts parts)
                {
                    parts.Timed = value;
                }
            }
        }
    }

    public FramePipeline<TFrame> Add(IPass<TFrame> pass)
    {
        _rows.Add(new Row(pass, new GpuName(pass.Name), new GpuTimer(device)));
        return this;
    }

    public void Resize(int widthPixels, int heightPixels)
    {
        foreach (Row row in _rows)
        {
            row.Pass.Resize(widthPixels, heightPixels);
        }
    }

    /// <summary>How many passes there are so far.</summary>
    public int Count => _rows.Count;

    /// <summary>Draws every pass in order.</summary>
    public void Draw(in TFrame frame) => Draw(in frame, _rows.Count);

    /// <summary>Draws the first passes in order, so many.</summary>
    public void Draw(in TFrame frame, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Row row = _rows[i];
            device.PushGroup(row.Name);
            if (Timed)
            {
                row.Timer.Reset();
                row.Timer.Begin();
                row.Pass.Draw(in frame);
                row.Timer.End();
            }
            else
            {
                row.Pass.Draw(in frame);
            }

            device.PopGroup();
        }
    }

    /// <summary>Name and last time of each pass; behind a pass made of several things, the time of each.</summary>
    public IEnumerable<(string Name, double Milliseconds)> Times => _rows.SelectMany(row =>
        Enumerable.Repeat((row.Pass.Name, row.Timer.Milliseconds), 1).Concat(row.Pass is ITimedParts parts ? parts.Times : []));

    public void Dispose()
    {
        for (int i = _rows.Count - 1; i >= 0; i--)
        {
            _rows[i].Timer.Dispose();
            _rows[i].Pass.Dispose();
        }

        _rows.Clear();
    }

    private readonly record struct Row(IPass<TFrame> Pass, GpuName Name, GpuTimer Timer);
}
