using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>
/// The Fourier transform of real samples, a power of two of them, through a complex one of half the length (radix 2, Stockham's
/// order, real and imaginary parts apart: elementwise, so that every width of vector gives the same bits). A spectrum is
/// length / 2 + 1 real parts, then as many imaginary ones are kept in a second span.
/// </summary>
public sealed class Fft
{
    private readonly int _half;
    private readonly float[] _cos;      // of each stage, one after the other
    private readonly float[] _sin;
    private readonly float[] _turnCos;  // between the halves and the whole
    private readonly float[] _turnSin;
    private readonly float[] _re0, _im0, _re1, _im1;

    /// <param name="length">Samples; a power of two, at least 16.</param>
    public Fft(int length)
    {
        if (length < 16 || !BitOperations.IsPow2(length))
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        Length = length;
        _half = length / 2;
        (_cos, _sin) = (new float[_half], new float[_half]);
        int at = 0;
        for (int n = _half; n > 1; n /= 2)
        {
            for (int p = 0; p < n / 2; p++, at++)
            {
                (double s, double c) = Math.SinCos(-Math.Tau * p / n);
                (_cos[at], _sin[at]) = ((float)c, (float)s);
            }
        }

        (_turnCos, _turnSin) = (new float[_half + 1], new float[_half + 1]);
        for (int k = 0; k <= _half; k++)
        {
            (double s, double c) = Math.SinCos(-Math.Tau * k / length);
            (_turnCos[k], _turnSin[k]) = ((float)c, (float)s);
        }

        (_re0, _im0, _re1, _im1) = (new float[_half], new float[_half], new float[_half], new float[_half]);
    }

    public int Length { get; }

    /// <summary>Of a spectrum: length / 2 + 1.</summary>
    public int Bins => _half + 1;

    /// <summary>Samples to spectrum; the sum of samples is bin 0.</summary>
    public void Forward(ReadOnlySpan<float> samples, Span<float> re, Span<float> im)
    {
        for (int i = 0; i < _half; i++)
        {
            (_re0[i], _im0[i]) = (samples[2 * i], samples[(2 * i) + 1]);
        }

        (float[] zr, float[] zi) = Complex();
        for (int k = 0; k <= _half; k++)
        {
            int a = k == _half ? 0 : k, b = k == 0 ? 0 : _half - k;
            float evenRe = 0.5f * (zr[a] + zr[b]), evenIm = 0.5f * (zi[a] - zi[b]);
            float oddRe = 0.5f * (zi[a] + zi[b]), oddIm = -0.5f * (zr[a] - zr[b]);
            re[k] = evenRe + (_turnCos[k] * oddRe) - (_turnSin[k] * oddIm);
            im[k] = evenIm + (_turnCos[k] * oddIm) + (_turnSin[k] * oddRe);
        }
    }

    /// <summary>Spectrum to samples: the inverse of <see cref="Forward"/>.</summary>
    public void Inverse(ReadOnlySpan<float> re, ReadOnlySpan<float> im, Span<float> samples)
    {
        // Conjugates in and out make the inverse of the forward one.
        for (int k = 0; k < _half; k++)
        {
            int b = _half - k;
            float evenRe = 0.5f * (re[k] + re[b]), evenIm = 0.5f * (im[k] - im[b]);
            float dRe = 0.5f * (re[k] - re[b]), dIm = 0.5f * (im[k] + im[b]);
            float oddRe = (dRe * _turnCos[k]) + (dIm * _turnSin[k]), oddIm = (dIm * _turnCos[k]) - (dRe * _turnSin[k]);
            _re0[k] = evenRe - oddIm;
            _im0[k] = -(evenIm + oddRe);
        }

        (float[] zr, float[] zi) = Complex();
        float scale = 1f / _half;
        for (int i = 0; i < _half; i++)
        {
            (samples[2 * i], samples[(2 * i) + 1]) = (zr[i] * scale, -zi[i] * scale);
        }
    }

    // Of what lies in _re0 and _im0. Stockham: stage by stage from one pair of arrays to the other, in order at the end.
    private (float[] Re, float[] Im) Complex()
    {
        (float[] xr, float[] xi, float[] yr, float[] yi) = (_re0, _im0, _re1, _im1);
        int at = 0;
        for (int n = _half, s = 1; n > 1; n /= 2, s *= 2)
        {
            int m = n / 2;
            for (int p = 0; p < m; p++)
            {
                float c = _cos[at + p], sn = _sin[at + p];
                int a = s * p, b = s * (p + m), to = s * 2 * p;
                if (s >= Vector<float>.Count)
                {
                    Wide(xr.AsSpan(a, s), xi.AsSpan(a, s), xr.AsSpan(b, s), xi.AsSpan(b, s), yr.AsSpan(to, 2 * s), yi.AsSpan(to, 2 * s), c, sn);
                    continue;
                }

                for (int q = 0; q < s; q++)
                {
                    float ar = xr[a + q], ai = xi[a + q], br = xr[b + q], bi = xi[b + q];
                    float dr = ar - br, di = ai - bi;
                    (yr[to + q], yi[to + q]) = (ar + br, ai + bi);
                    (yr[to + s + q], yi[to + s + q]) = ((dr * c) - (di * sn), (dr * sn) + (di * c));
                }
            }

            at += m;
            (xr, xi, yr, yi) = (yr, yi, xr, xi);
        }

        return (xr, xi);
    }

    private static void Wide(Span<float> ar, Span<float> ai, Span<float> br, Span<float> bi, Span<float> yr, Span<float> yi, float cos, float sin)
    {
        Span<Vector<float>> var = MemoryMarshal.Cast<float, Vector<float>>(ar), vai = MemoryMarshal.Cast<float, Vector<float>>(ai);
        Span<Vector<float>> vbr = MemoryMarshal.Cast<float, Vector<float>>(br), vbi = MemoryMarshal.Cast<float, Vector<float>>(bi);
        Span<Vector<float>> vyr = MemoryMarshal.Cast<float, Vector<float>>(yr), vyi = MemoryMarshal.Cast<float, Vector<float>>(yi);
        var (c, s) = (new Vector<float>(cos), new Vector<float>(sin));
        int half = var.Length;
        for (int i = 0; i < half; i++)
        {
            Vector<float> dr = var[i] - vbr[i], di = vai[i] - vbi[i];
            (vyr[i], vyi[i]) = (var[i] + vbr[i], vai[i] + vbi[i]);
            (vyr[half + i], vyi[half + i]) = ((dr * c) - (di * s), (dr * s) + (di * c));
        }
    }
}
