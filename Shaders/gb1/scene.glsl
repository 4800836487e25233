// What every pass of GB-1 shares: the frame's numbers and the workload's hash. Metres, Y up, right-handed.
layout(std140, binding = 0) uniform Gb1Frame {
    vec4 eyeTime;        // xyz eye in the world, w seconds
    vec4 rightTan;       // xyz right, w tangent of half the horizontal field of view
    vec4 forwardTan;     // xyz forward (always level), w tangent of half the vertical field of view
    ivec4 sizeCount;     // target width, height, towers a side, particles
    vec4 dust;           // x step in seconds, y 1 on frame 0, z units of the splat sum, w its inverse
};

const vec3 MOON = vec3(0.3203, 0.3660, -0.8737);

float hashToUnit(uint h) {
    h = (h ^ (h >> 15u)) * 2654435769u;
    h ^= h >> 13u;
    // Below 2^24, hence exact as a signed conversion, which is one instruction where the unsigned one is several.
    return float(int(h & 16777215u)) * (1.0 / 16777216.0);
}
float hash2(ivec2 c) { return hashToUnit(uint(c.x) * 374761393u ^ uint(c.y) * 668265263u); }
float hash3(ivec3 c) { return hashToUnit(uint(c.x) * 374761393u ^ uint(c.y) * 668265263u ^ uint(c.z) * 2246822519u); }

vec3 skyBase(float y) { return mix(vec3(0.050, 0.070, 0.160), vec3(0.005, 0.010, 0.040), clamp(y * 1.6, 0.0, 1.0)); }
