// What lies on the skin at rest: creases, wrinkles over knuckles, nails, a little colour. Millimetres.
struct Skin { float height; float crease; float nail; float tip; float red; };

float line(float away, float wide) { return exp2(-away * away / (wide * wide)); }

// rest, normal: at rest; digit: as HandVertex has it; pixel: millimetres of a pixel.
Skin skinAt(vec3 rest, vec3 normal, vec4 digit, float pixel)
{
    float soft = max(0.55, 0.7 * pixel), inner = smoothstep(0.25, -0.25, normal.z), s = digit.x;
    bool isThumb = digit.w > 3.5;
    float onFinger = smoothstep(0.25, 0.40, s), unit = isThumb ? 30.0 : 24.0;
    inner = isThumb ? mix(inner, smoothstep(0.5, -0.3, digit.z), onFinger) : inner;

    // Where joints bend, two lines close together inside; many fine ones outside.
    float wave = 0.05 * sin(2.6 * digit.y + 3.0 * digit.w);
    float atFirst = (s - 1.0 + wave) * unit, atSecond = (s - 2.0 + 0.7 * wave) * unit, atRoot = (s - 0.50 + wave) * unit;
    float bends = line(atFirst - 0.9, soft) + 0.7 * line(atFirst + 1.1, soft) + line(atSecond, soft);
    bends += isThumb ? 0.0 : 0.9 * line(atRoot, soft) + 0.5 * line(atRoot + 1.8, soft);
    bends *= onFinger * inner;
    // The palm's three lines, and those of the wrist.
    float x = rest.x, y = rest.y, u = x + 33.0, v = 33.0 - x;
    float life = abs(length(vec2(x - 37.0, (y - 27.0) * 0.92)) - 31.0 - 0.7 * sin(0.3 * y));
    float heart = abs(y - 66.0 - 0.0068 * u * u), head = abs(y - 63.0 + 0.10 * v + 0.0040 * v * v);
    float palm = line(life, soft * 1.15) * smoothstep(34.0, 26.0, x) * smoothstep(4.0, 12.0, y);
    palm += 0.9 * line(heart, soft * 1.1) * smoothstep(21.0, 13.0, x) * smoothstep(-40.0, -30.0, x);
    palm += 0.8 * line(head, soft * 1.1) * smoothstep(-27.0, -12.0, x) * smoothstep(33.0, 28.0, x);
    palm *= smoothstep(0.1, -0.35, normal.z) * (1.0 - onFinger);
    float wrist = (line(y + 1.0 + 0.002 * x * x, soft) + 0.7 * line(y + 6.5 + 0.003 * x * x, soft)) * inner * smoothstep(25.0, 12.0, abs(x));

    // Wrinkles lie across a knuckle, the deeper the nearer.
    float over = (1.0 - inner) * onFinger;
#ifdef PLAIN
    const float folds = 0.0;
#else
    float folds = sin(atFirst * 2.3 + 1.2 * digit.y * digit.y) * line(atFirst, 4.2) + 0.7 * sin(atSecond * 2.9 + digit.y * digit.y) * line(atSecond, 2.6);
    folds *= over * smoothstep(1.15, 0.55, abs(digit.y)) * smoothstep(2.2, 0.8, pixel);
#endif

    // The nail: squarer at its root, round before it.
    float long_ = (s - 2.66) * (isThumb ? 2.45 : 2.75), wide = digit.y * 1.30;
    vec2 squared = vec2(long_ * long_, wide * wide);
    float edge = 1.0 - sqrt(length(squared));
    float nail = smoothstep(0.0, 0.10 + 0.05 * pixel, edge) * smoothstep(0.10, 0.32, digit.z) * step(2.0, s);
    float rim = smoothstep(0.16, 0.0, abs(edge)) * smoothstep(0.10, 0.32, digit.z) * step(2.0, s);

    // Lozenges of fine lines, where a pixel can hold them.
#ifdef PLAIN
    const float net = 0.0;
#else
    float fine = smoothstep(0.9, 0.25, pixel);
    float net = sin(3.1 * x + 1.2 * y + 1.9 * sin(0.61 * y + 0.3 * x)) * sin(2.6 * rest.z - 2.0 * y + 1.3 * x + 1.7 * sin(0.47 * x)) * fine;
#endif
    Skin skin;
    skin.crease = clamp(0.60 * bends + 0.70 * palm + 0.45 * wrist + 0.55 * rim * (1.0 - 0.5 * nail), 0.0, 1.0);
    skin.height = -0.34 * skin.crease + 0.30 * folds + 0.10 * nail + 0.016 * net * (1.0 - nail);
    skin.nail = nail;
    skin.tip = smoothstep(0.80, 0.92, long_);
    float pads = inner * (smoothstep(2.2, 2.7, s) + 0.5 * onFinger * (1.0 - cos(6.2832 * s)) * 0.5);
    skin.red = clamp(0.30 * pads + 0.35 * over * (line(atFirst, 6.0) + line(atSecond, 4.0)) + 0.22 * inner * (1.0 - onFinger) * smoothstep(26.0, 4.0, length(vec2(x - 22.0, 0.7 * (y - 36.0)))), 0.0, 1.0);
    return skin;
}
