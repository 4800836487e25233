// A mote's life: 6 s, in cycles whose phase is hashed.
const float LIFE = 6.0;

// Seconds since birth; the cycle it is in now and the one it was in a step before.
float moteAge(int id, out int cycle, out int before) {
    float now = eyeTime.w + LIFE * hash2(ivec2(id, 17));
    cycle = int(floor(now / LIFE));
    before = int(floor((now - dust.x) / LIFE));
    return now - LIFE * float(cycle);
}

// Faded in over 0.5 s, out over the last second, dimmed with depth in metres.
float moteStrength(float age, float depth) {
    return smoothstep(0.0, 0.5, age) * (1.0 - smoothstep(5.0, 6.0, age)) * clamp(14.0 / max(depth, 0.1), 0.0, 1.5);
}
