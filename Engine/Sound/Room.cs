namespace GlassCity.Engine.Sound;

/// <summary>
/// A room's echo by convolution in equal parts on the samples' own grid (Stockham 1966; Gardner 1995, "Efficient convolution
/// without input-output delay"): each block's spectrum is kept as long as the room answers, and no longer.
/// </summary>
public sealed class Room
{
    private const int Block = SoundTime.Block;

    private readonly Fft _fft = new(2 * Block);
    private readonly int _bins;
    private readonly float[][] _leftRe, _leftIm, _rightRe, _rightIm;    // parts of the response, its first block first
    private readonly float[][] _re, _im;                                // of blocks that were given, by number modulo their count
    private readonly long[] _keys;
    private readonly bool[] _isSilent;
    private readonly float[] _samples = new float[2 * Block], _sumRe, _sumIm;

    /// <param name="left">The response at the left ear.</param>
    /// <param name="right">At the right one; as long.</param>
    public Room(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        _bins = _fft.Bins;
        Parts = (left.Length + Block - 1) / Block;
        int kept = Parts + 2;
        (_re, _im, _keys, _isSilent) = (Rows(kept), Rows(kept), new long[kept], new bool[kept]);
        Array.Fill(_keys, long.MinValue);
        (_sumRe, _sumIm) = (new float[_bins], new float[_bins]);
        (_leftRe, _leftIm) = Split(left);
        (_rightRe, _rightIm) = Split(right);
    }

    /// <summary>How many blocks it answers: what is heard in block k depends on blocks k - Parts to k.</summary>
    public int Parts { get; }

    /// <summary>Whether a block has been given and is still kept.</summary>
    public bool Has(long block) => block < 0 || _keys[Slot(block)] == block;

    /// <summary>Takes what is sent into the room in a block, together with the block before it.</summary>
    public void Give(long block, ReadOnlySpan<float> before, ReadOnlySpan<float> sent)
    {
        int slot = Slot(block);
        _keys[slot] = block;
        _isSilent[slot] = !before.ContainsAnyExcept(0f) && !sent.ContainsAnyExcept(0f);
        if (!_isSilent[slot])
        {
            before.CopyTo(_samples);
            sent.CopyTo(_samples.AsSpan(Block));
            _fft.Forward(_samples, _re[slot], _im[slot]);
        }
    }

    public void Forget() => Array.Fill(_keys, long.MinValue);

    /// <summary>Adds what comes back in a block.</summary>
    public void Add(long block, Span<float> left, Span<float> right)
    {
        AddEar(block, _leftRe, _leftIm, left);
        AddEar(block, _rightRe, _rightIm, right);
    }

    private void AddEar(long block, float[][] re, float[][] im, Span<float> ear)
    {
        Array.Clear(_sumRe);
        Array.Clear(_sumIm);
        bool isHeard = false;
        for (int part = 0; part < Parts && block - part >= 0; part++)
        {
            int slot = Slot(block - part);
            if (!_isSilent[slot])
            {
                Spectrum.AddProduct(_re[slot], _im[slot], re[part], im[part], _sumRe, _sumIm);
                isHeard = true;
            }
        }

        if (!isHeard)
        {
            return;
        }

        _fft.Inverse(_sumRe, _sumIm, _samples);
        for (int i = 0; i < Block; i++)
        {
            ear[i] += _samples[Block + i];
        }
    }

    private (float[][] Re, float[][] Im) Split(ReadOnlySpan<float> response)
    {
        (float[][] re, float[][] im) = (Rows(Parts), Rows(Parts));
        for (int part = 0; part < Parts; part++)
        {
            Array.Clear(_samples);
            response[(part * Block)..Math.Min(response.Length, (part + 1) * Block)].CopyTo(_samples);
            _fft.Forward(_samples, re[part], im[part]);
        }

        return (re, im);
    }

    private float[][] Rows(int count)
    {
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++)
        {
            rows[i] = new float[_bins];
        }

        return rows;
    }

    private int Slot(long block) => (int)(block % _keys.Length);
}
