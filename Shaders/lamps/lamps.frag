// Wet wrought iron by moon and by its own light, and the lantern: milky panes with a flame's warm core behind them.
#include "frame.glsl"
#include "light.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "mist.glsl"

in vec3 vWorld;
in vec3 vNormal;
in float vKind;
flat in vec4 fHead;
flat in float fGuests;
layout(location = 0) out vec4 light;

// What winged guests make of a pane: facets of teal and gold in it that turn, each at its own pace.
vec3 facets(vec3 direction, vec3 normal)
{
    vec3 off = vWorld - fHead.xyz;
    // Cells about the lantern's axis, sheared so that no two rows meet, a little behind the glass.
    off += direction * 0.05;
    float round_ = atan(off.z, off.x) * (1.0 / 6.2832), row = off.y * 15.0 + 3.0 * round_ + 0.35 * sin(off.y * 21.0 + 6.2832 * round_ * 2.0);
    float column = round_ * 14.0 + 0.5 * floor(row) + 0.25 * sin(off.y * 30.0);
    vec2 inCell = vec2(fract(column), fract(row)) - 0.5;
    uint name = hashOf(uvec3(uint(int(floor(column)) + 64), uint(int(floor(row)) + 64), uint(int(fHead.z) + 512)));
    float turn = eyeAndTime.w * (0.35 + 0.5 * unitOf(name)) + 6.2832 * unitOf(hashOf(name + 1u));
    float tilt = dot(inCell, vec2(cos(turn), sin(turn))), cut = max(abs(inCell.x) + 0.7 * abs(inCell.y), abs(inCell.y));
    float lit = (0.35 + 0.65 * smoothstep(-0.3, 0.45, tilt)) * (1.0 - smoothstep(0.34, 0.50, cut)) * step(0.3, unitOf(hashOf(name + 3u)));
    vec3 colour = mix(vec3(0.10, 0.90, 0.72), vec3(1.0, 0.60, 0.16), step(0.45, unitOf(hashOf(name + 2u))));
    return colour * (lit * (0.3 + 0.7 * max(-dot(normal, direction), 0.0)));
}

// What a pane shows: the flame at its own depth, seen through milk.
vec3 lantern(vec3 direction, vec3 normal)
{
    vec3 toCore = fHead.xyz + vec3(0.0, -0.05, 0.0) - vWorld;
    // Nearest the ray comes to the flame, which is taller than wide.
    vec3 off = (toCore - direction * dot(toCore, direction)) * vec3(1.0, 0.55, 1.0);
    float away = dot(off, off);
    float core = exp2(-away * 620.0), milk = exp2(-away * 42.0);
    float edge = 0.35 + 0.65 * max(-dot(normal, direction), 0.0);
    float up = clamp((vWorld.y - fHead.y) * 1.6 + 0.5, 0.0, 1.0);
    return fHead.w * (mix(LAMP_LIGHT, vec3(1.0, 0.86, 0.62), core) * (5.5 * core + 0.75 * milk * edge) + BURNT_SUGAR * (0.26 * edge * (1.1 - 0.6 * up)));
}

void main()
{
    vec3 toPoint = vWorld - eyeAndTime.xyz;
    float distanceMetres = length(toPoint);
    vec3 direction = toPoint / distanceMetres;
    vec3 normal = normalize(vNormal);

    float key = max(dot(normal, MOON_DIRECTION), 0.0);
    vec3 toHead = fHead.xyz - vWorld;
    float near2 = dot(toHead, toHead);
    vec3 headWay = toHead * inversesqrt(near2);
    vec3 warm = LAMP_LIGHT * (fHead.w * 1.6 * max(dot(normal, headWay), 0.0) / (near2 + 0.06));
    vec3 mirrored = reflect(direction, normal);
    float cosine = max(-dot(normal, direction), 0.0);
    float fresnel = schlick(0.10, cosine);
    vec3 night = skyMirrored(vec3(mirrored.x, abs(mirrored.y), mirrored.z)) * (mirrored.y < 0.0 ? 0.35 : 1.0);
    float glint = exp2(-(1.0 - max(dot(mirrored, MOON_DIRECTION), 0.0)) * 60.0);
    float ember = exp2(-(1.0 - max(dot(mirrored, headWay), 0.0)) * 24.0) / (near2 + 0.5);
    vec3 iron = vec3(0.020, 0.023, 0.028) * (MOON_COLOUR * key * 0.8 + vec3(0.020, 0.045, 0.065) + warm)
        + night * fresnel * 0.7 + MOON_COLOUR * (glint * 0.20) + LAMP_LIGHT * (ember * 0.16 * fHead.w);
    vec3 colour = vKind > 0.5 ? lantern(direction, normal) * (1.0 - 0.25 * fGuests) + facets(direction, normal) * (fGuests * fHead.w * 1.1) + night * fresnel * 0.5 : iron;

    vec4 air = AIR_BEFORE(distanceMetres);
    float mist = mistThrough(vWorld.y, distanceMetres, 1.0);
    light = vec4((colour * air.a + air.rgb) * mist + MIST_COLOUR * (1.0 - mist), 1.0);
}
