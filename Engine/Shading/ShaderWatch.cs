namespace GlassCity.Engine.Shading;

/// <summary>
/// Notices edits below a folder, from a thread of its own, so that the frame's thread pays one read of a flag. Times of
/// files are compared rather than file events awaited: network folders and some containers send none.
/// </summary>
public sealed class ShaderWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(0.5);

    private readonly string _root;
    private readonly Timer _timer;
    private long _stamp;
    private int _changed;

    public ShaderWatch(string root)
    {
        _root = root;
        _stamp = Stamp();
        _timer = new Timer(_ => Look(), null, Every, Every);
    }

    /// <summary>Whether anything changed since the last call. Allocates nothing.</summary>
    public bool TakeChange() => Interlocked.Exchange(ref _changed, 0) != 0;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        long stamp = Stamp();
        if (Interlocked.Exchange(ref _stamp, stamp) != stamp)
        {
            Interlocked.Exchange(ref _changed, 1);
        }
    }

    private long Stamp()
    {
        try
        {
            long sum = 0;
            foreach (string file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
            {
                // Order does not matter to a sum; names count, so that a renamed file is a change.
                sum += HashCode.Combine(file, File.GetLastWriteTimeUtc(file).Ticks);
            }

            return sum;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return _stamp; // a folder in the middle of an edit: the next look tells
        }
    }
}
