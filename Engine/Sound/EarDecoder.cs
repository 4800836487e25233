using System.Numerics;

namespace GlassCity.Engine.Sound;

/// <summary>What the two channels are for.</summary>
public enum Ears
{
    /// <summary>A pair of loudspeakers: level alone places a sound, by equal power from one to the other.</summary>
    Loudspeakers,

    /// <summary>Headphones: each ear gets what a rigid ball of a head's size gets there: later, and duller in its shadow.</summary>
    Headphones,
}

/// <summary>
/// From zonal harmonics to two ears. Both ears lie on the axis of the harmonics, opposite to each other, so an ear is one filter an order, and
/// the other ear is the same with odd orders turned: P_n(-x) = (-1)^n P_n(x).
/// <para>The head: pressure on a rigid sphere in a plane wave (Duda, Martens 1998, "Range dependence of the response of a spherical head
/// model", doi:10.1121/1.423886), order by order (2n+1) i (-i)^n / ((ka)^2 h_n'(ka)). Cut at order 7 it lacks power over ka = 7, and a ball
/// doubles pressure where it is large against the wave; both are evened out, so that a diffuse field is as strong at every pitch (Ben-Hur et al. 2017,
/// doi:10.1121/1.4983652; headphones themselves are made for that, Theile 1986, "On the standardization of the frequency response of high-quality
/// studio headphones"), and its power in both ears together is what the pair of loudspeakers gives.
/// A sphere cannot tell front from back; that it does not.</para>
/// </summary>
public sealed class EarDecoder
{
    private const int Orders = SoundBus.Orders, Block = SoundTime.Block, Length = 2 * Block;
    private const int Taps = 256, Delay = 96;       // of a head's filters; the delay keeps what comes before the wave's middle
    private const double HeadMetres = 0.0875, SoundMetresPerSecond = 343;

    private readonly Fft _fft = new(Length);
    private readonly float[] _gains = new float[Orders];
    private readonly float[] _re, _im;              // filters' spectra, order by order
    private readonly float[] _samples = new float[Length], _zr, _zi, _evenRe, _evenIm, _oddRe, _oddIm;

    public EarDecoder(Ears ears)
    {
        Ears = ears;
        int bins = _fft.Bins;
        (_re, _im) = (new float[Orders * bins], new float[Orders * bins]);
        (_zr, _zi) = (new float[bins], new float[bins]);
        (_evenRe, _evenIm, _oddRe, _oddIm) = (new float[bins], new float[bins], new float[bins], new float[bins]);
        if (ears == Ears.Headphones)
        {
            MakeHead();
        }
        else
        {
            MakePair();
        }
    }

    public Ears Ears { get; }

    /// <summary>Adds what the ears hear of a block.</summary>
    /// <param name="before">Zonal channels of the block before.</param>
    /// <param name="zonal">Of this one, a block a channel.</param>
    /// <param name="left">A block of samples.</param>
    /// <param name="right">As left.</param>
    public void Add(ReadOnlySpan<float> before, ReadOnlySpan<float> zonal, Span<float> left, Span<float> right)
    {
        if (Ears == Ears.Loudspeakers)
        {
            for (int n = 0; n < Orders; n++)
            {
                ReadOnlySpan<float> channel = zonal.Slice(n * Block, Block);
                float gain = _gains[n], turned = (n & 1) == 0 ? gain : -gain;
                for (int i = 0; i < Block; i++)
                {
                    left[i] += gain * channel[i];
                    right[i] += turned * channel[i];
                }
            }

            return;
        }

        Array.Clear(_evenRe);
        Array.Clear(_evenIm);
        Array.Clear(_oddRe);
        Array.Clear(_oddIm);
        for (int n = 0; n < Orders; n++)
        {
            before.Slice(n * Block, Block).CopyTo(_samples);
            zonal.Slice(n * Block, Block).CopyTo(_samples.AsSpan(Block));
            _fft.Forward(_samples, _zr, _zi);
            bool isEven = (n & 1) == 0;
            Spectrum.AddProduct(_zr, _zi, _re.AsSpan(n * _fft.Bins, _fft.Bins), _im.AsSpan(n * _fft.Bins, _fft.Bins), isEven ? _evenRe : _oddRe, isEven ? _evenIm : _oddIm);
        }

        Back(1, left);
        Back(-1, right);
    }

