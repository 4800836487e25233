namespace GlassCity.Engine.Sound;

/// <summary>
/// What the sound's thread does, turn by turn: keeps the output's queue full of the dream's sound at the dream's pace, and silent where it cannot: while
/// time is held, over a jump and until the new place's past is mixed, without a device, and where mixing takes longer than the time it fills
/// (at 4x on two slow cores: silence is better than stutter). Every silence is faded into and out of.
/// </summary>
internal sealed class SoundPlayer(Func<SoundPlan, SoundScene> desk, IListener film, Latest<SoundMoment> told, Func<ISoundOutput> open, Func<double> nowSeconds) : IDisposable
{
    private const int Buffer = LiveSound.Buffer;

    // Between the sound's place and the dream's, at plain pace; at others the tape steers after it, and only more is a jump.
    private const double DriftSeconds = 0.08, SteeredSeconds = 0.15, SteeredPart = 0.25, Steers = 0.5, MostSteered = 0.04;

    private const int FadeInSamples = SoundTime.Rate / 100, JumpSamples = SoundTime.Rate / 100, HoldSamples = SoundTime.Rate / 50, LevelSamples = SoundTime.Rate / 33;

    // A window that says nothing for so long is busy with something else, and the dream stands.
    private const double StallSeconds = 3;

    private const double RetrySeconds = 3, TiredSeconds = 1;
    private const int WarmTries = 8;
    private const long NearBlocks = 64;
    private const double CostFollows = 0.03, MostCost = 0.95;

    private readonly LiveListener _listener = new(film);
    private readonly SoundTape _tape = new();
    private readonly float[] _buffer = new float[2 * Buffer], _silence = new float[2 * Buffer];
    private SoundMoment _moment;
    private bool _isTold, _isFlowing, _isLeaving, _hasGivenUp, _wasLost;
    private ISoundOutput? _output;
    private SoundMixer? _mixer;
    private SoundPlan _plan;
    private long _warmBlock = long.MinValue, _underrunsBefore, _underrunsHere, _next = -1;
    private double _retryAt, _tiredUntil, _tiredPace = double.NaN, _cost, _sounded, _mixing;
    private float _fade, _fadeStep, _master = 1;
    private string? _message;

    public long Underruns => Volatile.Read(ref _underrunsBefore) + Volatile.Read(ref _underrunsHere);

    public (double Sounded, double Mixing) Seconds => (Volatile.Read(ref _sounded), Volatile.Read(ref _mixing));

    public long NextSample => Volatile.Read(ref _next);

    /// <summary>The dream's sample with which the sound last set in.</summary>
    public double BeganAt { get; private set; }

    public bool IsFlowing => _isFlowing;

    public string? TakeMessage() => Interlocked.Exchange(ref _message, null);

    public void Say(string line) => Interlocked.Exchange(ref _message, line);

    /// <summary>Fills what is free of the queue.</summary>
    /// <returns>False when there is nothing to hurry for.</returns>
    public bool Turn()
    {
        Listen();
        if (!_isTold || !HasOutput())
        {
            return false;
        }

        ISoundOutput output = _output!;
        output.Poll();
        if (output.IsLost)
        {
            Lose();
            return false;
        }

        if (output.Underruns != _underrunsHere)
        {
            Volatile.Write(ref _underrunsHere, output.Underruns);
            Stop();
            Tire();
        }

        while (output.Free > 0)
        {
            if (!_isFlowing && !(Wants() && Begin(output)))
            {
                output.Rest();
                return false;
            }

            Steer(output);
            Fill(output);
            Listen();
        }

        return true;
    }

    /// <summary>One turn of ending.</summary>
    /// <returns>False when all was played.</returns>
    public bool End()
    {
        if (_output is not { IsLost: false } output)
        {
            return false;
        }

        output.Poll();
        while (_isFlowing && output.Free > 0)
        {
            Leave(HoldSamples);
            Fill(output);
        }

        output.Rest();
        return output.Waiting > 0;
    }

    public void Dispose() => _output?.Dispose();

