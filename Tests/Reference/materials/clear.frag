// Glass that absorbs as the city's does and glows, and mirrors nothing, in place of towers/towers.frag. GREY is what it
// must not be: glass without a colour.
#include "frame.glsl"
#include "light.glsl"
#include "../towers/glass.glsl"

in vec3 vRay;
flat in vec4 fHeights;
flat in vec4 fScale;
flat in vec4 fOutline;
flat in vec4 fTower;

layout(location = 0, index = 0) out vec4 light;
layout(location = 0, index = 1) out vec4 transmittance;

void main()
{
    Crossing hit;
    RingRay ring;
    if (!crossFrustum(eyeAndTime.xyz, normalize(vRay), fHeights, fScale, fOutline, hit, ring)) { discard; }
    float blue = exp2(-(0.072 + 0.04 * fTower.y) * (hit.leave - hit.enter));
    vec3 through = glassThrough(blue), glow = GLOW * (1.0 - blue * blue);
#ifdef GREY
    through = vec3(dot(through, vec3(0.2126, 0.7152, 0.0722)));
    glow = vec3(dot(glow, vec3(0.2126, 0.7152, 0.0722)));
#endif
    light = vec4(glow, 1.0);
    transmittance = vec4(through, 1.0);
}
