// The eyes: autumn leaves in layers that turn slowly about a verdant iris. Needs seasons.glsl.
struct Leaf { vec3 colour; float rib; float edge; };

// One ring of leaves about the middle, points outward: from and to which radius, how many, how far turned; over what lies below.
void leafRing(vec2 at, float from, float to, float count, float turned, float seed, inout Leaf below)
{
    float radius = length(at), turn = (atan(at.y, at.x) + turned) * (count / 6.2831853), sector = floor(turn);
    uint h = hashOf(uint(int(sector - count * floor(sector / count)) + int(seed) * 64));
    vec3 chance = chances(h);
    float u = (radius - from) / (to * (0.86 + 0.14 * chance.y) - from), across = (turn - sector - 0.5) * 2.0;
    across += 0.25 * (chance.z - 0.5) * u;
    // An outline that swells below its middle and comes to a point, with the teeth of a beech leaf.
    float wide = 1.42 * sqrt(max(u * (1.0 - u), 0.0)) * (1.0 + 0.07 * sin(u * 44.0));
    float inside = wide - abs(across);
    bool on = inside > 0.0 && u > 0.0 && u < 1.0;
    float midrib = 1.0 - smoothstep(0.02, 0.10, abs(across));
    float vein = 1.0 - smoothstep(0.04, 0.16, abs(fract(u * 7.0 - abs(across) * 1.6) - 0.5));
    vec3 colour = mix(AUTUMN_DEEP, AUTUMN_GOLD, clamp(chance.x * 0.9 + 0.35 * u - 0.12, 0.0, 1.0));
    colour *= 0.70 + 0.45 * smoothstep(0.0, 0.5, inside);
    colour = mix(colour, AUTUMN_GOLD * 1.25, max(midrib, 0.45 * vein) * 0.65);
    below.colour = on ? colour : below.colour * (1.0 - 0.45 * smoothstep(-0.5, 0.0, inside) * step(0.0, u) * step(u, 1.05));
    below.rib = on ? max(midrib, 0.6 * vein) : below.rib;
    below.edge = on ? smoothstep(0.0, 0.22, inside) : below.edge;
}

// About an eye, on its lids and in its socket. at: from the eye's middle, the outer side positive.
Leaf leavesAbout(vec2 at, float eye)
{
    float t = faceRightGaze.w;
    Leaf leaf = Leaf(AUTUMN_DEEP * 0.22, 0.0, 0.0);
    leafRing(at, 0.0115, 0.0285, 13.0, 0.050 * t + eye, 3.0, leaf);
#ifndef PLAIN
    leafRing(at, 0.0080, 0.0225, 11.0, -0.065 * t + 2.0 * eye, 5.0, leaf);
#endif
    leafRing(at, 0.0050, 0.0160, 9.0, 0.085 * t + 3.0 * eye, 7.0, leaf);
    return leaf;
}

// The eyeball itself, by the angle off its gaze: pupil, iris with fibres, leaves about it. gloss: where it is wet.
vec3 eyeball(vec3 normal, vec3 gaze, float eye, out float rib)
{
    vec3 aside = normalize(vec3(gaze.z, 0.0, -gaze.x)), up = cross(gaze, aside);
    vec2 at = vec2(dot(normal, aside), dot(normal, up));
    float radius = length(at), t = faceRightGaze.w, round_ = atan(at.y, at.x);
    const float IRIS = 0.475;
    float pupil = 0.165 + 0.012 * sin(0.9 * t);
    Leaf leaf = Leaf(AUTUMN_DEEP * 0.30, 0.0, 0.0);
#ifndef PLAIN
    leafRing(at, 0.40, 1.05, 11.0, 0.07 * t + eye, 11.0, leaf);
#endif
    leafRing(at, 0.30, 0.80, 9.0, -0.09 * t + 2.0 * eye, 13.0, leaf);
    // Fibres: fine rays, crossed by a wreath that is lighter and yellower.
    float u = clamp((radius - pupil) / (IRIS - pupil), 0.0, 1.0);
    float rays = 0.5 + 0.5 * sin(round_ * 34.0 + 2.0 * sin(round_ * 11.0 + 3.0 * u) + 1.5 * sin(round_ * 5.0 + eye));
    float wreath = exp2(-40.0 * (u - 0.25) * (u - 0.25));
    vec3 iris = VERDANT * (0.35 + 1.25 * rays * (0.4 + 0.6 * u)) + YOUNG_LEAF * (0.55 * wreath * (0.4 + 0.6 * rays)) + AUTUMN_GOLD * (0.35 * exp2(-90.0 * u * u));
    iris *= 1.0 - 0.80 * smoothstep(0.72, 1.0, u);
    vec3 colour = mix(iris, leaf.colour * (0.35 + 0.65 * smoothstep(IRIS, IRIS + 0.22, radius)), smoothstep(IRIS - 0.02, IRIS + 0.02, radius));
    rib = leaf.rib * step(IRIS, radius);
    return colour * smoothstep(pupil - 0.03, pupil + 0.03, radius);
}