    private void Back(float sign, Span<float> ear)
    {
        for (int k = 0; k < _fft.Bins; k++)
        {
            (_zr[k], _zi[k]) = (_evenRe[k] + (sign * _oddRe[k]), _evenIm[k] + (sign * _oddIm[k]));
        }

        _fft.Inverse(_zr, _zi, _samples);
        for (int i = 0; i < Block; i++)
        {
            ear[i] += _samples[Block + i];
        }
    }

    // sqrt((1 + x) / 2): its square and that of the other side add up to 1 at every x. By Gauss's sums in the half angle, where it is smooth.
    private void MakePair()
    {
        const int steps = 4096;
        Span<float> legendre = stackalloc float[Orders];
        Span<double> sums = stackalloc double[Orders];
        sums.Clear();
        for (int i = 0; i < steps; i++)
        {
            double x = -1 + (2 * (i + 0.5) / steps);
            SoundBus.Legendre((float)x, legendre);
            for (int n = 0; n < Orders; n++)
            {
                sums[n] += legendre[n] * Math.Sqrt(0.5 * (1 + x)) * 2 / steps;
            }
        }

        for (int n = 0; n < Orders; n++)
        {
            _gains[n] = (float)(sums[n] * ((2 * n) + 1) / 2);
        }
    }

    private void MakeHead()
    {
        int bins = _fft.Bins;
        var spectra = new Complex[Orders, bins];
        for (int k = 0; k < bins; k++)
        {
            double ka = Math.Max(Math.Tau * k * SoundTime.Rate / Length * HeadMetres / SoundMetresPerSecond, 1e-3);
            double kept = 0;
            for (int n = 0; n < Orders; n++)
            {
                double magnitude = SphereOrder(n, ka).Magnitude;
                kept += magnitude * magnitude / ((2 * n) + 1);
            }

            double equal = Math.Sqrt(0.5 / kept);
            for (int n = 0; n < Orders; n++)
            {
                spectra[n, k] = k == bins - 1 ? 0 : equal * SphereOrder(n, ka) * Complex.FromPolarCoordinates(1, -Math.Tau * k * Delay / Length);
            }
        }

        for (int n = 0; n < Orders; n++)
        {
            for (int k = 0; k < bins; k++)
            {
                (_zr[k], _zi[k]) = ((float)spectra[n, k].Real, (float)spectra[n, k].Imaginary);
            }

            // Cut to its taps with soft ends.
            _fft.Inverse(_zr, _zi, _samples);
            for (int i = 0; i < Length; i++)
            {
                double edge = Math.Clamp(Math.Min(i, Taps - 1 - i) / 32.0, 0, 1);
                _samples[i] = i < Taps ? _samples[i] * (float)(0.5 - (0.5 * Math.Cos(Math.PI * edge))) : 0;
            }

            _fft.Forward(_samples, _re.AsSpan(n * bins, bins), _im.AsSpan(n * bins, bins));
        }
    }

    // (2n+1) i (-i)^n / ((ka)^2 h_n'(ka)) for time as exp(-i w t), conjugated to the transform's exp(+i w t).
    private static Complex SphereOrder(int n, double ka)
    {
        Complex h = Hankel(n, ka), next = Hankel(n + 1, ka);
        Complex derivative = (n / ka * h) - next;
        Complex turn = (n & 3) switch { 0 => Complex.ImaginaryOne, 1 => Complex.One, 2 => -Complex.ImaginaryOne, _ => -Complex.One };
        return Complex.Conjugate(((2 * n) + 1) * turn / (ka * ka * derivative));
    }

    // Spherical Hankel function of the first kind: y by upward recursion, which is stable; j by Miller's downward one.
    private static Complex Hankel(int order, double x)
    {
        double y0 = -Math.Cos(x) / x, y1 = (-Math.Cos(x) / (x * x)) - (Math.Sin(x) / x);
        for (int n = 0; n < order; n++)
        {
            (y0, y1) = (y1, ((((2 * n) + 3) / x) * y1) - y0);
        }

        int top = order + (int)x + 24;
        double above = 0, here = 1e-300, wanted = 0;
        for (int n = top; n > 0; n--)
        {
            (above, here) = (here, ((((2 * n) + 1) / x) * here) - above);
            if (n - 1 == order)
            {
                wanted = here;
            }

            if (Math.Abs(here) > 1e200)
            {
                (above, here, wanted) = (above * 1e-200, here * 1e-200, wanted * 1e-200);
            }
        }

        return new Complex(wanted / here * Math.Sin(x) / x, y0);
    }
}
