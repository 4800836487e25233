/*{
    "ISFVSN": "2",
    "DESCRIPTION": "Anamorphic glass: a thin line of blue through each bright light",
    "CREDIT": "GlassCity contributors",
    "CATEGORIES": ["Lens"],
    "MIPMAPS": true,
    "INPUTS": [
        { "NAME": "inputImage", "TYPE": "image" },
        { "NAME": "amount", "LABEL": "Amount", "TYPE": "float", "DEFAULT": 0.4, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "threshold", "LABEL": "Lights above", "TYPE": "float", "DEFAULT": 0.5, "MIN": 0.1, "MAX": 0.95 },
        { "NAME": "reach", "LABEL": "Length, in heights", "TYPE": "float", "DEFAULT": 0.3, "MIN": 0.05, "MAX": 0.6 },
        { "NAME": "tint", "LABEL": "Colour", "TYPE": "color", "DEFAULT": [0.30, 0.52, 1.0, 1.0] }
    ]
}*/

void main()
{
    vec3 picture = IMG_THIS_PIXEL(inputImage).rgb;
    float spacing = reach * RENDERSIZE.y / 8.0;
    // Texels of 8 pixels at 720 lines: wide enough that no lamp falls between two looks, low enough for a thin line.
    float level = clamp(floor(log2(RENDERSIZE.y / 90.0) + 0.01), 0.0, 5.0);
    // The looks stand still while the pixel moves past them, so that the line is smooth along its length.
    float first = floor(gl_FragCoord.x / spacing) - 7.0;
    float sum = 0.0, core = 0.0;
    for (int i = 0; i < 16; i++)
    {
        float x = (first + float(i) + 0.5) * spacing;
        vec3 there = textureLod(inputImage, vec2(x, gl_FragCoord.y) / RENDERSIZE, level).rgb;
        float light = clamp((max(there.g, max(there.r, there.b)) - threshold) / (1.0 - threshold), 0.0, 1.0);
        float near = max(1.0 - abs(x - gl_FragCoord.x) / (spacing * 7.5), 0.0);
        // A look outside the frame would repeat the border.
        light *= step(0.0, x) * step(x, RENDERSIZE.x);
        sum += light * near * near;
        core += light * near * near * near * near * near * near;
    }

    // A long blue tail, and a paler heart near the light.
    vec3 streak = (tint.rgb * sum + mix(tint.rgb, vec3(1.0), 0.4) * core) * (1.1 * amount * tint.a);
    streak = streak / (1.0 + 0.8 * streak);
    gl_FragColor = vec4(1.0 - (1.0 - picture) * (1.0 - min(streak, 1.0)), 1.0);
}
