/*{
    "ISFVSN": "2",
    "DESCRIPTION": "An old lens: colours part toward the edge, and a little light is lost there",
    "CREDIT": "GlassCity contributors",
    "CATEGORIES": ["Lens"],
    "INPUTS": [
        { "NAME": "inputImage", "TYPE": "image" },
        { "NAME": "amount", "LABEL": "Amount", "TYPE": "float", "DEFAULT": 0.22, "MIN": 0.0, "MAX": 1.0 },
        { "NAME": "start", "LABEL": "Clear middle", "TYPE": "float", "DEFAULT": 0.25, "MIN": 0.0, "MAX": 0.9 },
        { "NAME": "centre", "LABEL": "Axis of the lens", "TYPE": "point2D", "DEFAULT": [0.5, 0.5], "MIN": [0.0, 0.0], "MAX": [1.0, 1.0] },
        { "NAME": "falloff", "LABEL": "Light lost at the edge", "TYPE": "float", "DEFAULT": 0.2, "MIN": 0.0, "MAX": 1.0 }
    ]
}*/

void main()
{
    vec2 away = isf_FragNormCoord - centre;
    vec2 wide = vec2(RENDERSIZE.x / RENDERSIZE.y, 1.0);
    float radius = length(away * wide) / (0.5 * length(wide));      // 1 in the corners
    float reach = max(radius - start, 0.0) / (1.0 - start);
    vec2 part = away * (amount * 0.03 * reach * reach);
    // Seven looks from blue to red: three would show as three ghosts.
    vec3 sum = vec3(0.0);
    for (int i = -3; i <= 3; i++)
    {
        float t = float(i) / 3.0;
        vec3 share = vec3(max(t, 0.0) / 2.0, (1.0 - abs(t)) / 3.0, max(-t, 0.0) / 2.0);
        sum += IMG_NORM_PIXEL(inputImage, isf_FragNormCoord + part * t).rgb * share;
    }

    // Natural falloff goes with the fourth power of the cosine (Kingslake 1989); squared here, as the picture is sRGB-coded.
    float lost = 1.0 + falloff * radius * radius;
    gl_FragColor = vec4(sum / lost, 1.0);
}
