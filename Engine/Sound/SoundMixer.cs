namespace GlassCity.Engine.Sound;

/// <summary>A voice and how loud it is in the whole.</summary>
/// <param name="Voice">Who.</param>
/// <param name="Decibels">Against what the voice itself gives.</param>
public readonly record struct Channel(IVoice Voice, double Decibels);

/// <summary>How loud each group is, and all of them: factors.</summary>
public readonly record struct SoundLevels(float Master, float Ambience, float Music, float Voices)
{
    public static readonly SoundLevels Full = new(1, 1, 1, 1);

    public float Of(SoundGroup group) => Master * (group switch { SoundGroup.Ambience => Ambience, SoundGroup.Music => Music, _ => Voices });
}

/// <summary>What a mixer mixes: the desk, the rooms and the walls.</summary>
public sealed record SoundScene(IReadOnlyList<Channel> Channels, RoomResponse Street, RoomResponse Deep, IEchoes? Echoes);

/// <summary>
/// From voices to two channels, block by block on the dream's own grid. Three stages, each a function of the block's number, each kept for as long as a
/// later one may ask again: what the voices add up to; what the ears hear of it, with echoes and rooms; and that under the ceiling. A block
/// that is asked for alone has its past computed first, as far back as the longest room answers. One thread at a time; allocates nothing.
/// </summary>
public sealed class SoundMixer
{
    private const int Block = SoundTime.Block, ZonalLength = SoundBus.Orders * Block, Margin = 6;
    private const int EarsKept = (Limiter.Behind / Limiter.Pieces) + 6;

    private readonly SoundScene _scene;
    private readonly IListener _listener;
    private readonly EarDecoder _decoder;
    private readonly SoundBus _bus = new();
    private readonly Room _street, _deep;
    private readonly float[] _gains;
    private readonly int _dryKept;
    private readonly long[] _dryKeys, _earKeys, _peakKeys;
    private readonly float[] _zonal, _sentStreet, _sentDeep, _left, _right, _peaks;
    private readonly float[] _history = new float[Echoes.Blocks * Block], _mono = new float[Block], _spread = new float[2 * ZonalLength], _around = new float[Block + (2 * Margin)];
    private readonly long[] _spreadKeys = Keys(2);
    private readonly float[] _zeros = new float[ZonalLength];
    private readonly float[] _window = new float[Limiter.Ahead + Limiter.Behind];
    private readonly Echo[] _echoesBefore, _echoesAfter;
    private readonly float[] _block = new float[2 * Block];
    private long _blockKey = long.MinValue;

    public SoundMixer(SoundScene scene, IListener listener, Ears ears)
    {
        (_scene, _listener, _decoder) = (scene, listener, new EarDecoder(ears));
        _street = new Room(scene.Street.Make(1), scene.Street.Make(2));
        _deep = new Room(scene.Deep.Make(3), scene.Deep.Make(4));
        _gains = [.. scene.Channels.Select(channel => (float)Math.Pow(10, channel.Decibels / 20))];
        // As far back as rooms reach: read backwards, a block is mixed when the longest room first asks for it, and still there when it is heard itself.
        _dryKept = Memory + Echoes.Blocks + 4;
        (_dryKeys, _earKeys, _peakKeys) = (Keys(_dryKept), Keys(EarsKept), Keys(EarsKept));
        (_zonal, _sentStreet, _sentDeep) = (new float[_dryKept * ZonalLength], new float[_dryKept * Block], new float[_dryKept * Block]);
        (_left, _right, _peaks) = (new float[EarsKept * Block], new float[EarsKept * Block], new float[EarsKept * Limiter.Pieces]);
        int echoes = scene.Echoes?.Count ?? 0;
        (_echoesBefore, _echoesAfter) = (new Echo[echoes], new Echo[echoes]);
    }

    /// <summary>How loud the groups are at a time of the dream; a film's are full. Must be a function of time while a block may be asked again.</summary>
    public Func<double, SoundLevels> Levels { get; set; } = static _ => SoundLevels.Full;

    /// <summary>How far back a block's past reaches, blocks.</summary>
    public int Memory => Math.Max(_street.Parts, _deep.Parts) + EarsKept;

