// The body of a lamp's haze: smoke that rises from the lantern and leans down the street, lit by the flame inside it.
// Needs frame.glsl, light.glsl, haze.glsl.
#ifndef MIRROR
const float CORE = 0.30;        // metres: the lantern's own size, which keeps the middle finite

// A smooth wave of period 1 and its quarter's shift, without a transcendental.
vec3 wave(vec3 p)
{
    vec3 f = abs(fract(p) * 2.0 - 1.0);
    return f * f * (6.0 - 4.0 * f) - 1.0;
}

// Folded sheets through space, about -1 to 1: a gyroid.
float sheets(vec3 p) { return dot(wave(p), wave(p.zxy + 0.25)) * 0.66; }

// How thick the haze lies at a place, relative to the middle; about: the place from the flame, metres; own: the lamp's place
// in the field; fine: 1 where a pixel can hold a thread of it.
float thickness(vec3 about, vec3 own, float t, float fine)
{
    // Smoke climbs and the street's air takes it along: long down the street, curled where large sheets shear small ones.
    vec3 p = about * vec3(0.090, 0.100, 0.052) + own + t * vec3(0.003, -0.016, 0.010);
    float large = sheets(p);
    p = vec3(0.80 * p.x + 0.60 * p.z, p.y, 0.80 * p.z - 0.60 * p.x) * 2.3 + vec3(0.42, -0.34, 0.38) * large + vec3(0.0, -0.024, 0.012) * t;
    float small = sheets(p);
    float thread = 1.0 - abs(sheets(p.yzx * 1.35 + vec3(0.30, 0.26, -0.28) * small + own));
    float veil = 0.16 + smoothstep(-0.50, 0.65, 0.6 * large + 0.55 * small);
    return veil * mix(0.60, 0.20 + 0.98 * thread * thread, fine);
}

// rgb: light of the haze toward the eye, for a flame of brightness 1; a: its optical depth.
vec4 wispsOn(vec3 eye, vec3 way, float from, float to, vec3 middle, vec2 sideAndNumber)
{
    vec3 flame = middle + HEAD * vec3(sideAndNumber.x, 1.0, 1.0), own = fract(sideAndNumber.y * vec3(0.618, 0.447, 0.325));
    vec3 origin = eye - flame;
    // Even steps of the angle at the flame: light that falls with the square of the distance weighs alike in each
    // (Kulla and Fajardo 2012, "Importance sampling techniques for path tracing in participating media").
    float b = dot(origin, way), near_ = sqrt(dot(origin, origin) - b * b + CORE * CORE), away = length(eye - middle);
    vec2 angles = atan((vec2(from, to) + b) / near_);
    int looks = away < 20.0 ? 10 : away < 44.0 ? 4 : 2;
    float step_ = (angles.y - angles.x) / float(looks), t = eyeAndTime.w, fine = clamp(1.6 - away * 0.03, 0.0, 1.0);
    vec4 sum = vec4(0.0);
    // Each pixel looks elsewhere in its steps, or they would stand about the flame as rings (Jimenez 2014, interleaved gradient
    // noise).
    float start = fract(52.9829189 * fract(dot(floor(gl_FragCoord.xy), vec2(0.06711056, 0.00583715))));
    for (int i = 0; i < looks; i++)
    {
        float along = near_ * tan(angles.x + (float(i) + 0.30 + 0.4 * start) * step_);
        vec3 about = origin + way * (along - b);
        vec3 inBody = (about + flame - middle) / BODY;
        float room = max(1.0 - dot(inBody, inBody), 0.0), r2 = dot(about, about) + CORE * CORE, r = sqrt(r2);
        // Burnt sugar comes from the lantern: about it there is always some.
        float thick = room * room * (thickness(about, own, t, fine) * (0.75 + 0.5 * own.y) + 0.50 / (1.0 + 2.5 * r2));
        // Between this and the flame lies haze as well: wisps are bright toward it and brown behind.
        vec3 nearer = about * (1.0 - 0.45 / (0.45 + r));
        float shade = exp2(-1.1 * thickness(nearer, own, t, fine) * r);
        vec3 colour = mix(BURNT_SUGAR, LAMP_LIGHT, clamp(1.05 - 0.55 * r, 0.26, 1.0));
        // The steps carry the square law; haze lights haze, so that it falls more slowly.
        sum += vec4(colour * (thick * (0.15 + 0.85 * shade) * (0.55 + 0.38 * r)), thick * r2);
    }

    return sum * (step_ / near_) * vec4(vec3(0.42), 0.10);
}
#endif
