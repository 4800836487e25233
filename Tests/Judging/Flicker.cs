namespace GlassCity.Tests.Judging;

/// <summary>
/// How much a slow film flickers, in 8-bit steps of sRGB-coded luma. Each frame's luma is blurred over about 9 pixels, so
/// that what moves by a part of a pixel changes little while its light is kept; then at every place the second difference
/// in time is taken, |a - 2 b + c| of three frames in a row. Smooth change of any size cancels there: what goes up in one
/// frame and down in the next (a line that misses its pixels, a mote that pops, a brightness that pumps) counts twice.
/// The figure is a high percentile over all places and frames, since flicker is seen where it is worst.
/// </summary>
/// <remarks>
/// For motion of well under a pixel a frame; at several pixels a frame every edge would count. The measure is this
/// project's own: a high-pass in time behind a low-pass in space.
/// </remarks>
internal sealed class Flicker(int width, int height)
{
    private const int BoxPixels = 5;
    private const int BinsPerStep = 16;

    private readonly long[] _bins = new long[256 * 4 * BinsPerStep];
    private readonly float[] _worst = new float[width * height];
    private readonly float[] _across = new float[width * height];
    private float[] _before = new float[width * height];
    private float[] _last = new float[width * height];
    private float[] _now = new float[width * height];
    private int _frames;
    private long _count;

    /// <summary>One more frame: RGBA8, sRGB-coded.</summary>
    public void Add(ReadOnlySpan<byte> rgba)
    {
        (_before, _last, _now) = (_last, _now, _before);
        for (int i = 0; i < _now.Length; i++)
        {
            _now[i] = (0.2126f * rgba[i * 4]) + (0.7152f * rgba[(i * 4) + 1]) + (0.0722f * rgba[(i * 4) + 2]);
        }

        // Three boxes are nearly a bell, and have no kinks that motion could hit.
        for (int pass = 0; pass < 3; pass++)
        {
            Box(_now, _across, width, height, 1, width);
            Box(_across, _now, height, width, width, 1);
        }

        _frames++;
        for (int i = 0; i < _now.Length && _frames >= 3; i++)
        {
            float second = Math.Abs(_before[i] - (2 * _last[i]) + _now[i]);
            _bins[Math.Min((int)(second * BinsPerStep), _bins.Length - 1)]++;
            _worst[i] = Math.Max(_worst[i], second);
            _count++;
        }
    }

    /// <summary>The second difference that so large a share of places and frames stays below; to a sixteenth of a step.</summary>
    public double Percentile(double share)
    {
        if (_count == 0)
        {
            throw new InvalidOperationException("three frames make the first figure");
        }

        long below = 0;
        int bin = -1;
        while (below < share * _count)
        {
            below += _bins[++bin];
        }

        return (bin + 1.0) / BinsPerStep;
    }

    /// <summary>Where it was worst, as a picture: RGBA8, 8 brighter for each step.</summary>
    public byte[] WorstPicture()
    {
        byte[] pixels = new byte[_worst.Length * 4];
        for (int i = 0; i < _worst.Length; i++)
        {
            pixels.AsSpan(i * 4, 3).Fill((byte)Math.Min(255, _worst[i] * 8));
            pixels[(i * 4) + 3] = 255;
        }

        return pixels;
    }

    /// <summary>Mean of neighbours along lines; beyond a line's end its last value goes on.</summary>
    private static void Box(float[] from, float[] to, int length, int lines, int step, int lineStep)
    {
        const int radius = BoxPixels / 2;
        for (int line = 0; line < lines; line++)
        {
            int start = line * lineStep;
            for (int i = 0; i < length; i++)
            {
                float sum = 0;
                for (int k = -radius; k <= radius; k++)
                {
                    sum += from[start + (Math.Clamp(i + k, 0, length - 1) * step)];
                }

                to[start + (i * step)] = sum / BoxPixels;
            }
        }
    }
}
