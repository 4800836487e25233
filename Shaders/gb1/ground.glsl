// Cobbles: the two nearest of the nine stones round a point.
vec3 ground(vec2 p, float dist) {
    vec2 b = floor(p), f = p - b;
    float f1 = 9.0, f2 = 9.0, id = 0.0;
    uint x0 = uint(int(b.x) - 1) * 374761393u, y0 = uint(int(b.y) - 1) * 668265263u;
    uint xg = x0 + 911u * 374761393u, yg = y0 + 357u * 668265263u;
    f = 0.15 - f;
#define STONE(X, Y) { \
    float h = hashToUnit((x0 + uint(X) * 374761393u) ^ (y0 + uint(Y) * 668265263u)); \
    float g = hashToUnit((xg + uint(X) * 374761393u) ^ (yg + uint(Y) * 668265263u)); \
    vec2 d = f + vec2(float(X - 1), float(Y - 1)) + 0.7 * vec2(h, g); \
    float q = dot(d, d); \
    id = q < f1 ? h * 7.0 + g : id; \
    f2 = min(f2, max(f1, q)); f1 = min(f1, q); }
    STONE(0, 0) STONE(1, 0) STONE(2, 0) STONE(0, 1) STONE(1, 1) STONE(2, 1) STONE(0, 2) STONE(1, 2) STONE(2, 2)
    f1 = sqrt(f1); f2 = sqrt(f2);
    float stone = smoothstep(0.02, 0.16, f2 - f1);
    vec3 a = mix(vec3(0.012, 0.012, 0.016), mix(vec3(0.055, 0.060, 0.075), vec3(0.115, 0.105, 0.100), fract(id)), stone);
    a *= 0.55 + 0.9 * clamp(1.0 - f1, 0.0, 1.0);
    float k = 1.0 - eyeTime.y / dist;
    a += skyBase(0.1) * (0.5 * k * k * k * stone);
    return mix(a, skyBase(0.0), 1.0 - exp(-dist * 0.008));
}

// What a ray that points down meets: stones, and past their edge the lower sky, where no star shows.
vec3 below(vec2 d, float slope, float lengthOfRay) {
    float depth = -eyeTime.y / slope;
    vec2 at = eyeTime.xz + depth * d;
    vec3 c = ground(at * 1.6, depth * lengthOfRay);
    float m = dot(vec3(d.x, slope, d.y), MOON) / lengthOfRay;
    bool beyond = max(abs(at.x), abs(at.y)) > 400.0 || depth > 600.0;
    return beyond ? skyBase(0.0) + vec3(1.0, 0.95, 0.85) * halo(m) : c;
}
