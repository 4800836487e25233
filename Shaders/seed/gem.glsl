// A round brilliant as planes, in radii of its girdle, its axis along y, and a ray's way through it. Twin of Scenes/Seed/GemCut.cs
// and GemTracer.cs. Needs block.glsl. All azimuths are 32nds of a turn, and each has one across from it: sixteen products serve all facets.
// WITHIN(from, way, metres): what shines inside along a stretch, rgb, and what part of what is behind it that takes, a.
// AROUND(way): light from outside.
// A facet met: room over speed, azimuth in 32nds of a turn, and its family's sine and cosine.
struct Met { float room; float speed; float step; vec2 tilt; };

void meet(inout Met best, float room, float speed, float azimuth, vec2 tilt)
{
    bool sooner = speed > 1e-7 && room * best.speed < best.room * speed;
    best.room = sooner ? room : best.room;
    best.speed = sooner ? speed : best.speed;
    best.step = sooner ? azimuth : best.step;
    best.tilt = sooner ? tilt : best.tilt;
}

// Two facets across from each other. From without, where the last facet that looks at the eye counts, room and speed change
// places and sign: the least of their quotients is then the most of the others.
void pair(inout Met best, float place, float way, float azimuth, vec2 family, vec2 start, const bool isOutside)
{
    place *= family.x;
    way *= family.x;
    float a = start.x - place, b = start.y + way, c = start.x + place, d = start.y - way;
    meet(best, isOutside ? -b : a, isOutside ? -a : b, azimuth, family);
    meet(best, isOutside ? -d : c, isOutside ? -c : d, azimuth + 16.0, family);
}

#define FAMILY(i) vec2 tilt##i = seedFamilies[i].xy, start##i = vec2(seedFamilies[i].z - tilt##i.y * p.y, tilt##i.y * d.y);
#define PAIR(i, k) pair(best, place, way, k, tilt##i, start##i, isOutside);
#define TOWARD(east, south) place = p.x * (east) + p.z * (south); way = d.x * (east) + d.z * (south);
#define MAINS(east, south, k) TOWARD(east, south) PAIR(2, k) PAIR(6, k)
#define STARS(east, south, k) TOWARD(east, south) PAIR(1, k)
#define HALVES(east, south, k) TOWARD(east, south) PAIR(3, k) PAIR(4, k) PAIR(5, k)

// The first facet that a ray from within meets, or the one by which a ray from without comes in.
Met nextFacet(vec3 p, vec3 d, const bool isOutside)
{
    Met best = Met(1e3, isOutside ? 1e-3 : 1.0, 0.0, vec2(0.0, 1.0));
    FAMILY(0) FAMILY(1) FAMILY(2) FAMILY(3) FAMILY(4) FAMILY(5) FAMILY(6)
    float place, way;
    meet(best, isOutside ? -start0.y : start0.x, isOutside ? -start0.x : start0.y, 0.0, tilt0);
    MAINS(1.0, 0.0, 0.0) MAINS(0.70710678, 0.70710678, 4.0) MAINS(0.0, 1.0, 8.0) MAINS(-0.70710678, 0.70710678, 12.0)
    STARS(0.92387953, 0.38268343, 2.0) STARS(0.38268343, 0.92387953, 6.0) STARS(-0.38268343, 0.92387953, 10.0) STARS(-0.92387953, 0.38268343, 14.0)
    HALVES(0.98078528, 0.19509032, 1.0) HALVES(0.83146961, 0.55557023, 3.0) HALVES(0.55557023, 0.83146961, 5.0) HALVES(0.19509032, 0.98078528, 7.0)
    HALVES(-0.19509032, 0.98078528, 9.0) HALVES(-0.55557023, 0.83146961, 11.0) HALVES(-0.83146961, 0.55557023, 13.0) HALVES(-0.98078528, 0.19509032, 15.0)
    return best;
}

vec3 facetNormal(Met met)
{
    float azimuth = met.step * 0.19634954;
    return vec3(met.tilt.x * cos(azimuth), met.tilt.y, met.tilt.x * sin(azimuth));
}

// What a surface mirrors of light that is not polarised (Fresnel); beyond: the cosine on its far side; index: near over far.
float mirrors(float index, float cosine, float beyond)
{
    float across = (index * cosine - beyond) / (index * cosine + beyond), along = (cosine - index * beyond) / (cosine + index * beyond);
    return 0.5 * (across * across + along * along);
}

#ifdef PLAIN
const int BOUNCES = 3;
#else
const int BOUNCES = 8;                  // GemTracer.Bounces: with 5 a path tracer's picture is a fifth farther off
#endif

const float WHITE_INDEX = 2.417;        // the sodium line D
const vec3 INDEX = vec3(2.410, WHITE_INDEX, 2.435);       // lines C, D and F
const vec3 SPREADS = (INDEX - WHITE_INDEX) * (1.0 / WHITE_INDEX);

#ifdef PLAIN
// Three colours for one way through: where the middle one leaves, the others are turned by so much more as its own bends were many.
vec3 split(vec3 way, vec3 normal, float bends)
{
    vec3 along = (way - normal * dot(way, normal)) * bends;
    return vec3(AROUND(way + along * SPREADS.x).r, AROUND(way).g, AROUND(way + along * SPREADS.z).b);
}
#define AWAY(way, normal, bends) split(way, normal, bends)
#else
#define AWAY(way, normal, bends) AROUND(way)
#endif

// Light of one colour that comes through the gem against a ray that meets it at a place.
vec3 throughGem(vec3 p, vec3 way, vec3 normal, float index)
{
    float cosine = -dot(way, normal), beyond = sqrt(1.0 - (1.0 - cosine * cosine) / (index * index));
    float first = mirrors(1.0 / index, cosine, beyond), weight = 1.0 - first;
    vec3 sum = first * AROUND(reflect(way, normal));
    vec3 d = way * (1.0 / index) + normal * (cosine / index - beyond);
    int i = 0;
    do
    {
        Met met = nextFacet(p, d, false);
        float far = max(met.room / met.speed, 0.0);
        vec4 lit = WITHIN(p, d, far);
        sum += weight * lit.rgb;
        weight *= 1.0 - lit.a;
        p += d * far;
        vec3 n = facetNormal(met);
        cosine = dot(d, n);
        float squared = 1.0 - (1.0 - cosine * cosine) * index * index;
        float kept = 1.0;
        // A loop, since software GL skips loops and not branches: most facets let nothing out.
        for (bool leaves = squared > 0.0; leaves; leaves = false)
        {
            beyond = sqrt(squared);
            kept = mirrors(index, cosine, beyond);
            sum += weight * (1.0 - kept) * AWAY(d * index + n * (beyond - cosine * index), n, 2.0 + float(i));
        }

        weight *= kept;
        d -= n * (2.0 * cosine);
    }
    while (++i < BOUNCES && weight > 0.0004);
    return sum + weight * AROUND(d);
}

// Where a ray from without comes in: w is the distance, below 0 where it misses.
vec4 enterGem(vec3 p, vec3 d)
{
    Met met = nextFacet(p, d, true);
    float away = met.speed / met.room;
    vec3 at = p + d * away;
    // A place on the first plane that is beyond another one has left before it came.
    Met beyond = nextFacet(at, d, false);
    return vec4(facetNormal(met), met.room > 0.0 && met.room < 1e3 && beyond.room > -1e-5 ? away : -1.0);
}
