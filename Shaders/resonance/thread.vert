// One strand of light that climbs from a lamp, an instance: a ribbon that faces the eye, never narrower than a pixel can show
// (dimmed as it is widened). What it shows at a height is its lamp's pulse as it was when that light left it.
#include "frame.glsl"
#include "light.glsl"
#include "airVolume.glsl"

// Members as in Scenes/Resonance/ThreadsPass.cs.
layout(location = 0) in vec4 inHeadAndAngle;        // the lantern's middle, world metres; where the strand begins about it, radians
layout(location = 1) in vec4 inPhases;              // of its pulse, radians: now, and every AGE_STEP seconds before
layout(location = 2) in vec4 inPhasesBefore;        // further back

uniform int steps;              // along the ribbon
uniform float strength;

out float vAcross;              // in half widths
out vec3 vLight;

const float TOP = 165.0;            // metres over the lantern where it has ended
const float AGE_STEP = 0.875;       // seconds; ThreadsPass.AgeStepSeconds
const float RADIUS = 0.012;         // metres

// A lamp's last strand is none: the air that all of them light, a broad faint ribbon about their middle.
bool isVeil() { return inHeadAndAngle.w > 900.0; }

// Twins of Fireflies.PlaceAt and the inverse of Fireflies.HeightAt.
vec3 placeAt(float h)
{
    float own = 0.5 + 0.5 * sin(inHeadAndAngle.w * 7.31), turned = inHeadAndAngle.w + (2.2 + 2.4 * own) * log(1.0 + 0.4 * h);
    if (isVeil()) { turned = own = 0.0; }
    float u = h / (6.0 + 7.0 * own), radius = 0.08 + (0.25 + 0.75 * own) * u * exp(1.0 - u) + 0.003 * h, high = h * (1.0 / 120.0);
    float sway = high * (1.3 * sin(h * 0.045 - eyeAndTime.w * 0.31 + inHeadAndAngle.z * 0.071) - 3.0 * sign(inHeadAndAngle.x) * high);
    radius *= isVeil() ? 0.0 : 1.0;
    return inHeadAndAngle.xyz + vec3(radius * cos(turned) + sway, h + 0.1, radius * sin(turned));
}

float ageAt(float h) { return (sqrt(4.84 + 16.0 * h) - 2.2) * 0.125; }

float phaseAt(float age)
{
    float at = age / AGE_STEP;
    int first = clamp(int(at), 0, 6);
    float from = first < 4 ? inPhases[first] : inPhasesBefore[first - 4];
    float to = first < 3 ? inPhases[first + 1] : inPhasesBefore[first - 3];
    return mix(from, to, at - float(first));
}

void main()
{
    float along = float(gl_VertexID >> 1) / float(steps), h = TOP * along * along;
    vec3 place = placeAt(h), toPlace = place - eyeAndTime.xyz, way = placeAt(h + 0.05) - place;
    float away = length(toPlace);
    float age = ageAt(h), left = eyeAndTime.w - age;
    // Feeding.SentAt.
    float sent = smoothstep(125.0, 126.4, left) * (1.0 - smoothstep(135.0, 141.0, left));
    float crest = 0.5 + 0.5 * cos(phaseAt(age));
    crest *= crest;
    float rises = smoothstep(0.0, 1.5, h), ends = 1.0 - smoothstep(0.25 * TOP, TOP, h);
    // What was a pulse below is nearly a steady thread above, where the beats are far apart.
    float steady = mix(0.03, 0.34, smoothstep(10.0, 90.0, h));
    // Dust, not wire: it is denser here and thinner there, and what is dense climbs with it.
    float seen = age * 9.0 - eyeAndTime.w * 9.0 + inHeadAndAngle.w * 3.7;
    float dense = 0.5 + 0.32 * sin(seen * 0.37) * sin(seen * 0.83 + 1.3) + 0.30 * sin(seen * 1.9 + inHeadAndAngle.w);
    dense = mix(0.15 + 0.85 * clamp(dense, 0.0, 1.0) * clamp(dense, 0.0, 1.0), 0.6, smoothstep(20.0, 100.0, h));
    vec3 colour = mix(mix(BURNT_SUGAR, LAMP_LIGHT, 0.7), STARDUST, smoothstep(14.0, 95.0, h));
    float pixel = lens.x * away, own = isVeil() ? mix(0.42, 0.16, smoothstep(12.0, 60.0, h)) : RADIUS, radius = max(own, 0.55 * pixel);
    float power = isVeil() ? mix(0.045, 0.060, smoothstep(12.0, 60.0, h)) : dense;
    vLight = colour * (strength * sent * rises * ends * ends * power * (steady + (1.0 - steady) * crest * crest) * (own / radius));
    vAcross = (gl_VertexID & 1) != 0 ? 1.0 : -1.0;
    place += normalize(cross(way, toPlace)) * (vAcross * 2.4 * radius);
    gl_Position = worldToClip * vec4(place, 1.0);
    // The air between is smooth: a look for a corner, not for each pixel.
    vLight *= airAt(gl_Position.xy / max(gl_Position.w, 0.1) * 0.5 + 0.5, away).a;
}
