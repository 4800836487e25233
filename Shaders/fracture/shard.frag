// A shard of the picture: glass in whose back the light of that moment stays. What is seen through a facet is moved by what the
// glass bends, each colour by its own index; borders pipe light; the crack itself shines as it runs and long after glimmers.
#include "light.glsl"
#include "shard.glsl"

layout(binding = 0) uniform sampler2D unbroken;
layout(location = 0) in vec4 paneAndRim;
layout(location = 1) in vec3 fromEye;
layout(location = 2) in vec3 fromEyePane;
layout(location = 3) flat in vec4 facing;
layout(location = 4) flat in vec4 facingPane;
layout(location = 0) out vec4 light;

const float DEEP = 0.11;                    // how far behind the facet the picture lies, as far as bending goes
const vec3 INDEX = vec3(1.50, 1.52, 1.55);  // crown glass, drawn a little apart
const vec3 KEY = vec3(-0.36, 0.62, 0.70);   // toward a light that only edges and turning faces find
const vec3 CRACK_WARM = vec3(1.0, 0.80, 0.52), CRACK_COLD = vec3(0.62, 0.76, 1.0);

vec2 shifted(vec3 ray, vec3 normal, float index)
{
    vec3 inside = refract(ray, normal, 1.0 / index);
    return inside.xy * (DEEP / max(abs(inside.z), 0.35));
}

vec2 textureAt(vec2 at) { return vec2(at.x / PANE_HALF_WIDTH, at.y) * 0.5 + 0.5; }

void main()
{
    float open = facing.w;
    vec3 ray = normalize(fromEye), normal = facing.xyz;
    vec2 at = paneAndRim.xy;
    vec2 size = vec2(textureSize(unbroken, 0));
    vec2 green = textureAt(at + open * shifted(ray, normal, INDEX.g));
    vec3 seen = textureLod(unbroken, green, 0.0).rgb;
#ifndef PLAIN
    seen.r = textureLod(unbroken, textureAt(at + open * shifted(ray, normal, INDEX.r)), 0.0).r;
    seen.b = textureLod(unbroken, textureAt(at + open * shifted(ray, normal, INDEX.b)), 0.0).b;
#endif
    // Where nothing has moved yet, the picture as it was, to the last bit.
    vec2 off = abs(green * size - gl_FragCoord.xy);
    seen = max(off.x, off.y) < 0.02 ? texelFetch(unbroken, ivec2(gl_FragCoord.xy), 0).rgb : seen;

    float cosine = max(-dot(ray, normal), 0.0), rim = paneAndRim.z;
    bool isSide = abs(normal.z) < 0.01, isBack = normal.z < -0.01;
    vec3 soft = textureLod(unbroken, textureAt(at + 0.08 * normal.xy), 3.0).rgb, wide = textureLod(unbroken, textureAt(at), 5.0).rgb;
    // Sides pipe the light of the face to their borders; longer ways in glass are greener. From behind one sees what the picture leaves.
    float border = abs(2.0 * paneAndRim.w - 1.32) * 1.4;        // from the bevel's foot to the back
    vec3 piped = (soft * 0.5 + wide * 0.4) * vec3(0.50, 0.90, 1.00) * (0.25 + 0.9 * border * border * border);
    seen = isSide ? piped : isBack ? seen * vec3(0.30, 0.42, 0.48) : seen;
    seen *= mix(1.0, facingPane.w * mix(0.75, 1.25, cosine), open);

    vec3 bounced = reflect(normalize(fromEyePane), facingPane.xyz);
    float key = max(dot(bounced, KEY), 0.0), key2 = key * key, key8 = key2 * key2 * key2 * key2, key32 = key8 * key8 * key8 * key8;
    vec3 mirrored = HORIZON_COLOUR * (0.5 + 0.5 * bounced.y) + wide * 0.8 + MOON_COLOUR * (0.10 * key8 + 1.6 * key32 * key8);
    // Never thinner than a pixel, or it would be dashes.
    float bevel = 1.0 - rim, thin = rim / max(0.17, 1.2 * fwidth(rim)), hair = exp2(-thin * thin) * (isSide ? 0.0 : 1.0);
    // A border catches light by how it is turned.
    float catches = 0.25 + 0.75 * smoothstep(-0.2, 0.9, dot(facingPane.xyz, KEY));
    seen += open * (schlick(0.045, cosine) * mirrored + bevel * 0.30 * soft + hair * catches * (1.6 * wide + 0.010 * CRACK_COLD));

    float away = distance(at, blow), age = max(pane.w - arrival(away), 0.0), near_ = exp2(-2.1 * away);
    // The crack's own light: a bright head that runs, a glimmer that stays a while.
    float head = smoothstep(0.0, 0.08, age) * exp2(-5.5 * age), glimmer = smoothstep(0.0, 0.3, age) * exp2(-1.1 * age);
    float line = hair + 0.25 * bevel * bevel * (isSide ? 0.0 : 1.0);
    // What flies by the eye at the last goes dark, or whole windows of the picture would flash.
    seen *= 1.0 - 0.60 * smoothstep(2.4, 3.6, pane.w);
    light = vec4(seen + mix(CRACK_COLD, CRACK_WARM, near_) * ((0.55 * head + (0.03 + 0.55 * near_) * glimmer) * line * (isBack ? 0.3 : 1.0)), 0.0);
}
