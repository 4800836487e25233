/*{
    "ISFVSN": "2",
    "DESCRIPTION": "Film grain: soft clumps in the shadows and half-tones, new 24 times a second",
    "CREDIT": "GlassCity contributors",
    "CATEGORIES": ["Film"],
    "INPUTS": [
        { "NAME": "inputImage", "TYPE": "image" },
        { "NAME": "amount", "LABEL": "Amount", "TYPE": "float", "DEFAULT": 0.35, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "size", "LABEL": "Size, in 720ths of the height", "TYPE": "float", "DEFAULT": 1.4, "MIN": 1.0, "MAX": 4.0 },
        { "NAME": "colour", "LABEL": "Colour of the grains", "TYPE": "float", "DEFAULT": 0.25, "MIN": 0.0, "MAX": 1.0 }
    ]
}*/

// PCG, Jarzynski and Olano 2020, jcgt.org/published/0009/03/02.
uint hashOf(uint v)
{
    uint state = v * 747796405u + 2891336453u;
    uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
    return (word >> 22u) ^ word;
}

vec3 corner(ivec2 cell, uint seed)
{
    uint h = hashOf(uint(cell.x) + hashOf(uint(cell.y) + seed));
    return vec3(h & 1023u, (h >> 10u) & 1023u, h >> 22u) * (2.0 / 1023.0) - 1.0;
}

// Noise between the corners of a lattice, of the same strength everywhere: else the lattice would show.
vec3 clumps(vec2 p, uint seed)
{
    ivec2 cell = ivec2(floor(p));
    vec2 b = p - vec2(cell);
    b = b * b * (3.0 - 2.0 * b);
    vec2 a = 1.0 - b;
    vec3 sum = (corner(cell, seed) * a.x + corner(cell + ivec2(1, 0), seed) * b.x) * a.y
        + (corner(cell + ivec2(0, 1), seed) * a.x + corner(cell + ivec2(1, 1), seed) * b.x) * b.y;
    return sum * inversesqrt((a.x * a.x + b.x * b.x) * (a.y * a.y + b.y * b.y));
}

void main()
{
    vec3 picture = IMG_THIS_PIXEL(inputImage).rgb;
    float grainPixels = max(size * RENDERSIZE.y / 720.0, 1.0);
    // By time, not by frame: a picture that is held keeps its grain.
    uint seed = hashOf(uint(int(floor(TIME * 24.0 + 0.25))));
    // Turned, so that no row of clumps lies along the picture's rows.
    vec2 p = mat2(0.799, 0.602, -0.602, 0.799) * gl_FragCoord.xy / grainPixels;
    vec3 grain = clumps(p, seed) * 0.8 + clumps(p * 0.43 + 17.0, seed ^ 0x9E3779B9u) * 0.5;
    grain = mix(vec3(grain.g), grain, colour);
    float light = dot(picture, vec3(0.2126, 0.7152, 0.0722));
    // Strongest below the middle; what is black stays nearly black, what is white is burnt out.
    float strength = amount * 0.2 * (0.06 + sqrt(light) * (1.0 - light));
    gl_FragColor = vec4(clamp(picture + grain * strength, 0.0, 1.0), 1.0);
}
