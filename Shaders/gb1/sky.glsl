// The moon's halo: cosine to the 64th power.
float halo(float cosine) {
    float m = max(cosine, 0.0), m2 = m * m, m4 = m2 * m2, m8 = m4 * m4, m16 = m8 * m8, m32 = m16 * m16;
    return 0.25 * m32 * m32;
}

vec3 sky(vec3 d) {
    float m = dot(d, MOON);
    vec3 c = skyBase(d.y) + vec3(1.0, 0.95, 0.85) * (6.0 * smoothstep(0.99930, 0.99945, m) + halo(m));
    vec3 p = d * 160.0, b = floor(p), o = p - b - 0.5;
    float s = step(0.992, hash3(ivec3(b))) * smoothstep(0.35, 0.0, length(o));
    return c + vec3(0.8, 0.9, 1.0) * (3.0 * s * clamp(d.y * 4.0, 0.0, 1.0));
}
