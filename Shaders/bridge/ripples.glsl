// The state of the bridge, and what runs over its skin: slow trains of waves, and the rings of steps.
// Twin of Scenes/Bridge/BridgeBlock.cs and StepRipples.cs. Needs frame.glsl.
layout(std140, binding = 4) uniform BridgeBlock
{
    vec4 bridgeFront;       // metres of way that the front has come, length, seconds since it began, brightness of the trail overhead
    vec4 bridgeSteps[8];    // way, metres across, age in seconds, strength
};

const float FORMS = 26.0;           // BridgeTimes.FormsMetres

// Slope outward of a step's ring: at each distance run the waves whose group has come so far.
float stepSlope(float metres, float age)
{
    const float TENSION = 0.05, VISCOSITY = 0.0010, LIFE = 3.0;
    float speed = metres / (1.5 * age), k = speed * speed / TENSION, fade = 1.0 - age / LIFE;
    return 0.30 * exp2(-1.442695 * VISCOSITY * k * k * age) * fade * fade * k / (k + 4.0) / (1.0 + 1.2 * metres) * sin(k * metres / 3.0);
}

// Slopes along the way and around the girth at a place; z: the variance of what a pixel so wide cannot hold.
vec3 skinSlopes(vec2 at, float footprint, float calm)
{
    float t = eyeAndTime.w;
    vec3 sum = vec3(0.0);
    const int TRAINS = 4;
    vec4 train[TRAINS] = vec4[](        // wave numbers along and around, turns in time, slope
        vec4(0.55, 0.62, 0.9, 0.085), vec4(1.35, -0.85, -1.5, 0.075), vec4(2.60, 1.90, 2.3, 0.055), vec4(4.30, -3.10, 3.1, 0.026));
    float wander = 0.9 * sin(0.23 * at.x - 0.31 * t) + 0.5 * sin(0.9 * at.y + 0.17 * t);
    for (int i = 0; i < TRAINS; i++)
    {
        vec2 k = train[i].xy;
        float held = exp2(-dot(k, k) * footprint * footprint), slope = train[i].w * calm;
        float wave = cos(dot(k, at) - train[i].z * t + wander * (1.0 + 0.6 * float(i)) + 1.9 * float(i));
        sum.xy += k * inversesqrt(dot(k, k)) * (wave * slope * held);
        sum.z += 0.5 * slope * slope * (1.0 - held * held);
    }

    for (int i = 0; i < 8 && bridgeSteps[i].z > 0.0; i++)
    {
        vec2 off = at - bridgeSteps[i].xy;
        float away = length(off) + 1e-3;
        float k = away * away / (2.25 * bridgeSteps[i].z * bridgeSteps[i].z * 0.05), held = exp2(-k * k * footprint * footprint);
        sum.xy += off * (bridgeSteps[i].w * held * stepSlope(away, bridgeSteps[i].z) / away);
    }

    return sum;
}
