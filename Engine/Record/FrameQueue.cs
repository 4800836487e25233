namespace GlassCity.Engine.Record;

/// <summary>
/// The buffers between the renderer and the encoders: a fixed number, filled and emptied in turn, so memory is bounded and a
/// slow encoder slows the renderer. After <see cref="Fail"/> every waiting thread returns at once.
/// </summary>
internal sealed class FrameQueue
{
    private readonly object _lock = new();
    private readonly Stack<byte[]> _free = new();
    private readonly Queue<(long Frame, byte[] Rgba8)> _full = new();
    private bool _closed;

    public FrameQueue(int buffers, int frameBytes)
    {
        for (int i = 0; i < buffers; i++)
        {
            _free.Push(GC.AllocateUninitializedArray<byte>(frameBytes, pinned: true));
        }
    }

    /// <summary>The first failure of an encoder.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Frames emptied so far.</summary>
    public long Done { get; private set; }

    /// <summary>A buffer to fill, or null after a failure or once stopping is wished.</summary>
    public byte[]? Rent(CancellationToken stop)
    {
        lock (_lock)
        {
            while (Failure is null && !stop.IsCancellationRequested)
            {
                if (_free.TryPop(out byte[]? buffer))
                {
                    return buffer;
                }
                Monitor.Wait(_lock);
            }
            return null;
        }
    }

    public void Submit(long frame, byte[] rgba8)
    {
        lock (_lock)
        {
            _full.Enqueue((frame, rgba8));
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>The next frame in the order of submission; false when there will be none.</summary>
    public bool Take(out (long Frame, byte[] Rgba8) item)
    {
        lock (_lock)
        {
            while (Failure is null)
            {
                if (_full.TryDequeue(out item))
                {
                    return true;
                }
                if (_closed)
                {
                    break;
                }
                Monitor.Wait(_lock);
            }
            item = default;
            return false;
        }
    }

    public void Return(byte[] rgba8)
    {
        lock (_lock)
        {
            Done++;
            _free.Push(rgba8);
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>No more frames will come; those inside are still encoded.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.PulseAll(_lock);
        }
    }

    public void Fail(Exception error)
    {
        lock (_lock)
        {
            Failure ??= error;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>Lets waiting threads look again whether stopping is wished.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            Monitor.PulseAll(_lock);
        }
    }
}
