// What stands inside near glass: floors, and the shaft of stairs and pipes. Needs light, glass and STOREY.

// Floors inside: plates of glass set in from the walls, seen through them at their own depth. The edges of glass hold its
// light. Two are looked for: those that the ray meets first.
vec3 floors(RingRay ray, float entryY, float climb, float thickness, float absorption, vec3 hue)
{
    float steep = max(abs(climb), 1e-3), level = entryY / STOREY;
    float first = (climb > 0.0 ? ceil(level) - level : level - floor(level)) * STOREY / steep, next = STOREY / steep;
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 2; i++)
    {
        float s = first + float(i) * next;
        vec2 q = abs(ray.origin + ray.slope * s);
        float room = ray.scale + ray.growth * s - max(max(q.x, q.y), 0.72 * (q.x + q.y));      // metres in from the wall
        float plate = smoothstep(0.7, 0.8, room) * (s < thickness ? 1.0 : 0.0);
        float rim = plate * (1.0 - smoothstep(0.8, 1.15, room));
        sum += glassThrough(exp2(-absorption * s)) * (plate * (vec3(0.0006, 0.0014, 0.0026) + hue * 0.0024) + rim * (vec3(0.006, 0.012, 0.018) + hue * 0.012));
    }

    return sum;
}

// Where a bent ray meets the shaft in the middle, and how far it runs in it; metres.
vec2 shaftAlong(RingRay ray, float thickness)
{
    vec2 slope = mix(ray.slope, vec2(1e-4), lessThan(abs(ray.slope), vec2(1e-4)));
    vec2 half_ = abs(0.27 * ray.scale / slope), middle = -ray.origin / slope;
    vec2 ins = middle - half_, outs = middle + half_;
    float enter = max(max(ins.x, ins.y), 0.0), leave = min(min(outs.x, outs.y), thickness);
    return vec2(enter, max(leave - enter, 0.0));
}
