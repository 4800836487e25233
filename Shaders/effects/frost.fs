/*{
    "ISFVSN": "2",
    "DESCRIPTION": "Ice on the pane: needles grow in from the borders and bend what lies behind",
    "CREDIT": "GlassCity contributors",
    "CATEGORIES": ["Glass"],
    "MIPMAPS": true,
    "INPUTS": [
        { "NAME": "inputImage", "TYPE": "image" },
        { "NAME": "amount", "LABEL": "How far in", "TYPE": "float", "DEFAULT": 0.32, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "scale", "LABEL": "Size of the crystals", "TYPE": "float", "DEFAULT": 1.0, "MIN": 0.5, "MAX": 3.0 },
        { "NAME": "bend", "LABEL": "Refraction", "TYPE": "float", "DEFAULT": 0.5, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "white", "LABEL": "Whiteness", "TYPE": "float", "DEFAULT": 0.45, "MIN": 0.0, "MAX": 1.0 }
    ]
}*/

// PCG, Jarzynski and Olano 2020, jcgt.org/published/0009/03/02.
uint hashOf(uint v)
{
    uint state = v * 747796405u + 2891336453u;
    uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
    return (word >> 22u) ^ word;
}

vec3 randomOf(ivec2 cell)
{
    uint h = hashOf(uint(cell.x) + hashOf(uint(cell.y)));
    return vec3(h & 1023u, (h >> 10u) & 1023u, h >> 22u) * (1.0 / 1023.0);
}

vec3 soft(vec2 p)
{
    ivec2 cell = ivec2(floor(p));
    vec2 b = p - vec2(cell);
    b = b * b * (3.0 - 2.0 * b);
    return mix(mix(randomOf(cell), randomOf(cell + ivec2(1, 0)), b.x), mix(randomOf(cell + ivec2(0, 1)), randomOf(cell + ivec2(1, 1)), b.x), b.y);
}

// Cells around scattered points (Worley 1996). xy: which way the cell's face leans; z: 0 on the border between two cells.
vec3 facets(vec2 p)
{
    ivec2 cell = ivec2(floor(p));
    vec3 nearest = vec3(9.0, 0.0, 0.0);
    float second = 9.0;
    for (int i = 0; i < 9; i++)
    {
        ivec2 at = cell + ivec2(i % 3 - 1, i / 3 - 1);
        vec3 r = randomOf(at);
        vec2 to = vec2(at) + r.xy - p;
        float d = dot(to, to);
        second = min(second, max(d, nearest.x));
        nearest = d < nearest.x ? vec3(d, r.z, r.x) : nearest;
    }

    float lean = nearest.y * 6.2832;
    return vec3(vec2(cos(lean), sin(lean)) * nearest.z, sqrt(second) - sqrt(nearest.x));
}

void main()
{
    vec2 wide = vec2(RENDERSIZE.x / RENDERSIZE.y, 1.0);
    vec2 p = isf_FragNormCoord * wide;
    vec2 border = min(p, wide - p);
    // Distance to the frame, round in the corners, where ice is thickest.
    vec2 rest = max(0.45 - border, 0.0);
    float away = 0.45 - length(rest);
    // It breathes: a slow tide of a few hundredths.
    float line = amount * 0.36 + 0.012 * sin(TIME * 0.21);
    vec3 picture = IMG_THIS_PIXEL(inputImage).rgb;
    // Only near the frame does the loop have its turn; a branch would cost everywhere.
    int turns = away < line + 0.16 ? 1 : 0;
    for (int i = 0; i < turns; i++)
    {
        float fine = 9.0 / scale;
        vec3 warp = soft(p * fine * 0.8) - 0.5;
        // Needles: cells drawn out away from the nearer side; where two sides' ice meets there is a seam, as in ice.
        bool side = border.x + 0.05 * warp.z < border.y;
        vec2 along = side ? vec2(p.y, border.x) + 11.0 : vec2(p.x, border.y);
        along = along * vec2(3.4, 0.62) * fine + warp.xy * vec2(1.7, 0.6);
        vec3 large = facets(along), small = facets(mat2(0.5, 0.866, -0.866, 0.5) * along * vec2(1.1, 4.6) + 31.0);
        float ragged = 0.13 * (large.y + 1.2 * warp.z) + 0.10 * (large.z - 0.4) + 0.06 * (small.z - 0.4);
        float ice = smoothstep(0.0, 0.14, line - away + ragged);
        vec2 offset = (large.xy + 0.6 * small.xy) * (bend * 0.04 * ice);
        vec2 place = isf_FragNormCoord + offset / wide;
        float level = clamp(floor(log2(RENDERSIZE.y / 150.0) + 0.01), 0.0, 5.0);
        vec3 around = textureLod(inputImage, place, level).rgb;
        vec3 behind = mix(IMG_NORM_PIXEL(inputImage, place).rgb, around, 0.3 + 0.4 * ice);
        // Ice is lit by what stands near it, and a little by the night; seams and edges catch most.
        float light = dot(textureLod(inputImage, isf_FragNormCoord, level + 2.0).rgb, vec3(0.2126, 0.7152, 0.0722));
        float seam = exp2(-large.z * 30.0) + 0.5 * exp2(-small.z * 24.0);
        float rim = ice * (1.0 - ice) * 2.0;
        // Rime: the thick ice at the frame itself is grainy and nearly opaque.
        float rime = smoothstep(0.13, 0.0, away + 0.05 * warp.y) * (0.5 + 0.5 * randomOf(ivec2(gl_FragCoord.xy * (480.0 / RENDERSIZE.y))).x);
        float shine = white * ice * (0.35 + 0.35 * large.y + 0.25 * small.x + 1.5 * seam + 0.8 * rim + 0.9 * rime);
        picture = mix(picture, behind, min(ice * 3.0, 1.0)) * (1.0 - 0.25 * white * ice) + vec3(0.62, 0.80, 0.95) * (0.12 + 0.65 * light) * shine;
    }

    gl_FragColor = vec4(clamp(picture, 0.0, 1.0), 1.0);
}
