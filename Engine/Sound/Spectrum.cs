using System.Numerics;
using System.Runtime.InteropServices;

namespace GlassCity.Engine.Sound;

/// <summary>Arithmetic on spectra whose real and imaginary parts lie apart.</summary>
public static class Spectrum
{
    /// <summary>sum += a * b, complex, bin by bin; the same bits for every width of vector.</summary>
    public static void AddProduct(
        ReadOnlySpan<float> aRe, ReadOnlySpan<float> aIm, ReadOnlySpan<float> bRe, ReadOnlySpan<float> bIm, Span<float> sumRe, Span<float> sumIm)
    {
        ReadOnlySpan<Vector<float>> ar = Wide(aRe), ai = Wide(aIm), br = Wide(bRe), bi = Wide(bIm);
        Span<Vector<float>> sr = MemoryMarshal.Cast<float, Vector<float>>(sumRe), si = MemoryMarshal.Cast<float, Vector<float>>(sumIm);
        for (int i = 0; i < sr.Length; i++)
        {
            sr[i] += (ar[i] * br[i]) - (ai[i] * bi[i]);
            si[i] += (ar[i] * bi[i]) + (ai[i] * br[i]);
        }

        for (int k = sr.Length * Vector<float>.Count; k < sumRe.Length; k++)
        {
            sumRe[k] += (aRe[k] * bRe[k]) - (aIm[k] * bIm[k]);
            sumIm[k] += (aRe[k] * bIm[k]) + (aIm[k] * bRe[k]);
        }
    }

    private static ReadOnlySpan<Vector<float>> Wide(ReadOnlySpan<float> of) => MemoryMarshal.Cast<float, Vector<float>>(of);
}
