namespace GlassCity.Engine.Sound;

/// <summary>
/// The dream's sound while it is dreamt: a thread of its own that mixes ahead of the device, and is told once a frame what is so. The window's thread
/// never waits for it, nor it for the window.
/// </summary>
public sealed class LiveSound : IDisposable
{
    /// <summary>Samples of a buffer: a block's.</summary>
    public const int Buffer = SoundTime.Block;

    /// <summary>Buffers of the queue: 149 ms, over which a busy machine may forget a thread (107 broke once in 30 s beside 30 busy threads on two cores); what is changed is heard as much later.</summary>
    public const int Buffers = 14;

    private const int TurnMilliseconds = 4, RestMilliseconds = 20, EndMilliseconds = 250;

    private readonly SoundPlayer _player;
    private readonly Latest<SoundMoment> _told = new();
    private readonly Thread _thread;
    private volatile bool _isEnding;

    /// <param name="desk">The desk of a plan; asked on the sound's thread.</param>
    /// <param name="film">The film's ears.</param>
    /// <param name="open">Opens the way to the device; the system's own when null.</param>
    public LiveSound(Func<SoundPlan, SoundScene> desk, IListener film, Func<ISoundOutput>? open = null)
    {
        _player = new SoundPlayer(desk, film, _told, open ?? OpenAlOutput.Open, Time.LiveClock.NowSeconds);
        _thread = new Thread(Run) { Name = "sound", IsBackground = true };
        _thread.Start();
    }

    /// <summary>How often the device ran out of sound that was meant to go on.</summary>
    public long Underruns => _player.Underruns;

    /// <summary>Sound that was handed to the device, and how long mixing it took.</summary>
    public (double Sounded, double Mixing) Seconds => _player.Seconds;

    /// <summary>The first sample of the dream that nothing is mixed of yet; negative while nothing sounds.</summary>
    public long NextSample => _player.NextSample;

    /// <summary>What is so now. Once a frame; waits for nothing and allocates nothing.</summary>
    public void Tell(in SoundMoment moment) => _told.Write(moment);

    /// <summary>A line for whoever sits before the window; null mostly.</summary>
    public string? TakeMessage() => _player.TakeMessage();

    /// <summary>Fades out and closes the device.</summary>
    public void Dispose()
    {
        _isEnding = true;
        _thread.Join();
    }

    private void Run()
    {
        try
        {
            Haste.Take();
            while (!_isEnding)
            {
                Thread.Sleep(_player.Turn() ? TurnMilliseconds : RestMilliseconds);
            }

            for (int waited = 0; waited < EndMilliseconds && _player.End(); waited += TurnMilliseconds)
            {
                Thread.Sleep(TurnMilliseconds);
            }
        }
        catch (Exception error)
        {
            // The picture goes on without.
            _player.Say($"no sound: unexpected: {error.Message}");
        }
        finally
        {
            _player.Dispose();
        }
    }
}
