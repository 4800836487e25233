// Four ways from open light to the screen: linear in, coded for the screen (sRGB) out. CURVE names the one that is built in:
// the picture's is AgX; Tests/Picture/ToneCurveTests.cs draws the same frames through all of them.
#define CURVE_AGX 0
#define CURVE_NEUTRAL 1
#define CURVE_ACES 2
#define CURVE_BRIGHTNESS 3

#if CURVE == CURVE_AGX
// AgX, Sobotka 2022 (github.com/sobotka/AgX): colours mixed a little into each other, 16.5 stops of each channel's
// logarithm through a sigmoid of slope 2 about middle grey, then a look (here power 1.3 and saturation 1.25: deep darks, and
// hues that speak), then unmixed. The sigmoid (toe of power 3, shoulder of 3.25) to the look's power is one polynomial,
// within 1/255 of both all the way (fit by least squares, reweighed toward the largest error); saturation and unmixing are
// one matrix. What comes out is coded for a screen already.
vec3 toneCoded(vec3 c)
{
    const mat3 mixed = mat3(0.842479062, 0.042328242, 0.042375655, 0.078433600, 0.878468636, 0.078433600, 0.079223745, 0.079166127, 0.879142974);
    const float lowest = -12.47393, highest = 4.026069, saturation = 1.25;
    const vec3 grey = (1.0 - saturation) * vec3(0.2126, 0.7152, 0.0722);
    const mat3 unmixed = inverse(mixed) * mat3(vec3(grey.r) + vec3(saturation, 0.0, 0.0), vec3(grey.g) + vec3(0.0, saturation, 0.0), vec3(grey.b) + vec3(0.0, 0.0, saturation));
    vec3 x = clamp((log2(max(mixed * c, vec3(1e-10))) - lowest) * (1.0 / (highest - lowest)), 0.0, 1.0);
    vec3 y = ((((((15.19932 * x - 28.40245) * x + 2.09228) * x + 19.31122) * x - 8.51538) * x + 1.36095) * x - 0.04122) * x;
    return clamp(unmixed * y, 0.0, 1.0);
}

#elif CURVE == CURVE_NEUTRAL
// Khronos PBR Neutral (github.com/KhronosGroup/ToneMapping): dark colours come out as they went in, bright ones roll off
// and pale. Without its toe offset: the night has no black base to subtract.
vec3 toneCurve(vec3 c)
{
    const float start = 0.76, desaturation = 0.15;
    float peak = max(c.r, max(c.g, c.b));
    if (peak < start) { return c; }
    float room = 1.0 - start;
    float newPeak = 1.0 - room * room / (peak + room - start);
    c *= newPeak / peak;
    float pale = 1.0 - 1.0 / (desaturation * (peak - newPeak) + 1.0);
    return mix(c, vec3(newPeak), pale);
}

#elif CURVE == CURVE_ACES
// ACES' reference and sRGB output transforms as Hill fitted them (github.com/TheRealMJP/BakingLab, ACES.hlsl: his numbers).
vec3 toneCurve(vec3 c)
{
    const mat3 toAp1 = mat3(0.59719, 0.07600, 0.02840, 0.35458, 0.90834, 0.13383, 0.04823, 0.01566, 0.83777);
    const mat3 fromAp1 = mat3(1.60475, -0.10208, -0.00327, -0.53108, 1.10813, -0.07276, -0.07367, -0.00605, 1.07602);
    vec3 v = toAp1 * c;
    v = (v * (v + 0.0245786) - 0.000090537) / (v * (0.983729 * v + 0.4329510) + 0.238081);
    return fromAp1 * v;
}

#else
// A stand-in for Tony McMapface (github.com/h3r2tic/tony-mc-mapface), whose table has no published formula. Made from its
// description alone: the brightness that a colour seems to have (saturated light seems brighter than its luminance:
// Helmholtz-Kohlrausch) is compressed as Reinhard does, hue is kept, and what then lies outside the screen's range pales.
vec3 toneCurve(vec3 c)
{
    float peak = max(c.r, max(c.g, c.b)), least = min(c.r, min(c.g, c.b));
    float luma = dot(c, vec3(0.2126, 0.7152, 0.0722));
    float seems = luma + 0.35 * (peak - least);
    c /= 1.0 + seems;
    luma /= 1.0 + seems;
    peak /= 1.0 + seems;
    // The outermost colour of this hue and luminance, met without a corner.
    float room = 1.0 - luma, out_ = (peak - luma) / room;
    float kept = out_ < 0.6 ? 1.0 : (1.0 - 0.16 / (out_ - 0.2)) / out_;
    return luma + (c - luma) * kept;
}
#endif

#if CURVE != CURVE_AGX
vec3 toneCoded(vec3 c)
{
    c = clamp(toneCurve(c), 0.0, 1.0);
    return mix(12.92 * c, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, greaterThan(c, vec3(0.0031308)));
}
#endif
