// The light of the towers' veins on the ground and in the air over it. Needs frame, light and breath.
layout(binding = 4) uniform sampler2D veinLightMap;      // Scenes/City/VeinLight.cs
const vec4 VEIN_LIGHT_PLACE = vec4(-340.0, -680.0, 1.0 / 680.0, 1.0 / 780.0);       // corner x, z; 1 over the sides

const float VEIN_LIGHT = 1.2;       // VeinLight.Brightest

// Light on the ground at a place (x, z), rgb; in the air, a (of VEIN_ROOT).
vec4 veinLightAt(vec2 place)
{
    if (!partOn(PART_VEINS)) { return vec4(0.0); }
    vec4 s = textureLod(veinLightMap, (place - VEIN_LIGHT_PLACE.xy) * VEIN_LIGHT_PLACE.zw, 0.0);
    vec2 part = s.gb * 2.0 - 1.0, swing = BREATH_PACE * eyeAndTime.w;
    // sin(a + p) and sin(b - p), summed over the towers.
    float breath = 1.0 + BREATH_DEPTH.x * (sin(swing.x) * part.x + cos(swing.x) * part.y)
        + BREATH_DEPTH.y * (sin(swing.y) * part.x - cos(swing.y) * part.y);
    vec2 lights = s.ra * s.ra * (VEIN_LIGHT * breath);
    return vec4(mix(VEIN_ROOT, vec3(0.02, 0.62, 0.80), 0.3) * lights.x, lights.y);
}
