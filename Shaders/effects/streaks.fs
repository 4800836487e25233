/*{
    "ISFVSN": "2",
    "DESCRIPTION": "Anamorphic glass: a thin line of blue through each bright light",
    "CREDIT": "GlassCity contributors",
    "CATEGORIES": ["Lens"],
    "MIPMAPS": true,
    "INPUTS": [
        { "NAME": "inputImage", "TYPE": "image" },
        { "NAME": "amount", "LABEL": "Amount", "TYPE": "float", "DEFAULT": 0.4, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "threshold", "LABEL": "Lights above", "TYPE": "float", "DEFAULT": 0.55, "MIN": 0.1, "MAX": 0.95 },
        { "NAME": "reach", "LABEL": "Length, in heights", "TYPE": "float", "DEFAULT": 0.3, "MIN": 0.05, "MAX": 0.6 },
        { "NAME": "tint", "LABEL": "Colour", "TYPE": "color", "DEFAULT": [0.30, 0.52, 1.0, 1.0] }
    ]
}*/

void main()
{
    vec3 picture = IMG_THIS_PIXEL(inputImage).rgb;
    float spacing = reach * RENDERSIZE.y / 8.0;
    // Texels of 8 pixels at 720 lines: wide enough that no light falls between two looks, low enough for a thin line.
    float level = clamp(floor(log2(RENDERSIZE.y / 90.0) + 0.01), 0.0, 5.0);
    // The looks stand still while the pixel moves past them, so that the line is smooth along its length.
    float first = floor(gl_FragCoord.x / spacing) - 7.0;
    float sum = 0.0;
    for (int i = 0; i < 16; i++)
    {
        float x = (first + float(i)) * spacing + 0.5 * spacing;
        vec3 there = textureLod(inputImage, vec2(x, gl_FragCoord.y) / RENDERSIZE, level).rgb;
        float light = max(max(there.r, max(there.g, there.b)) - threshold, 0.0) / (1.0 - threshold);
        float near = max(1.0 - abs(x - gl_FragCoord.x) / (spacing * 7.5), 0.0);
        float inside = step(0.0, x) * step(x, RENDERSIZE.x);
        sum += light * light * near * near * near * inside;
    }

    vec3 streak = tint.rgb * tint.a * (amount * min(sum * 0.45, 1.0));
    gl_FragColor = vec4(1.0 - (1.0 - picture) * (1.0 - streak), 1.0);
}