    /// <summary>Drops what is kept: after the listener, the levels or the voices have become other than they were.</summary>
    public void Forget()
    {
        Array.Fill(_dryKeys, long.MinValue);
        Array.Fill(_earKeys, long.MinValue);
        Array.Fill(_peakKeys, long.MinValue);
        Array.Fill(_spreadKeys, long.MinValue);
        _blockKey = long.MinValue;
        _street.Forget();
        _deep.Forget();
    }

    /// <summary>Writes samples, left and right in turn; silence before the dream's beginning.</summary>
    /// <param name="firstSample">Of the dream.</param>
    /// <param name="stereo">Twice as many numbers as samples.</param>
    public void Read(long firstSample, Span<float> stereo)
    {
        while (!stereo.IsEmpty)
        {
            long block = SoundTime.BlockOf(firstSample);
            int from = (int)(firstSample - (block * Block)), count = Math.Min(Block - from, stereo.Length / 2);
            BlockOf(block).Slice(2 * from, 2 * count).CopyTo(stereo);
            firstSample += count;
            stereo = stereo[(2 * count)..];
        }
    }

    /// <summary>One block, left and right in turn; good until the next is asked for.</summary>
    public ReadOnlySpan<float> BlockOf(long block)
    {
        if (_blockKey == block)
        {
            return _block;
        }

        _blockKey = block;
        if (block < 0)
        {
            Array.Clear(_block);
            return _block;
        }

        int behind = Limiter.Behind / Limiter.Pieces, ahead = Limiter.Ahead / Limiter.Pieces;
        for (long k = Math.Max(0, block - behind); k <= block + ahead; k++)
        {
            HavePeaks(k);
        }

        int slot = Slot(block, EarsKept) * Block;
        float gain = GainAt(block, 0);
        for (int piece = 0; piece < Limiter.Pieces; piece++)
        {
            float next = GainAt(block, piece + 1), slope = (next - gain) / Limiter.Piece;
            for (int i = 0; i < Limiter.Piece; i++)
            {
                int at = (piece * Limiter.Piece) + i;
                float here = gain + (slope * i);
                (_block[2 * at], _block[(2 * at) + 1]) = (_left[slot + at] * here, _right[slot + at] * here);
            }

            gain = next;
        }

        return _block;
    }

    private float GainAt(long block, int piece)
    {
        for (int i = 0; i < _window.Length; i++)
        {
            long at = (block * Limiter.Pieces) + piece - Limiter.Behind + i;
            _window[i] = at < 0 ? 0 : _peaks[(Slot(at / Limiter.Pieces, EarsKept) * Limiter.Pieces) + (int)(at % Limiter.Pieces)];
        }

        return Limiter.GainAt(_window);
    }

    private void HavePeaks(long block)
    {
        int slot = Slot(block, EarsKept);
        if (_peakKeys[slot] == block)
        {
            return;
        }

        for (long k = Math.Max(0, block - 1); k <= block + 1; k++)
        {
            HaveEars(k);
        }

        Span<float> peaks = _peaks.AsSpan(slot * Limiter.Pieces, Limiter.Pieces);
        peaks.Clear();
        PeaksOf(_left, block, peaks);
        PeaksOf(_right, block, peaks);
        _peakKeys[slot] = block;
    }

    private void PeaksOf(float[] ear, long block, Span<float> peaks)
    {
        Span<float> around = _around;
        around.Clear();
        if (block > 0)
        {
            ear.AsSpan((Slot(block - 1, EarsKept) * Block) + Block - Margin, Margin).CopyTo(around);
        }

        ear.AsSpan(Slot(block, EarsKept) * Block, Block).CopyTo(around[Margin..]);
        ear.AsSpan(Slot(block + 1, EarsKept) * Block, Margin).CopyTo(around[(Margin + Block)..]);
        Limiter.Peaks(around, peaks);
    }

