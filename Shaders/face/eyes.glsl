// The eyes: autumn leaves for lids, about a verdant iris. Needs seasons.glsl, storm.glsl.
struct Leaf { vec3 colour; float edge; };

// A lobed leaf that lies along a bow, over what lies below it: from stem to tip, how far its middle rises, how wide it is, metres.
void leafAlong(vec2 at, vec2 stem, vec2 tip, float rise, float wide, float seed, inout Leaf below)
{
    vec2 way = tip - stem, v = at - stem;
    float metres = length(way), u = dot(v, way) / (metres * metres), inner = u * (1.0 - u);
    float across = (v.y * way.x - v.x * way.y) / metres - 4.0 * rise * inner;
    // Swells below its middle; lobes as an oak's, each with its own vein, and a tip.
    float lobe = u * 4.6 - 0.9 * abs(across) / wide + 0.3 * sin(seed * 7.0 + 4.0 * u), wave = fract(lobe);
    float outline = wide * 1.9 * sqrt(max(inner, 0.0)) * (1.08 - 0.45 * u) * (0.78 + 0.30 * sin(3.14159265 * wave) + 0.05 * sin(u * 60.0));
    float inside = outline - abs(across);
    bool on = inside > 0.0 && u > 0.0 && u < 1.0;
    float midrib = 1.0 - smoothstep(0.00022, 0.00075, abs(across)), vein = 1.0 - smoothstep(0.04, 0.16, abs(wave - 0.5));
    vec3 colour = mix(AUTUMN_DEEP, AUTUMN_GOLD, clamp(0.10 + 0.70 * fract(seed * 0.618) + 0.40 * u - 0.55 * abs(across) / wide, 0.0, 1.0));
    colour *= mix(vec3(0.42, 0.26, 0.30), vec3(1.10), smoothstep(0.0, 0.62 * wide, inside)) * (1.0 + 0.16 * sign(across)) * (1.0 - 0.35 * smoothstep(0.30, 0.5, abs(wave - 0.5)));
    colour = mix(colour, AUTUMN_GOLD * 1.45, max(midrib, 0.55 * vein) * 0.75);
    below.colour = on ? colour : below.colour * (1.0 - 0.55 * smoothstep(-0.0022, 0.0, inside) * step(0.0, u) * step(u, 1.03));
    below.edge = on ? smoothstep(0.0, 0.0007, inside) : below.edge;
}

// About an eye: one up along the brow, one to the temple, one over the cheek, and two that are its lids. They stir as in a light
// wind. at: from the eye's middle, the outer side positive.
Leaf leavesAbout(vec2 at, float eye)
{
    float t = faceRightGaze.w;
    vec3 stir = 0.0011 * waves(vec3(0.61, 0.47, 0.83) * t + vec3(0.0, 2.0, 4.0) + eye);
    Leaf leaf = Leaf(AUTUMN_DEEP * 0.22, 0.0);
#ifndef PLAIN
    leafAlong(at, vec2(0.006, -0.004), vec2(0.041, 0.004 + 2.0 * stir.x), 0.002, 0.0085, 4.0 + eye, leaf);
    leafAlong(at, vec2(0.012, -0.010), vec2(-0.016, -0.021 + stir.y), -0.004, 0.0068, 2.0 + eye, leaf);
#endif
    leafAlong(at, vec2(-0.015, 0.008), vec2(0.031, 0.021 + 2.0 * stir.z), 0.005, 0.0090, 1.0 + eye, leaf);
    leafAlong(at, vec2(-0.019, -0.006), vec2(0.026, -0.008 + stir.x), -0.0072, 0.0070, 5.0 + eye, leaf);
    leafAlong(at, vec2(-0.020, -0.002), vec2(0.027, 0.001 + stir.y), 0.0098, 0.0078, 3.0 + eye, leaf);
    return leaf;
}

// The eyeball itself, by the angle off its gaze: pupil, iris with fibres, and what is about it.
vec3 eyeball(vec3 normal, vec3 gaze, float eye)
{
    vec3 aside = normalize(vec3(gaze.z, 0.0, -gaze.x)), up = cross(gaze, aside);
    vec2 at = vec2(dot(normal, aside), dot(normal, up));
    float radius = length(at), t = faceRightGaze.w, round_ = atan(at.y, at.x);
    const float IRIS = 0.60;
    float pupil = 0.175 + 0.012 * sin(0.9 * t);
    // Fibres: fine rays, crossed by a wreath that is lighter and yellower.
    float u = clamp((radius - pupil) / (IRIS - pupil), 0.0, 1.0);
    float rays = 0.5 + 0.5 * sin(round_ * 34.0 + 2.0 * sin(round_ * 11.0 + 3.0 * u) + 1.5 * sin(round_ * 5.0 + eye));
    float wreath = exp2(-40.0 * (u - 0.25) * (u - 0.25));
    vec3 iris = VERDANT * (0.35 + 1.25 * rays * (0.4 + 0.6 * u)) + YOUNG_LEAF * (0.55 * wreath * (0.4 + 0.6 * rays)) + AUTUMN_GOLD * (0.35 * exp2(-90.0 * u * u));
    iris *= 1.0 - 0.65 * smoothstep(0.76, 1.0, u);
    // What is about it is old gold, as the back of a leaf is.
    vec3 white = mix(AUTUMN_GOLD, vec3(0.80, 0.74, 0.50), 0.55) * (0.62 + 0.10 * sin(round_ * 23.0 + 4.0 * sin(round_ * 9.0)));
    vec3 colour = mix(iris, white, smoothstep(IRIS - 0.03, IRIS + 0.04, radius));
    return colour * smoothstep(pupil - 0.03, pupil + 0.03, radius);
}
