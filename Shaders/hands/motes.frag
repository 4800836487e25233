// A disc of light, softer the larger it is.
flat in vec3 fColour;
flat in float fSoft;
layout(location = 0) out vec4 light;

void main()
{
    vec2 at = gl_PointCoord * 2.0 - 1.0;
    float inside = max(1.0 - dot(at, at), 0.0);
    light = vec4(fColour * inside * min(inside * fSoft, 1.0) * 2.0, 0.0);
}
