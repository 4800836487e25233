// Water that climbs: rows of the course (Scenes/Rivers/RiverCourse.cs) displaced by waves that run along it, upward.
// Rows keep their z, so that the ribbon stays cut at the cell borders.
#include "frame.glsl"

struct RiverRow
{
    vec4 middleAndWay;      // world metres; way from the spring
    vec4 acrossAndHalf;     // unit vector across; half-width
    vec4 liftAndFoam;       // lift 0..1, foam 0..1, thickness in metres, fade 0..1
};

layout(std430, binding = 1) readonly buffer RiverRows { RiverRow rows[]; };

const int COLUMNS = 24;         // points across; RiverPass makes the indices
const float SPEED = 5.5;        // metres a second; RiverCourse.SpeedMetresPerSecond

out vec3 vWorld;
out vec3 vNormal;
out vec4 vFlow;                 // way, across -1..1, crest height in metres, foam
out vec2 vBody;                 // thickness in metres, fade

// Height of the water over its middle line, and its slopes along and across: a sum of trains of waves, all running up.
vec3 waves(float way, float across, float lift)
{
    float t = eyeAndTime.w;
    vec3 sum = vec3(0.0);
    const int TRAINS = 5;
    vec4 train[TRAINS] = vec4[](        // amplitude in metres, wave number along, across, speed over the flow
        vec4(0.240, 0.34, 0.10, 0.0), vec4(0.150, 0.71, -0.32, 0.9), vec4(0.085, 1.33, 0.55, -0.7),
        vec4(0.050, 2.21, -0.95, 1.4), vec4(0.030, 3.90, 1.60, -1.1));
    for (int i = 0; i < TRAINS; i++)
    {
        vec4 w = train[i];
        float phase = w.y * (way - (SPEED + w.w) * t) + w.z * across * 4.0 + float(i) * 1.7;
        float s = sin(phase), c = cos(phase);
        // Sharper crests than troughs.
        float crest = s * (1.0 + 0.35 * s);
        float slope = c * (1.0 + 0.70 * s);
        sum += vec3(crest, slope * w.y, slope * w.z) * w.x;
    }

    return sum * (0.35 + 0.85 * lift);
}

void main()
{
    int row = gl_VertexID / COLUMNS;
    float across = float(gl_VertexID % COLUMNS) / float(COLUMNS - 1) * 2.0 - 1.0;
    RiverRow r = rows[row];
    RiverRow next = rows[min(row + 1, rows.length() - 1)], before = rows[max(row - 1, 0)];
    vec3 along = normalize(next.middleAndWay.xyz - before.middleAndWay.xyz);
    vec3 side = vec3(r.acrossAndHalf.xy, 0.0);
    // Rows keep their z: up is across the ribbon within the row's own plane.
    vec3 up = vec3(-r.acrossAndHalf.y, r.acrossAndHalf.x, 0.0);
    float lift = r.liftAndFoam.x;
    vec3 wave = waves(r.middleAndWay.w, across, lift);
    // In the air the ribbon rounds its back.
    float bow = lift * (0.55 - 0.95 * across * across);
    float rim = lift * 0.22 * sin(r.middleAndWay.w * 0.9 - eyeAndTime.w * 4.6 + across * 2.0) * across * across;
    float halfWidth = r.acrossAndHalf.w * mix(0.25, 1.0, r.liftAndFoam.w);
    vWorld = r.middleAndWay.xyz + side * (across * halfWidth) + up * (wave.x * (1.0 - 0.5 * across * across * lift) + bow + rim);
    vec3 tangent = along + up * wave.y;
    vec3 binormal = side * halfWidth + up * (wave.z * 4.0 - 1.9 * lift * across);
    vNormal = normalize(cross(tangent, binormal));
    vFlow = vec4(r.middleAndWay.w, across, wave.x, r.liftAndFoam.y);
    vBody = vec2(r.liftAndFoam.z, r.liftAndFoam.w);
    gl_Position = worldToClip * vec4(vWorld, 1.0);
}
