using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>
/// Sound through OpenAL Soft: one source of two float channels that goes to the device's two untouched (AL_DIRECT_CHANNELS_SOFT; no HRTF, no limiter). The
/// mix, headphones included, is our own (<see cref="EarDecoder"/>), so that the window and the film sound the same.
/// </summary>
internal sealed class OpenAlOutput : ISoundOutput
{
    private readonly nint _device, _context;
    private readonly uint _source;
    private readonly uint[] _all = new uint[LiveSound.Buffers], _buffers = new uint[LiveSound.Buffers];     // the second's first ones are free
    private readonly bool _tellsLoss;
    private int _free = LiveSound.Buffers;
    private bool _isResting = true, _isStarted;

    private OpenAlOutput(nint device)
    {
        _device = device;
        _context = OpenAl.CreateContext(device, [OpenAl.Frequency, SoundTime.Rate, OpenAl.Hrtf, 0, OpenAl.OutputLimiter, 0, 0]);
        try
        {
            if (_context == 0 || OpenAl.MakeContextCurrent(_context) == 0)
            {
                throw new UserError("the sound device takes no two channels");
            }

            if (OpenAl.HasExtension("AL_EXT_float32") == 0)
            {
                throw new UserError("this OpenAL takes no floating point samples; OpenAL Soft does");
            }

            _ = OpenAl.GetError();
            OpenAl.GenSources(1, out _source);
            OpenAl.GenBuffers(_all.Length, _all);
            _all.CopyTo(_buffers, 0);
            if (OpenAl.HasExtension("AL_SOFT_direct_channels") != 0)
            {
                OpenAl.SetSource(_source, OpenAl.DirectChannels, 1);
            }

            _tellsLoss = OpenAl.HasDeviceExtension(device, "ALC_EXT_disconnect") != 0;
            Name = NameOf(device);
            if (OpenAl.GetError() is not 0 and int error)
            {
                throw new UserError($"the sound device answers with OpenAL's error 0x{error:X}");
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Name { get; } = "";

    public bool IsLost { get; private set; }

    public int Free => _free;

    public int Waiting { get; private set; }

    public long Underruns { get; private set; }

    /// <summary>The person's own device.</summary>
    /// <exception cref="UserError">There is no library, or no device; says what to do.</exception>
    public static OpenAlOutput Open()
    {
        if (!OpenAl.TryLoad())
        {
            throw new UserError($"OpenAL Soft is missing; {OpenAl.Remedy}");
        }

        nint device = OpenAl.OpenDevice(null);
        return device != 0 ? new OpenAlOutput(device) : throw new UserError("OpenAL Soft finds no device to play on");
    }

    public void Poll()
    {
        OpenAl.GetSource(_source, OpenAl.SourceState, out int state);
        OpenAl.GetSource(_source, OpenAl.SampleOffset, out int offset);
        OpenAl.GetSource(_source, OpenAl.BuffersProcessed, out int played);
        bool isPlaying = state == OpenAl.Playing;
        int queued = _buffers.Length - _free;
        if (_isStarted && !isPlaying)
        {
            Underruns += _isResting ? 0 : 1;
            (_isStarted, _isResting) = (false, true);
        }

        Waiting = isPlaying ? Math.Max(0, (queued * LiveSound.Buffer) - offset) : _isStarted || queued == played ? 0 : queued * LiveSound.Buffer;
        for (; played > 0 && _free < _buffers.Length; played--)
        {
            OpenAl.UnqueueBuffers(_source, 1, out uint buffer);
            _buffers[_free++] = buffer;
        }

        if (_tellsLoss)
        {
            OpenAl.GetDeviceInteger(_device, OpenAl.Connected, 1, out int connected);
            IsLost |= connected == 0;
        }
    }

    public void Queue(ReadOnlySpan<float> stereo)
    {
        if (_free == 0)
        {
            throw new InvalidOperationException("no buffer is free");
        }

        uint buffer = _buffers[--_free];
        OpenAl.BufferData(buffer, OpenAl.StereoFloat32, stereo, stereo.Length * sizeof(float), SoundTime.Rate);
        OpenAl.QueueBuffers(_source, 1, buffer);
        Waiting += stereo.Length / 2;
        _isResting = false;
        // Begun when all that it holds is there: the first moments are no race.
        if (!_isStarted && _free == 0)
        {
            OpenAl.Play(_source);
            _isStarted = true;
        }
    }

    public void Rest() => _isResting = true;

    public void Dispose()
    {
        if (_context != 0)
        {
            if (_source != 0)
            {
                OpenAl.Stop(_source);
                OpenAl.DeleteSources(1, _source);
                OpenAl.DeleteBuffers(_all.Length, _all);
            }

            _ = OpenAl.MakeContextCurrent(0);
            OpenAl.DestroyContext(_context);
        }

        _ = OpenAl.CloseDevice(_device);
    }

    private static string NameOf(nint device)
    {
        bool hasAll = OpenAl.HasDeviceExtension(device, "ALC_ENUMERATE_ALL_EXT") != 0;
        return Marshal.PtrToStringUTF8(OpenAl.GetDeviceString(device, hasAll ? OpenAl.AllDevicesName : OpenAl.DeviceName)) ?? "";
    }
}
