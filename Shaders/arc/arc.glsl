// The way of the healed constellation, and what becomes of its trail. Twin of Scenes/Arc/ArcPath.cs and Trail.cs. Needs frame.glsl.
const vec3 ARC[5] = vec3[](vec3(0.35, 0.0, -209.4), vec3(0.0, 6.0, -212.0), vec3(-70.0, 40.0, -262.0), vec3(-10.0, 200.0, -310.0), vec3(80.0, 192.0, -405.0));
// About the course of the bridge of mercury, onto which the trail sinks.
const vec3 SUNK[5] = vec3[](vec3(-8.0, 0.5, -231.0), vec3(78.0, 6.0, -246.0), vec3(-62.0, 46.0, -296.0), vec3(10.0, 52.0, -370.0), vec3(0.0, 0.0, -470.0));

vec4 powersOf(float s) { float r = 1.0 - s; return vec4(r * r * r * r, 4.0 * s * r * r * r, 6.0 * s * s * r * r, 4.0 * s * s * s * r); }

vec3 arcPlace(float s)
{
    vec4 w = powersOf(s);
    return w.x * ARC[0] + w.y * ARC[1] + w.z * ARC[2] + w.w * ARC[3] + s * s * s * s * ARC[4];
}

vec3 sunkPlace(float s)
{
    vec4 w = powersOf(s);
    return w.x * SUNK[0] + w.y * SUNK[1] + w.z * SUNK[2] + w.w * SUNK[3] + s * s * s * s * SUNK[4];
}

vec3 arcWay(float s)
{
    float r = 1.0 - s;
    return normalize(r * r * r * (ARC[1] - ARC[0]) + 3.0 * s * r * r * (ARC[2] - ARC[1]) + 3.0 * s * s * r * (ARC[3] - ARC[2]) + s * s * s * (ARC[4] - ARC[3]));
}

float arcAlong(float seconds) { return smoothstep(135.0, 152.0, seconds); }
float arcSeconds(float s) { return 135.0 + 17.0 * (0.5 - sin(asin(clamp(1.0 - 2.0 * s, -1.0, 1.0)) * (1.0 / 3.0))); }

// Half the trail's width where it was left, metres: as wide as what left it.
float trailWidth(float s) { return 0.35 + 24.0 * s * (0.25 + s) * (1.0 - 0.45 * s); }

// How far what was left at s has sunk onto the bridge, 0..1; own: 0..1, another for each strand or mote.
float trailSunk(float s, float own) { float u = clamp((eyeAndTime.w - 149.5 - 1.5 * s - 3.0 * own) * (1.0 / 4.0), 0.0, 1.0); return u * u * (3.0 - 2.0 * u); }
