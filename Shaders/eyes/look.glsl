// An eye in a palm: its frame, and the colours of autumn about a green iris. Needs hands.glsl.
const vec3 AUTUMN_DEEP = vec3(0.578, 0.083, 0.011);     // #C8511B
const vec3 AUTUMN_GOLD = vec3(0.768, 0.366, 0.024);     // #E3A32B
const vec3 VERDANT = vec3(0.050, 0.366, 0.074);         // #3FA34D

const vec3 EYE_GLOW = vec3(0.66, 0.95, 0.44);           // light that a living iris gives

// Right, up and gaze as columns: it looks at whoever holds it, and now and then a little past.
mat3 eyeFrame(int which, float t)
{
    vec3 gaze = normalize(-handEye[which].xyz + vec3(0.010 * sin(0.7 * t + 1.0), 0.008 * sin(0.53 * t), 0.0));
    float tilt = which == 0 ? 0.10 : -0.10;
    vec3 right = normalize(cross(vec3(tilt, 1.0, 0.0), gaze));
    return mat3(right, cross(gaze, right), gaze);
}

// Light on a thing that light comes through from behind: leaf or eye.
vec3 eyeLit(vec3 normal, float through)
{
    vec3 sum = vec3(0.0);
    float key = dot(normal, handKey.xyz), back = dot(normal, handBack.xyz);
    sum += handKeyColour.rgb * (max(key, 0.0) + through * max(-key, 0.0));
    sum += handBackColour.rgb * (max(back, 0.0) + through * max(-back, 0.0));
    return sum + mix(handBelow.rgb, handAbove.rgb, 0.5 + 0.5 * dot(normal, handWorld[1].xyz));
}
