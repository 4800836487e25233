// Veins of a wing by its plan. s: part of the span, part of the chord, chord over span.

// By plan: veins from the root, cross veins, how much these waver, how strong they are.
const vec4 VENATION[5] = vec4[5](vec4(7.0, 3.0, 0.30, 0.5), vec4(6.0, 17.0, 0.25, 0.9), vec4(4.0, 1.0, 0.2, 0.3), vec4(5.0, 5.0, 0.6, 0.6), vec4(9.0, 1.0, 0.1, 0.2));

// How far from a whole number, in pixels of its own change: a line of one pixel and up that thins in truth and fades in the picture.
float lineAt(float x, float halfWide)
{
    float away = abs(fract(x + 0.5) - 0.5), pixel = max(fwidth(x), 1e-4), wide = max(halfWide, 0.6 * pixel);
    return (1.0 - smoothstep(wide - 0.6 * pixel, wide + 0.6 * pixel, away)) * min(halfWide / wide * 1.6, 1.0);
}

float veinsAt(vec3 s, int plan, float phase)
{
    vec4 habit = VENATION[plan];
    float waver = habit.z * (sin(s.x * 9.0 + phase * 6.3) + 0.6 * sin(s.x * 17.0 + s.y * 5.0));
    float rays = s.y * habit.x + 0.22 * waver;
    float ray = floor(rays + 0.5), across = s.x * habit.y + 0.37 * mod(ray + floor(rays), 3.0) + 0.3 * waver;
    float along = lineAt(rays, 0.055 + 0.05 * (1.0 - s.x));
    return max(along, habit.w * lineAt(across, 0.06) * smoothstep(0.05, 0.2, s.x));
}

// A bright hem: 1 on the outline.
float hemAt(vec3 s)
{
    float low = s.y, high = 1.0 - s.y, tip = (1.0 - s.x) / max(s.z, 0.1);
    float wide = 0.055, pixel = fwidth(s.y) + 1e-4;
    float near = min(min(low, high * 0.55), tip);
    return 1.0 - smoothstep(wide * 0.4, wide + pixel, near);
}
