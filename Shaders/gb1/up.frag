// The 3 x 3 tent over a bilinear filter is, along one axis and between the same two texels, a filter of four texels; two bilinear
// fetches give those four. So four fetches stand for nine.
layout(binding = 0) uniform sampler2D source;
layout(location = 0) out vec4 colour;
uniform vec4 texel;    // xy a texel of the source, zw of the target
void main() {
    vec2 p = gl_FragCoord.xy * (texel.zw / texel.xy) - 0.5, b = floor(p), f = p - b;
    // Weights of texels b-1 .. b+2: (1-f)/4, (2-f)/4, (1+f)/4, f/4.
    vec2 low = (3.0 - 2.0 * f) * 0.25, high = 1.0 - low;
    vec2 a = (b - 0.5 + (2.0 - f) * 0.25 / low) * texel.xy, c = (b + 1.5 + f * 0.25 / high) * texel.xy;
    colour = vec4(low.y * (low.x * texture(source, a).rgb + high.x * texture(source, vec2(c.x, a.y)).rgb)
        + high.y * (low.x * texture(source, vec2(a.x, c.y)).rgb + high.x * texture(source, c).rgb), 1.0);
}
