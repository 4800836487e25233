// A memory's points, and where each stands now: at its place on the surface, moved with its parts, or adrift as a mote where the
// memory comes apart. Twin of Scenes/Memories/SurfacePoint.cs and MemoryBlock.cs. Needs frame.glsl, hash.glsl.
layout(std430, binding = 0) readonly buffer Points { uint points[]; };      // six to a point

layout(std430, binding = 1) readonly buffer MemoryBlock
{
    vec4 memoryPlace;       // world metres; seconds since it began
    vec4 memoryKey;         // colour of the light that throws shadows; its reach, metres
    vec4 memoryKeyMiddle;   // where it falls; how far the memory has gathered, 0..1
    vec4 memoryToKey;       // unit length; how much of its light dust shows
    vec4 memoryFill;        // from everywhere; irradiance over pi at a metre of the second small light
    vec4 memoryRim;
    vec4 memoryLamp;        // irradiance over pi at a metre; how bright it is to look at
    vec4 memoryLampPlace;   // the memory's own metres; radius
    vec4 memoryEdge;        // middle of what is whole; where it begins to come apart, metres
    vec4 memoryEdgeTo;      // where nothing is left; where the second small light is, the memory's own metres
    vec4 memoryTones[16];
    vec4 memoryParts[96];   // three rows to a part
};

uniform uint pointCount;
uniform float mostPixels;           // of a point's radius, in a picture of 720 lines

const float MOST_RADIUS = 0.064;        // metres; PackedPoint
const float RIM_SHARE = 0.11, RIM_LOOSE = 1.9;      // of the points; of their way, for each of the share
const float LOOSE = 0.45;               // of the way from whole to nothing that one point drifts

struct Standing
{
    vec3 world;
    vec3 normal;
    vec4 clip;
    float pixels;           // radius on the picture
    float radius;           // metres
    float loose;            // 0 on the surface, 1 gone
    uint following;
    uint light;
};

vec3 normalOf(uint bits)
{
    vec2 at = vec2(bits & 0xffffu, bits >> 16u) * (2.0 / 65535.0) - 1.0;
    float up = 1.0 - abs(at.x) - abs(at.y), under = max(-up, 0.0);
    at += vec2(at.x < 0.0 ? under : -under, at.y < 0.0 ? under : -under);
    return normalize(vec3(at.x, up, at.y));
}

// How far a point has left the surface, 1 gone: each at its own distance from the whole, and at its own moment while the memory gathers.
float looseAt(vec3 place, float own)
{
    float edge = smoothstep(memoryEdge.w, memoryEdgeTo.x, length((place - memoryEdge.xyz) * vec3(1.0, 1.25, 1.0)));
    float apart = 1.0 - (1.0 - edge) * memoryKeyMiddle.w;
    float loose = clamp((apart * (1.0 + LOOSE) - own) * (1.0 / LOOSE), 0.0, 1.0);
    // One in eighty always leaves, over and over, each in its own time: what is remembered is never quite still.
    return own > 0.9875 ? max(loose, fract(own * 991.0 + eyeAndTime.w * (0.045 + 0.05 * fract(own * 733.0)))) : loose;
}

Standing standingAt(uint n)
{
    uint at = n * 6u;
    Standing s;
    s.following = points[at + 4u];
    s.light = points[at + 5u];
    vec3 place = uintBitsToFloat(uvec3(points[at], points[at + 1u], points[at + 2u]));
    s.loose = looseAt(place, float(s.light >> 16u) * (1.0 / 65535.0));
    uint one = 3u * (s.following & 31u), two = 3u * ((s.following >> 5u) & 31u);
    float share = float((s.following >> 10u) & 63u) * (1.0 / 63.0);
    vec4 x = mix(memoryParts[one], memoryParts[two], share), y = mix(memoryParts[one + 1u], memoryParts[two + 1u], share), z = mix(memoryParts[one + 2u], memoryParts[two + 2u], share);
    vec4 from = vec4(place, 1.0);
    vec3 normal = normalOf(points[at + 3u]);
    s.normal = normalize(vec3(dot(x.xyz, normal), dot(y.xyz, normal), dot(z.xyz, normal)));
    s.world = vec3(dot(x, from), dot(y, from), dot(z, from));
    // Outlines are never quite closed: where a surface turns away some of its points have let go.
    vec3 toEye = eyeAndTime.xyz - memoryPlace.xyz - s.world;
    float facing = dot(s.normal, toEye) * inversesqrt(dot(toEye, toEye)), lets = unitOf(hashOf(n * 3u));
    float turned = (1.0 - smoothstep(0.00, 0.16, facing)) * smoothstep(-0.40, -0.10, facing);
    if (lets < RIM_SHARE) { s.loose = max(s.loose, turned * (0.03 + RIM_LOOSE * lets)); }
    if (s.loose > 0.0)
    {
        // Off along its normal, then up, in slow eddies, no two alike.
        float t = eyeAndTime.w, u = s.loose;
        vec3 own = vec3(unitOf(hashOf(n)), unitOf(hashOf(n + 77u)), unitOf(hashOf(n + 154u)));
        vec3 eddy = sin(place.zxy * 2.3 + own * 5.0 + t * vec3(0.21, 0.17, 0.26)) + 0.5 * sin(place.yzx * 5.1 + own.zxy * 6.0 - t * vec3(0.33, 0.41, 0.29));
        s.world += u * (0.07 * normal + vec3(0.0, 0.10 + 0.34 * own.x * u, 0.0) + 0.13 * eddy * (0.3 + 0.7 * u));
    }

    s.world += memoryPlace.xyz;
    s.clip = worldToClip * vec4(s.world, 1.0);
    s.radius = float(s.following >> 24u) * (MOST_RADIUS / 255.0);
    s.pixels = min(s.radius / (max(s.clip.w, 0.05) * lens.x), max(viewport.y * mostPixels * (1.0 / 720.0), 1.4));
    return s;
}

// What turns its back is hidden by what it is the back of, even where the points before it leave a gap.
bool isSeen(Standing s) { return s.clip.w > 0.05 && all(lessThan(abs(s.clip.xy), s.clip.ww * 1.02)) && (s.loose > 0.0 || dot(s.normal, eyeAndTime.xyz - s.world) > -0.12 * s.clip.w); }

// In pixels, from the lower left corner.
vec2 pictureAt(vec4 clip) { return (clip.xy / clip.w * 0.5 + 0.5) * viewport.xy; }
