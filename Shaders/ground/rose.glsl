// The plaza: a compass of stone in a rose of glass, lit from within; and its own eight lanterns. Needs stones.glsl.

// Metres outside one arm of a star: arms of the length `tip` from vertices at `hub`, `count` around; y: which half of the arm.
vec2 starArm(float turn, float radius, float count, float tip, float hub)
{
    float sector = fract(turn * count + 0.5) - 0.5;
    float angle = abs(sector) * (6.2831853 / count), half_ = 3.14159265 / count;
    vec2 at = radius * vec2(cos(angle), sin(angle)), vertex = hub * vec2(cos(half_), sin(half_));
    vec2 along = normalize(vertex - vec2(tip, 0.0));
    return vec2((at.x - tip) * along.y - at.y * along.x, sign(sector));
}

// p: metres from the plaza's middle.
Stone plaza(vec2 p, float footprint, float timeSeconds, out float albedo)
{
    float radius = length(p), turn = atan(p.y, p.x) * (1.0 / 6.2831853) + 0.5;
    float ring = floor(radius * 0.125);
    // Whole stones around: as many as make them half a metre long in the ring's middle.
    float around = floor((ring + 0.5) * 8.0 * 6.2831853 * 2.0);
    Stone stone = setts(vec2(turn * around * 0.5, radius), vec2(0.5, 0.4), 0.016, 0.05, footprint);

    // The compass: four great arms, four between, eight small; each arm's halves dark and pale, as on charts.
    vec2 great = starArm(turn, radius, 4.0, 27.0, 4.6), middle = starArm(turn + 0.125, radius, 4.0, 19.0, 5.4), small = starArm(turn + 0.0625, radius, 8.0, 12.5, 6.6);
    float inGreat = within(great.x, footprint), inMiddle = within(middle.x, footprint), inSmall = within(small.x, footprint);
    albedo = 0.040;
    albedo = mix(albedo, small.y > 0.0 ? 0.100 : 0.030, inSmall);
    albedo = mix(albedo, middle.y > 0.0 ? 0.145 : 0.030, inMiddle);
    albedo = mix(albedo, great.y > 0.0 ? 0.190 : 0.026, inGreat);
    float outer = band(radius - 29.6, 0.9, footprint);
    albedo = mix(albedo, 0.150, max(outer, band(radius - 13.6, 0.35, footprint) * (1.0 - max(inGreat, inMiddle))));

    // The glass: each arm's outline, petals between the circles, two rings, and a warm heart. Light wanders outward in it.
    float wave = 0.72 + 0.28 * sin(radius * 0.30 - timeSeconds * 0.55);
    vec3 hue = mix(VEIN_ROOT, VEIN_TIP, smoothstep(6.0, 31.0, radius)) * wave;
    float petal = abs(fract(turn * 16.0) - 0.5) * (radius * 0.3927);
    float curve = 2.35 * sqrt(max(1.0 - pow(abs(radius - 24.0) * (1.0 / 5.0), 2.0), 0.0));
    float away = mix(abs(radius - 24.0) < 5.0 ? abs(petal - curve) : 9.0, 9.0, inGreat);
    away = min(min(away, abs(great.x)), mix(abs(middle.x), 9.0, inGreat));
    away = min(away, min(abs(radius - 28.5), min(abs(radius - 30.7), abs(radius - 5.2))));
    inlayGlass(stone, albedo, away, 0.04, p, footprint, hue);
    float heart = within(radius - 1.5, footprint);
    inlay(stone, albedo, heart, mix(LAMP_LIGHT, BURNT_SUGAR, smoothstep(0.2, 1.5, radius)) * 0.9);
    // The rose's light on the stone about it.
    stone.glow += albedo * (VEIN_ROOT * 0.60 * exp2(-radius * 0.16) + hue * 0.30 * within(radius - 31.0, 3.0) + LAMP_LIGHT * 0.9 * exp2(-radius * radius * 0.09));
    return stone;
}

// The light of the nearest of the lanterns on the plaza's wings, as lampVector gives it; Street.MakePlazaLamps places them.
vec3 plazaLampVector(vec3 fromMiddle)
{
    vec2 q = abs(fromMiddle.xz);
    vec3 to = vec3(q.x < 42.0 ? 32.0 : 52.0, 5.0, 19.0) - vec3(q.x, fromMiddle.y, q.y);
    float away = dot(to, to), inverse = inversesqrt(away + 0.02), ends = max(1.0 - away * (1.0 / 196.0), 0.0);
    return to * vec3(sign(fromMiddle.x), 1.0, sign(fromMiddle.z)) * (inverse * inverse * inverse * ends * ends);
}
