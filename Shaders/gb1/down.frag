layout(binding = 0) uniform sampler2D source;
layout(location = 0) out vec4 colour;
uniform vec4 texel;    // xy a texel of the source, zw of the target
void main() {
    vec2 uv = gl_FragCoord.xy * texel.zw;
    colour = vec4(0.25 * (texture(source, uv - texel.xy).rgb + texture(source, uv + texel.xy).rgb
        + texture(source, uv + vec2(texel.x, -texel.y)).rgb + texture(source, uv + vec2(-texel.x, texel.y)).rgb), 1.0);
}
