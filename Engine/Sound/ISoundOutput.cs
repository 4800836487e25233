namespace GlassCity.Engine.Sound;

/// <summary>
/// Where mixed samples go, buffer by buffer: a device, or a test's recorder. What is handed over here is what a file of the same moments holds. One thread
/// at a time; allocates nothing once it is open.
/// </summary>
public interface ISoundOutput : IDisposable
{
    /// <summary>As people know it.</summary>
    string Name { get; }

    /// <summary>The device went away: it is of no use any more but to be disposed.</summary>
    bool IsLost { get; }

    /// <summary>Buffers that may be queued now.</summary>
    int Free { get; }

    /// <summary>Samples that were queued and are still to be played.</summary>
    int Waiting { get; }

    /// <summary>How often what was queued ran out though nobody had asked for rest.</summary>
    long Underruns { get; }

    /// <summary>Appends a buffer of <see cref="LiveSound.Buffer"/> samples, left and right in turn.</summary>
    void Queue(ReadOnlySpan<float> stereo);

    /// <summary>Looks at the device: <see cref="IsLost"/>, <see cref="Free"/>, <see cref="Waiting"/> and <see cref="Underruns"/> are as of now.</summary>
    void Poll();

    /// <summary>What is queued may run out: silence is meant to come. Holds until the next buffer.</summary>
    void Rest();
}
