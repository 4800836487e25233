// Smooth edges on the finished picture: the short form of Lottes 2009, "FXAA" (NVIDIA). The luma of the four corners tells which
// way an edge runs; looks along it, short and long, are its mean; a long one that leaves the range of its surroundings is not
// taken. Alpha holds the luma of what was drawn. Reads the picture upright, whichever way it is left.
layout(binding = 0) uniform sampler2D picture;
uniform vec2 texel;
uniform float flip;             // 1: first row on top, as files want it
layout(location = 0) out vec4 colour;

const float LEAST = 0.016;      // contrast of luma that is an edge at all
const float PART = 0.125;       // of the brightest neighbour: less is no edge
const float LONGEST = 8.0;      // pixels along the edge, each way

void main()
{
    // Turned in whole pixels: the looks lie alike in both orientations, to the last bit.
    float row = flip > 0.5 ? float(textureSize(picture, 0).y) - gl_FragCoord.y : gl_FragCoord.y;
    vec2 at = vec2(gl_FragCoord.x, row) * texel;
    vec4 here = textureLod(picture, at, 0.0);
    float nw = textureLod(picture, at + vec2(-0.5, 0.5) * texel, 0.0).a, ne = textureLod(picture, at + 0.5 * texel, 0.0).a;
    float sw = textureLod(picture, at - 0.5 * texel, 0.0).a, se = textureLod(picture, at + vec2(0.5, -0.5) * texel, 0.0).a;
    float most = max(max(max(nw, ne), max(sw, se)), here.a), least = min(min(min(nw, ne), min(sw, se)), here.a);
    colour = vec4(here.rgb, 1.0);
    vec2 along = vec2(sw + se - nw - ne, nw + sw - ne - se);
    float contrast = most - least, slope2 = dot(along, along);
    // A lone point has no side: stars and dust stay as they are. A loop, since on software GL a branch would not skip.
    for (bool edge = contrast > max(LEAST, PART * most) && slope2 > 0.3 * contrast * contrast; edge; edge = false)
    {
        along *= inversesqrt(slope2);
        // Nearly upright or level edges have long steps: the longer look is for them.
        vec2 far_ = clamp(along / max(4.0 * min(abs(along.x), abs(along.y)), 0.04), -0.25 * LONGEST, 0.25 * LONGEST) * texel;
        along *= 0.5 * texel;
        vec3 short_ = 0.5 * (textureLod(picture, at - along, 0.0).rgb + textureLod(picture, at + along, 0.0).rgb);
        vec4 one = textureLod(picture, at - far_, 0.0), other = textureLod(picture, at + far_, 0.0);
        float mean = 0.5 * (one.a + other.a);
        colour.rgb = mean < least || mean > most ? short_ : 0.5 * short_ + 0.25 * (one.rgb + other.rgb);
    }
}
