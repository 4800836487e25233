// Wet stone: cobbled avenue, kerbs and pavement, canals, paved blocks. What stands above is seen again in it, from the
// mirrored view: sharp in puddles and canals, long and soft on stone.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"

layout(binding = 0) uniform sampler2D mirrorSharp;
layout(binding = 1) uniform sampler2D mirrorSoft;

in vec3 vWorld;
layout(location = 0) out vec4 light;

const float CARRIAGEWAY = 9.0;      // half-widths and borders of the street, metres from its middle
const float KERB = 9.35;
const float PAVEMENT = 12.0;
const float QUAY = 12.7;
const float FAR_QUAY = 21.3;

float noise(vec2 p)
{
    vec2 cell = floor(p), f = p - cell;
    f = f * f * (3.0 - 2.0 * f);
    uvec2 c = uvec2(ivec2(cell) + 65536);
    return mix(mix(unitOf(hashOf(c)), unitOf(hashOf(c + uvec2(1, 0))), f.x),
               mix(unitOf(hashOf(c + uvec2(0, 1))), unitOf(hashOf(c + uvec2(1, 1))), f.x), f.y);
}

struct Stone
{
    vec2 tilt;          // slope of the surface
    float tone;
    float joint;        // 1 in the gap between stones
};

// Rows of stones, each row shifted; a stone is a low cushion. size: metres along x and z.
Stone setts(vec2 p, vec2 size, float gap, float round_, float footprint)
{
    Stone stone;
    float row = floor(p.y / size.y);
    float shift = unitOf(hashOf(uint(int(row) + 65536)));
    vec2 at = vec2(p.x / size.x + shift, p.y / size.y);
    vec2 cell = floor(at);
    uint h = hashOf(uvec2(ivec2(cell) + 65536));
    vec2 local = (at - cell - 0.5) * size;
    vec2 edge = 0.5 * size - abs(local) - gap * (0.6 + 0.8 * unitOf(h));
    float soft = max(footprint, 0.012);
    stone.joint = 1.0 - smoothstep(-soft, soft, min(edge.x, edge.y));
    stone.tone = unitOf(hashOf(h + 3u));
    vec2 lean = (vec2(unitOf(hashOf(h + 1u)), unitOf(hashOf(h + 2u))) - 0.5) * 0.10;
    stone.tilt = lean + local / size * round_;
    return stone;
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    float cosine = max(-direction.y, 0.001);
    float footprint = distanceMetres * lens.x;
    float stretched = footprint / sqrt(cosine);
    float x = abs(vWorld.x);
    vec2 p = vWorld.xz;

    // Relief fades as a pixel outgrows a stone; what is lost in slope is kept as roughness.
    Stone stone;
    float albedo, fine;
    bool canal = x > QUAY && x < FAR_QUAY && vWorld.z < 400.0;
    if (x < CARRIAGEWAY)
    {
        // The crown of the road: rows run across it.
        float fan = fract(p.x / 3.0 + 0.5) - 0.5;
        vec2 arc = p + vec2(0.0, 3.0 * fan * fan);
        stone = setts(arc, vec2(0.19, 0.145), 0.012, 0.30, stretched);
        albedo = 0.036; fine = 0.16;
    }
    else if (x < KERB) { stone = setts(p.yx, vec2(1.4, 9.0), 0.012, 0.02, stretched); albedo = 0.085; fine = 1.0; }
    else if (x < PAVEMENT) { stone = setts(p, vec2(0.9, 0.62), 0.014, 0.03, stretched); albedo = 0.062; fine = 0.6; }
    else if (x < QUAY || (x < FAR_QUAY + 0.7 && !canal)) { stone = setts(p.yx, vec2(2.0, 9.0), 0.02, 0.03, stretched); albedo = 0.090; fine = 1.5; }
    else { stone = setts(p, vec2(1.8, 1.8), 0.02, 0.02, stretched); albedo = 0.048; fine = 1.6; }
    float seen = 1.0 - smoothstep(0.10, 0.55, stretched / fine);

    // Where the rain still stands.
    float low = noise(p * 0.13) * 0.55 + noise(p * 0.41 + 9.0) * 0.30 + noise(p * 1.3 + 3.0) * 0.15;
    float gutter = smoothstep(1.2, 0.0, abs(x - 8.6));
    float puddle = smoothstep(0.47, 0.60, low + 0.13 * gutter - 0.03 * stone.tone * seen);
    float rough = mix(0.55 + 0.25 * stone.tone, 0.0, puddle);
    vec2 tilt = stone.tilt * seen * (1.0 - puddle);
    if (canal)
    {
        float t = eyeAndTime.w;
        vec2 wave = vec2(sin(p.x * 2.1 + p.y * 0.7 + t * 1.3), sin(p.y * 1.7 - p.x * 0.6 - t * 1.1)) * 0.012
            + vec2(sin(p.y * 5.3 + t * 2.3), sin(p.x * 6.1 - t * 2.0)) * 0.006;
        tilt = wave * (1.0 - smoothstep(0.2, 1.6, stretched));
        puddle = 1.0; rough = 0.06; albedo = 0.0; stone.joint = 0.0; stone.tone = 0.5;
    }

    // The mirrored world, shifted as the slope would send the ray; rough stone drags it toward the eye.
    vec3 normal = normalize(vec3(-tilt.x, 1.0, -tilt.y));
    float facing = max(dot(normal, -direction), 0.02);
    float fresnel = schlick(0.085, facing);
    vec3 mirrored = vec3(0.0);
    if (partOn(PART_REFLECTIONS))
    {
        vec2 at = gl_FragCoord.xy * viewport.zw;
        vec2 bend = vec2(tilt.x, -tilt.y) * vec2(0.55, 0.9);
        vec3 sharp = texture(mirrorSharp, at + bend).rgb;
        float drag = rough * 0.045;
        vec3 soft = 0.4 * texture(mirrorSoft, at + bend).rgb
            + 0.3 * texture(mirrorSoft, at + bend * 0.8 + vec2(0.0, -drag)).rgb + 0.3 * texture(mirrorSoft, at + bend * 1.2 + vec2(0.0, drag)).rgb;
        mirrored = mix(sharp, soft, clamp(rough * 1.6, 0.0, 1.0));
    }
    else
    {
        vec3 bounced = reflect(direction, normal);
        mirrored = skyMirrored(vec3(bounced.x, abs(bounced.y), bounced.z));
    }

    // Moon as key, the night and the veins' glow as fill.
    float key = max(dot(normal, MOON_DIRECTION), 0.0);
    vec3 base = mix(vec3(0.80, 0.92, 1.10), vec3(1.06, 1.0, 0.94), stone.tone) * (albedo * (0.7 + 0.6 * stone.tone) * (1.0 - 0.75 * stone.joint * seen));
    vec3 fill = vec3(0.010, 0.024, 0.036) + vec3(0.002, 0.030, 0.026) * smoothstep(60.0, 8.0, x);
    vec3 colour = base * (MOON_COLOUR * key * 0.55 + fill) * mix(1.0, 0.45, puddle);
    // The moon's own path on wet stone: a lobe as wide as the stone is rough.
    vec3 up = reflect(direction, normal);
    up.y = abs(up.y);
    float beside = up.x * MOON_DIRECTION.z - up.z * MOON_DIRECTION.x, over = up.y - MOON_DIRECTION.y;
    // Standing water keeps the disc's shape; stone draws it out into a column toward the eye.
    float lobe = exp2(-beside * beside * mix(420.0, 900.0, puddle) - over * over * mix(9.0, 60.0, puddle));
    colour += MOON_COLOUR * (lobe * mix(0.13, 0.22, puddle) * (0.3 + 0.7 * stone.tone) * (1.0 - 0.8 * stone.joint * seen));
    float wet = mix(0.62, 1.0, puddle) * (1.0 - 0.55 * stone.joint * seen);
    colour = colour * (1.0 - fresnel) + mirrored * fresnel * wet;
    // The canal's depth holds a little of the river's colour.
    if (canal) { colour += RIVER_BODY * 0.035 * (1.0 - fresnel); }

    float clear = airTransmittance(direction, distanceMetres);
    light = vec4(colour * clear + airLight(direction).rgb * (1.0 - clear), 1.0);
}
