// A star's light as a lens spreads it (Moffat 1969, "A theoretical investigation of focal stellar images": (1 + r^2)^-b, wider wings
// than a bell curve) with six spikes of the blades; a line as a thread in a glow, along which light runs, torn where it is broken.
#include "frame.glsl"
#include "air.glsl"
#include "airVolume.glsl"
#include "hash.glsl"
#include "noise.glsl"

in vec2 vAt;
in float vAway;
flat in vec4 fLight;
flat in vec3 fForm;
layout(location = 0) out vec4 light;

const float REACH = 26.0;

float starShape(vec2 at)
{
    float r2 = dot(at, at), ends = max(1.0 - r2 * (1.0 / (REACH * REACH)), 0.0);
    float core = 1.0 / ((1.0 + r2) * (1.0 + r2) * sqrt(1.0 + r2)), halo = 0.010 / (1.0 + 0.035 * r2);
    float spikes = 0.0;
    for (int i = 0; i < 3; i++)
    {
        float turn = radians(60.0) * float(i) + 0.35 + 0.5 * fLight.a;
        vec2 axis = vec2(cos(turn), sin(turn));
        float along = abs(dot(axis, at)), across = dot(vec2(-axis.y, axis.x), at);
        spikes += 0.040 * exp2(-0.20 * along) / (1.0 + 9.0 * across * across);
    }

    return (core + halo + spikes) * ends * ends;
}

float lineShape(vec2 at)
{
    float t = eyeAndTime.w, across = at.y * fForm.y;
    float thread = exp2(-1.6 * across * across), glow = 0.10 / (1.0 + 0.5 * across * across) * (1.0 - at.y * at.y);
    // Light goes along it, out and back.
    float run = 0.75 + 0.5 * sin(6.2832 * (at.x * fForm.z * 0.9 - t * 0.35 + fLight.a));
    // Torn: a gap in the middle with frayed ends, which closes as it heals.
    float torn = abs(at.x - 0.5 + 0.12 * (fLight.a - 0.5)), gap = 0.30 * (1.0 - fForm.x);
    float fray = 0.05 * (noise(vec2(across * 3.0, fLight.a * 40.0 + t * 0.4)) - 0.5);
    float kept = gap > 0.001 ? smoothstep(gap - 0.02, gap + 0.16, torn + fray) : 1.0;
    return (thread + glow) * run * kept * (0.45 + 0.55 * fForm.x) * smoothstep(0.0, 0.06, at.x) * smoothstep(1.0, 0.94, at.x);
}

void main()
{
    float shape = fForm.x < 0.0 ? starShape(vAt) : lineShape(vAt);
    light = vec4(fLight.rgb * (shape * AIR_BEFORE(vAway).a), 0.0);
}
