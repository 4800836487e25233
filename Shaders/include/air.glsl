// The air between the eye and things, and the sky as others mirror it: read from the probe, which costs one look where
// the formulas cost seven exponentials. Needs frame.glsl.
layout(binding = 7) uniform sampler2D skyProbe;      // lower half: what a wall mirrors; upper half: light of the air

// Upper hemisphere on a disc (stereographic), horizon at its rim.
vec2 probePlace(vec3 direction)
{
    float down = max(direction.y, 0.0);
    vec2 flatWay = direction.xz * (direction.y < 0.0 ? inversesqrt(dot(direction.xz, direction.xz)) : 1.0);
    return flatWay * (0.48 / (1.0 + down)) + 0.5;
}

// Sky with the moon's glint as panes blur it; a: unused.
vec3 skyMirrored(vec3 direction) { return textureLod(skyProbe, probePlace(direction) * vec2(1.0, 0.5), 0.0).rgb; }

// Light of the night without its moon, scattered toward the eye by air in a direction; a: unused.
vec4 airLight(vec3 direction) { return textureLod(skyProbe, probePlace(direction) * vec2(1.0, 0.5) + vec2(0.0, 0.5), 0.0); }

const float AIR_HEIGHT = 46.0;          // metres in which the density falls by e
const float AIR_CLEAR = 70.0;           // metres at which half the air has begun

// Part of the light that crosses the air from the eye over a distance: exponential height fog in closed form
// (Quilez, iquilezles.org/articles/fog). lens.w is the density at the eye's height, per metre.
float airTransmittance(vec3 direction, float distanceMetres)
{
    // The nearest street stays clear: haze takes its time to begin.
    distanceMetres *= distanceMetres / (distanceMetres + AIR_CLEAR);
    float climb = direction.y * distanceMetres * (1.0 / AIR_HEIGHT);
    // Below the ground the mirrored eye has no air until its ray comes up.
    climb += min(eyeAndTime.y, 0.0) * (1.0 / AIR_HEIGHT);
    float mean = abs(climb) < 1e-2 ? 1.0 - 0.5 * climb : (1.0 - exp2(-1.442695 * climb)) / climb;
    return exp2(-1.442695 * lens.w * distanceMetres * clamp(mean, 0.0, 8.0));
}