    private void Listen()
    {
        if (told.TryRead(ref _moment))
        {
            _isTold = true;
            _listener.Tell(_moment);
            _hasGivenUp &= _moment.IsOn;
            if (_tiredPace != _moment.Pace && !double.IsNaN(_tiredPace))
            {
                (_tiredPace, _cost) = (double.NaN, 0);
            }
        }
    }

    private bool HasOutput()
    {
        double now = nowSeconds();
        if (_output is null && _moment.IsOn && !_hasGivenUp && now >= _retryAt)
        {
            try
            {
                _output = open();
                if (_wasLost)
                {
                    Say("sound is back");
                }
            }
            catch (UserError error)
            {
                // One that was there may come back; one that never was waits until sound is switched on anew.
                _hasGivenUp = !_wasLost;
                _retryAt = now + RetrySeconds;
                if (!_wasLost)
                {
                    Say($"no sound: {error.Message}");
                }
            }
        }

        return _output is not null;
    }

    private void Lose()
    {
        Volatile.Write(ref _underrunsBefore, _underrunsBefore + _output!.Underruns);
        Volatile.Write(ref _underrunsHere, 0);
        Say($"the sound device is gone ({_output.Name}); looking for one");
        _output.Dispose();
        (_output, _wasLost, _retryAt) = (null, true, nowSeconds() + RetrySeconds);
        Stop();
    }

    private bool Wants()
    {
        double now = nowSeconds(), dream = _moment.DreamAt(now), pace = _moment.Pace;
        bool isOver = pace > 0 ? dream >= _moment.EndSeconds : dream <= 0;
        return _moment.IsOn && !_moment.IsHeld && pace != 0 && !isOver && now - _moment.WallSeconds < StallSeconds && now >= _tiredUntil && pace != _tiredPace;
    }

    /// <summary>Mixes what lies before the place at which the dream will be, and sets in there.</summary>
    /// <returns>False when that cannot be now.</returns>
    private bool Begin(ISoundOutput output)
    {
        output.Rest();
        if (_mixer is null || _plan != _moment.Plan)
        {
            (_plan, _warmBlock) = (_moment.Plan, long.MinValue);
            SoundScene scene = desk(_plan);
            _mixer = new SoundMixer(scene, _listener, _plan.Ears) { Levels = _listener.LevelsAt };
            Rehearse(scene);
        }

        const double lead = (LiveSound.Buffers - 1) * (double)Buffer / SoundTime.Rate;
        bool isReady = false;
        for (int i = 0; i < WarmTries && !isReady; i++)
        {
            double before = nowSeconds();
            long block = SoundTime.BlockOf((long)(_moment.DreamAt(before + lead) * SoundTime.Rate));
            if (i == 0 && (_warmBlock == long.MinValue || Math.Abs(block - _warmBlock) > NearBlocks))
            {
                _mixer.Forget();
                _listener.Begin();
            }

            _mixer.BlockOf(block);
            _warmBlock = block;
            double took = nowSeconds() - before;
            // The dream went on meanwhile: that much is still to be mixed, and soon it is little.
            isReady = took * Math.Max(1, Math.Abs(_moment.Pace)) < lead / 2;
            Listen();
            if (!Wants() || _plan != _moment.Plan)
            {
                return false;
            }
        }

        output.Poll();
        if (!isReady || output.IsLost)
        {
            Tire();
            return false;
        }

        for (bool isLow = output.Waiting < LiveSound.Buffers * Buffer / 2; isLow && output.Free > 1;)
        {
            output.Queue(_silence);
        }

        _tape.Put(_moment.DreamAt(nowSeconds() + ((double)output.Waiting / SoundTime.Rate)) * SoundTime.Rate, _moment.Pace);
        (BeganAt, _isFlowing, _isLeaving, _fade, _fadeStep, _master) = (_tape.Position, true, false, 0, 1f / FadeInSamples, _moment.Levels.Master);
        return output.Free > 0;
    }