    private void HaveEars(long block)
    {
        int slot = Slot(block, EarsKept);
        if (_earKeys[slot] == block)
        {
            return;
        }

        for (long k = Math.Max(0, block - Math.Max(_street.Parts, _deep.Parts) + 1); k <= block; k++)
        {
            bool wantsStreet = k > block - _street.Parts && !_street.Has(k), wantsDeep = k > block - _deep.Parts && !_deep.Has(k);
            if (wantsStreet || wantsDeep)
            {
                HaveDry(k - 1);
                HaveDry(k);
            }
            else if (k >= block - Echoes.Blocks)
            {
                HaveDry(k);
            }

            if (wantsStreet)
            {
                _street.Give(k, Sent(_sentStreet, k - 1), Sent(_sentStreet, k));
            }

            if (wantsDeep)
            {
                _deep.Give(k, Sent(_sentDeep, k - 1), Sent(_sentDeep, k));
            }
        }

        Span<float> left = _left.AsSpan(slot * Block, Block), right = _right.AsSpan(slot * Block, Block);
        left.Clear();
        right.Clear();
        // A head's filters need the block before, too.
        ReadOnlySpan<float> before = _decoder.Ears == Ears.Headphones ? Spread(block - 1) : default;
        _decoder.Add(before, Spread(block), left, right);
        _street.Add(block, left, right);
        _deep.Add(block, left, right);
        _earKeys[slot] = block;
    }

    // A block's zonal channels with the echoes in them.
    private ReadOnlySpan<float> Spread(long block)
    {
        if (block < 0)
        {
            return _zeros;
        }

        int slot = (int)(block & 1);
        Span<float> spread = _spread.AsSpan(slot * ZonalLength, ZonalLength);
        if (_spreadKeys[slot] == block)
        {
            return spread;
        }

        for (int i = 0; i < Echoes.Blocks; i++)
        {
            long at = block - Echoes.Blocks + 1 + i;
            HaveDry(at);
            Sent(_sentStreet, at).CopyTo(_history.AsSpan(i * Block));
        }

        _zonal.AsSpan(Slot(block, _dryKept) * ZonalLength, ZonalLength).CopyTo(spread);
        if (_scene.Echoes is { } echoes && _history.AsSpan().ContainsAnyExcept(0f))
        {
            (double start, double end) = Edges(block);
            echoes.Fill(_listener.At(start), _echoesBefore);
            echoes.Fill(_listener.At(end), _echoesAfter);
            Echoes.Add(_history, _echoesBefore, _echoesAfter, _mono, spread);
        }

        _spreadKeys[slot] = block;
        return spread;
    }

    private void HaveDry(long block)
    {
        if (block < 0 || _dryKeys[Slot(block, _dryKept)] == block)
        {
            return;
        }

        (double start, double end) = Edges(block);
        var asked = new SoundBlock(block, _listener.At(start), _listener.At(end));
        _bus.Begin(asked);
        SoundLevels before = Levels(start), after = Levels(end);
        for (int i = 0; i < _gains.Length; i++)
        {
            IVoice voice = _scene.Channels[i].Voice;
            if (voice.IsHeard(start, end))
            {
                _bus.Fader = (_gains[i] * before.Of(voice.Group), _gains[i] * after.Of(voice.Group));
                voice.Add(asked, _bus);
            }
        }

        int slot = Slot(block, _dryKept);
        _bus.Street.CopyTo(_sentStreet.AsSpan(slot * Block));
        _bus.Deep.CopyTo(_sentDeep.AsSpan(slot * Block));
        _bus.Zonal.CopyTo(_zonal.AsSpan(slot * ZonalLength));
        _dryKeys[slot] = block;
    }

    private ReadOnlySpan<float> Sent(float[] sends, long block) =>
        block < 0 ? _zeros.AsSpan(0, Block) : sends.AsSpan(Slot(block, _dryKept) * Block, Block);

    private static (double Start, double End) Edges(long block) =>
        ((double)(block * Block) / SoundTime.Rate, (double)((block + 1) * Block) / SoundTime.Rate);

    private static int Slot(long block, int kept) => (int)(block % kept);

    private static long[] Keys(int count)
    {
        long[] keys = new long[count];
        Array.Fill(keys, long.MinValue);
        return keys;
    }
}
