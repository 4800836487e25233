// Where mote number n is at a time: closed form, no memory. Motes fill one box that repeats through the world; each is
// shown in the copy of the box around the eye, so the dust stands still when the eye moves. Needs frame and hash.
const vec3 MOTE_BOX = vec3(192.0, 96.0, 192.0);     // metres

uniform uint moteCount;

struct Mote
{
    vec3 world;
    float light;        // candela-like weight before distance
};

// eye: where the box lies, metres.
Mote moteAt(uint n, vec3 eye)
{
    float t = eyeAndTime.w;
    uint h = hashOf(n ^ switches.y);
    vec3 home = vec3(unitOf(h), unitOf(hashOf(h + 1u)), unitOf(hashOf(h + 2u)));
    float mood = unitOf(hashOf(h + 3u));
    // More of it low; all of it rises, slowly, as the river does.
    home.y = home.y * home.y;
    vec3 p = home * MOTE_BOX + vec3(0.35, 0.10 + 0.25 * mood, -0.20) * t;
    // Three slow eddies; each field has no divergence, so dust does not clump.
    p += 1.6 * sin(p.yzx * 0.11 + vec3(0.0, 2.1, 4.2) + t * 0.21);
    p += 0.7 * sin(p.zxy * 0.29 + vec3(1.3, 3.7, 0.4) - t * 0.33);
    p += 0.25 * sin(p.yzx * 0.83 + vec3(5.1, 0.9, 2.8) + t * 0.52);
    vec3 from = vec3(eye.x, 40.0, eye.z) - 0.5 * MOTE_BOX;
    from.y = 0.1;
    vec3 cell = (p - from) / MOTE_BOX;
    vec3 part = cell - floor(cell);
    Mote mote;
    mote.world = from + part * MOTE_BOX;
    // Fades at the walls of the box, so that nothing pops in; twinkles as it turns.
    vec3 wall = min(part, 1.0 - part);
    float fade = clamp(min(wall.x, wall.z) * 9.0, 0.0, 1.0) * clamp(part.y * 40.0, 0.0, 1.0) * clamp((1.0 - part.y) * 3.0, 0.0, 1.0);
    float turned = t * (0.5 + 1.1 * mood) + 40.0 * mood;
    float turn = 0.55 + 0.29 * sin(turned) + 0.16 * sin(turned * 1.6180 + 17.0 * mood);
    float size = 0.5 / (0.015 + unitOf(hashOf(h + 4u)));
    mote.light = fade * turn * size;
    return mote;
}

// Light of a mote on the pixels it covers, and how sharp it is: power over distance squared, with a ceiling so that
// one close mote is a spark and no lamp.
float moteRadiance(Mote mote, float distanceMetres)
{
    return min(mote.light * 42.0 / (distanceMetres * distanceMetres + 30.0), 1.6);
}