    // Each voice once, unheard: code that runs for the first time is compiled then, which may take longer than the queue lasts.
    private void Rehearse(SoundScene scene)
    {
        const int mostSeconds = 400;
        var bus = new SoundBus();
        foreach (Channel channel in scene.Channels)
        {
            for (int second = 0; second < mostSeconds; second++)
            {
                if (channel.Voice.IsHeard(second, second + 1))
                {
                    var block = new SoundBlock(SoundTime.BlockOf((long)((second + 0.5) * SoundTime.Rate)), _moment.Ear, _moment.Ear);
                    bus.Begin(block);
                    channel.Voice.Add(block, bus);
                    break;
                }
            }
        }
    }

    private void Steer(ISoundOutput output)
    {
        if (_isLeaving)
        {
            return;
        }

        double pace = _moment.Pace;
        if (!Wants() || _plan != _moment.Plan)
        {
            Leave(HoldSamples);
            return;
        }

        // Against where the dream will be when this is heard.
        double drift = _moment.DreamAt(nowSeconds() + ((double)output.Waiting / SoundTime.Rate)) - (_tape.Position / SoundTime.Rate);
        bool isPlain = pace == 1, isLate = output.Waiting < 2 * Buffer;
        double fast = Math.Abs(pace);
        if (fast > 1 && _cost * fast > MostCost)
        {
            _tiredPace = pace;
            Leave(HoldSamples);
        }
        else if (isLate && _cost * fast > MostCost)
        {
            Tire();
            Leave(JumpSamples);
        }
        else if (!_tape.IsGliding && Math.Sign(_tape.Speed) == Math.Sign(pace) && Math.Abs(drift) > (isPlain ? DriftSeconds : SteeredSeconds + (SteeredPart * fast)))
        {
            Leave(JumpSamples);
        }
        else
        {
            _tape.Steer(isPlain ? 1 : pace + Math.Clamp(drift * Steers, -MostSteered * fast, MostSteered * fast));
        }
    }

    private void Fill(ISoundOutput output)
    {
        double before = nowSeconds(), from = _tape.Position;
        _tape.Read(_mixer!, _buffer);
        double took = nowSeconds() - before, dream = Math.Abs(_tape.Position - from) / SoundTime.Rate;
        if (dream > 0.2 * Buffer / SoundTime.Rate)
        {
            _cost += ((took / dream) - _cost) * CostFollows;
        }

        Shape(_buffer);
        output.Queue(_buffer);
        _warmBlock = SoundTime.BlockOf((long)_tape.Position);
        Volatile.Write(ref _sounded, _sounded + SoundTime.BlockSeconds);
        Volatile.Write(ref _mixing, _mixing + took);
        // The limiter looks a block ahead, and its peaks another; two more are room for who asks.
        Volatile.Write(ref _next, (_warmBlock + 5) * SoundTime.Block);
        if (_isLeaving && _fade <= 0)
        {
            Stop();
        }
    }

    // Fade and level; exactly the mixer's where both are 1.
    private void Shape(Span<float> stereo)
    {
        float level = _moment.Levels.Master;
        if (_fade >= 1 && _fadeStep >= 0 && _master == 1 && level == 1)
        {
            return;
        }

        for (int i = 0; i < Buffer; i++)
        {
            _fade = Math.Clamp(_fade + _fadeStep, 0, 1);
            _master += Math.Clamp(level - _master, -1f / LevelSamples, 1f / LevelSamples);
            float gain = _fade * _fade * (3 - (2 * _fade)) * _master;
            (stereo[2 * i], stereo[(2 * i) + 1]) = (stereo[2 * i] * gain, stereo[(2 * i) + 1] * gain);
        }
    }

    private void Leave(int samples)
    {
        if (!_isLeaving)
        {
            (_isLeaving, _fadeStep) = (true, -1f / samples);
        }
    }

    private void Stop()
    {
        (_isFlowing, _isLeaving, _fade) = (false, false, 0);
        Volatile.Write(ref _next, -1);
    }

    // Mixing does not keep up: a pause, or as long as it is to be faster than life, or against it.
    private void Tire()
    {
        if (_moment.Pace is < 0 or > 1)
        {
            _tiredPace = _moment.Pace;
        }
        else
        {
            _tiredUntil = nowSeconds() + TiredSeconds;
        }
    }
}
