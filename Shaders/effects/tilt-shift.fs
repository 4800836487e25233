/*{
    "ISFVSN": "2",
    "DESCRIPTION": "The city as a model of itself: one band is sharp, colours are a little fuller",
    "CREDIT": "GlassCity contributors",
    "CATEGORIES": ["Lens"],
    "MIPMAPS": true,
    "INPUTS": [
        { "NAME": "inputImage", "TYPE": "image" },
        { "NAME": "blur", "LABEL": "Blur", "TYPE": "float", "DEFAULT": 0.45, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "height", "LABEL": "Height of the sharp band", "TYPE": "float", "DEFAULT": 0.40, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "width", "LABEL": "Width of the sharp band", "TYPE": "float", "DEFAULT": 0.22, "MIN": 0.0, "MAX": 0.8 },
        { "NAME": "vivid", "LABEL": "Fuller colours", "TYPE": "float", "DEFAULT": 0.25, "MIN": 0.0, "MAX": 1.0 }
    ]
}*/

void main()
{
    float away = max(abs(isf_FragNormCoord.y - height) - 0.5 * width, 0.0);
    float radius = blur * 0.06 * RENDERSIZE.y * smoothstep(0.0, 0.55, away);   // pixels
    vec3 sum = IMG_THIS_PIXEL(inputImage).rgb;
    float count = 1.0;
    // A disc of twelve looks (sunflower: Vogel 1979), each as wide as the gap to the next. In the band the loop has no turns.
    int looks = radius > 0.3 ? 12 : 0;
    float level = clamp(floor(log2(max(radius, 1.0) * 0.62)), 0.0, 4.0);
    for (int i = 0; i < looks; i++)
    {
        float angle = float(i) * 2.39996;
        vec2 offset = vec2(cos(angle), sin(angle)) * (radius * sqrt((float(i) + 0.8) / 12.0));
        sum += textureLod(inputImage, (gl_FragCoord.xy + offset) / RENDERSIZE, level).rgb;
    }

    // Where the disc is wide its middle, being a sharp look, would stand out.
    vec3 middle = IMG_THIS_PIXEL(inputImage).rgb;
    float soft = clamp(radius * 0.5, 0.0, 1.0);
    vec3 picture = looks == 0 ? middle : mix(sum / 13.0, (sum - middle) / 12.0, soft);
    float light = dot(picture, vec3(0.2126, 0.7152, 0.0722));
    picture = mix(vec3(light), picture, 1.0 + 0.6 * vivid);
    gl_FragColor = vec4(clamp(picture, 0.0, 1.0), 1.0);
}
