/*{
    "ISFVSN": "2",
    "DESCRIPTION": "A night sketchbook: pale pen lines over washes on toned paper",
    "CREDIT": "GlassCity contributors",
    "CATEGORIES": ["Drawing"],
    "MIPMAPS": true,
    "INPUTS": [
        { "NAME": "inputImage", "TYPE": "image" },
        { "NAME": "line", "LABEL": "Pen", "TYPE": "float", "DEFAULT": 0.55, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "wash", "LABEL": "Washes", "TYPE": "float", "DEFAULT": 0.7, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "paper", "LABEL": "Paper", "TYPE": "float", "DEFAULT": 0.5, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "ink", "LABEL": "Ink", "TYPE": "color", "DEFAULT": [0.80, 0.86, 0.92, 1.0] }
    ]
}*/

// PCG, Jarzynski and Olano 2020, jcgt.org/published/0009/03/02.
uint hashOf(uint v)
{
    uint state = v * 747796405u + 2891336453u;
    uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
    return (word >> 22u) ^ word;
}

vec2 randomOf(ivec2 cell)
{
    uint h = hashOf(uint(cell.x) + hashOf(uint(cell.y)));
    return vec2(h & 65535u, h >> 16u) * (1.0 / 65535.0);
}

vec2 soft(vec2 p)
{
    ivec2 cell = ivec2(floor(p));
    vec2 b = p - vec2(cell);
    b = b * b * (3.0 - 2.0 * b);
    return mix(mix(randomOf(cell), randomOf(cell + ivec2(1, 0)), b.x), mix(randomOf(cell + ivec2(0, 1)), randomOf(cell + ivec2(1, 1)), b.x), b.y);
}

float lightOf(vec3 c) { return dot(c, vec3(0.3, 0.55, 0.15)); }

float lightAt(vec2 pixel, float level) { return sqrt(lightOf(textureLod(inputImage, pixel / RENDERSIZE, level).rgb)); }

void main()
{
    float unit = RENDERSIZE.y / 720.0;
    vec2 sheet = gl_FragCoord.xy / unit;
    // The hand is never quite steady; it draws anew four times a second.
    float take = mod(floor(TIME * 4.0 + 0.1), 64.0);
    vec2 sway = soft(sheet * 0.022 + take * 7.3) - 0.5;
    vec2 fibre = soft(sheet * 0.31) * 0.6 + soft(sheet * 0.83) * 0.4 - 0.5;
    vec2 damp = soft(sheet * 0.085 + 40.0) - 0.5;
    vec2 at = gl_FragCoord.xy + (sway * 3.0 + fibre * 0.8) * unit;

    // Pen: what is brighter than its surroundings gets one stroke (a difference of two blurs, after Winnemoeller's XDoG, 2012);
    // on square roots, so that the dark has lines, too.
    float fineLevel = clamp(floor(log2(unit) + 0.6), 0.0, 2.0);
    float brighter = lightAt(at, fineLevel) - lightAt(at, fineLevel + 2.0);
    float pressure = 1.0 + 0.9 * sway.y + 0.4 * damp.y;
    float pen = smoothstep(0.012, 0.11, brighter * pressure) * (0.85 + 0.5 * fibre.y);

    // Washes: the picture without its small things, in soft steps, darker where a wash dried at its border.
    float level = clamp(floor(log2(RENDERSIZE.y / 150.0) + 0.01), 0.0, 4.0);
    vec3 flow = textureLod(inputImage, (at + (sway * 14.0 + damp * 10.0) * unit) / RENDERSIZE, level).rgb;
    vec3 detail = IMG_PIXEL(inputImage, at).rgb;
    vec3 base = mix(detail, flow, 0.8 * wash);
    float tone = sqrt(lightOf(base)) * 7.0 + damp.x * 0.7 + fibre.x * 0.12;
    float within = fract(tone);
    float stepped = floor(tone) + smoothstep(0.25, 0.75, within);
    float pool = 1.0 - 0.16 * wash * smoothstep(0.25, 0.0, abs(within - 0.5));
    float ratio = stepped / max(tone, 0.4);
    base *= mix(1.0, ratio * ratio * pool, wash);

    // Toned paper lifts the dark and shows its grain where the wash is thin.
    vec3 toned = vec3(0.115, 0.125, 0.155) * (1.0 + 0.55 * fibre.x + 0.35 * sway.x);
    vec3 picture = mix(base, toned + base * (0.86 + 0.3 * fibre.y), paper);
    picture = mix(picture, ink.rgb, clamp(pen * line * ink.a, 0.0, 1.0));
    gl_FragColor = vec4(clamp(picture, 0.0, 1.0), 1.0);
}
