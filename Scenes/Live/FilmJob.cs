using GlassCity.Engine;
using GlassCity.Scenes.Commands;

namespace GlassCity.Scenes.Live;

/// <summary>
/// A film made beside the window: a thread of its own with an offscreen context of its own, so that the walk goes on. The
/// window reads how far it is; nothing else is shared.
/// </summary>
internal sealed class FilmJob : IFilmProgress, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private long _total;
    private long _done;
    private volatile bool _joining;
    private volatile string? _outcome;
    private volatile bool _failed;
    private volatile bool _stopped;

    /// <param name="options">What to film, and where to.</param>
    /// <param name="record">Films on the calling thread; the runner's own.</param>
    public FilmJob(RecordOptions options, Func<RecordOptions, IFilmProgress, CancellationToken, FilmResult> record)
    {
        Options = options;
        _thread = new Thread(() => Work(record)) { Name = "film", IsBackground = true };
        _thread.Start();
    }

    public RecordOptions Options { get; }

    public long FramesTotal => Interlocked.Read(ref _total);

    /// <summary>Frames that are there, kept ones too.</summary>
    public long FramesDone => Interlocked.Read(ref _done);

    public bool IsJoining => _joining;

    /// <summary>One line when it has ended, well or not; null while it goes on.</summary>
    public string? Outcome => _outcome;

    public bool HasFailed => _failed;

    /// <summary>Whether it was ended before its last frame and can be gone on with.</summary>
    public bool WasStopped => _stopped;

    /// <summary>Asks for an end after the frame in work and waits for it; what is filmed stays and can be gone on with.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        _stop.Dispose();
    }

    void IFilmProgress.Begin(long framesTotal, long framesKept)
    {
        Interlocked.Exchange(ref _total, framesTotal);
        Interlocked.Exchange(ref _done, framesKept);
    }

    void IFilmProgress.FrameDone() => Interlocked.Increment(ref _done);

    void IFilmProgress.Mixing(double share)
    {
        // The frames are there, and their number is all that the window shows.
    }

    void IFilmProgress.Joining() => _joining = true;

    private void Work(Func<RecordOptions, IFilmProgress, CancellationToken, FilmResult> record)
    {
        try
        {
            FilmResult result = record(Options, this, _stop.Token);
            _stopped = result.Stopped;
            _outcome = result.Stopped
                ? $"film stopped with {result.FramesDrawn + result.FramesKept} of {result.FramesTotal} frames in {result.Where}"
                : $"filmed: {result.Where}";
        }
        catch (UserError error)
        {
            _failed = true;
            _outcome = $"no film: {error.Message}";
        }
#pragma warning disable CA1031 // The last place of this thread: a fault here would end the program in the middle of a walk.
        catch (Exception fault)
        {
            _failed = true;
            _outcome = CrashReport.Write(fault, ["film"]);
        }
#pragma warning restore CA1031
    }
}
