// Near glass bends what lies behind it. What was drawn before its ring of cells is kept half the size and down; a ray that
// enters by one side and leaves by another looks there for what it meets. Needs frame, hash and glass.
layout(binding = 2) uniform sampler2D behind;

// A tower is no solid block but panes about rooms: as a body it bends like a far thinner medium than its glass. At 1.5 two
// sides of a box would pass no ray at all (total reflection); so little bends a ray through them by some ten degrees.
const float BODY_INDEX = 1.13;

const float BEHIND_METRES = 140.0;      // what is behind stands so far off where no ground says better

// Snell at the way out; beyond the critical angle along the surface, so that nothing jumps.
vec3 bendOut(vec3 way, vec3 outward, float index)
{
    float c = dot(way, outward), k = max(1.0 - index * index * (1.0 - c * c), 0.0);
    return normalize(index * way + (sqrt(k) - index * c) * outward);
}

// Metres to where a ray from inside leaves, and the normal there.
float leaveBody(RingRay ray, float entryY, float climb, vec4 heights, vec4 scale, vec4 outline, out vec3 outward)
{
    bool hexagon = outline.w < 0.0;
    vec2 third = hexagon ? vec2(-0.5, 0.8660254) : vec2(0.70710678);
    vec2 second = hexagon ? vec2(0.5, 0.8660254) : vec2(0.0, 1.0);
    vec4 offset = hexagon ? vec4(1.0, 1.0, 1.0, 1e4) : vec4(1.0, 1.0, outline.ww);
    vec4 at = vec4(ray.origin.x, dot(second, ray.origin), dot(third, ray.origin), 0.70710678 * (ray.origin.y - ray.origin.x));
    vec4 way = vec4(ray.slope.x, dot(second, ray.slope), dot(third, ray.slope), 0.70710678 * (ray.slope.y - ray.slope.x));
    vec4 room = offset * ray.scale, opening = offset * ray.growth;
    vec4 closingHigh = way - opening, closingLow = -way - opening;
    vec4 high = mix(vec4(1e9), (room - at) / closingHigh, greaterThan(closingHigh, vec4(1e-5)));
    vec4 low = mix(vec4(1e9), (room + at) / closingLow, greaterThan(closingLow, vec4(1e-5)));
    vec4 first = min(high, low);
    float leave = min(min(first.x, first.y), min(first.z, first.w));
    float cap = climb > 0.0 ? (heights.w - entryY) / max(climb, 1e-5) : (heights.z - entryY) / min(climb, -1e-5);
    bvec4 met = equal(first, vec4(leave));
    vec2 axis = met.x ? vec2(1.0, 0.0) : met.y ? second : met.z ? third : vec2(-0.70710678, 0.70710678);
    float isLow = dot(vec4(lessThan(low, high)), vec4(met)) > 0.0 ? -1.0 : 1.0;
    vec2 n = vec2(axis.x, axis.y / outline.z) * isLow;
    vec2 turned = vec2(n.x * outline.x - n.y * outline.y, n.x * outline.y + n.y * outline.x);
    float wide = met.x || met.y || hexagon ? 1.0 : outline.w;
    vec3 gradient = normalize(vec3(turned.x, -dot(turned, scale.zw) - wide * scale.y, turned.y));
    bool byCap = cap < leave;
    outward = byCap ? vec3(0.0, climb > 0.0 ? 1.0 : -1.0, 0.0) : gradient;
    return max(min(leave, cap), 0.0);
}

// Where on the picture a point is met from the eye, 0..1 twice; from behind the eye, where the pixel is.
vec2 placeOnPicture(vec3 world, vec2 own)
{
    vec4 clip = worldToClip * vec4(world, 1.0);
    return clip.w > 0.5 ? clip.xy / clip.w * 0.5 + 0.5 : own;
}

// From the pixel's own place toward the bent one: all of a small step, never far of a large one; at the border the picture
// is folded back.
vec2 stepOnPicture(vec2 own, vec2 bent, float share)
{
    vec2 off = bent - own;
    vec2 to = own + off * (share / (1.0 + 1.6 * length(off)));
    return 1.0 - abs(1.0 - abs(to));
}

// What lies behind. blur: radius in pixels. Where the bent picture is drawn together it is read from a level that holds its
// mean. One look for all colours: crown glass parts them by 1 in 60 of the bend, about a pixel here, for three times the price.
vec3 lookBehind(vec2 at, float blur)
{
    vec2 drawnTogether = (abs(dFdx(at)) + abs(dFdy(at))) * viewport.xy;
    float pixels = max(blur, min(max(drawnTogether.x, drawnTogether.y) * 0.5, 4.0));
    return textureLod(behind, at, log2(max(pixels, 1.0))).rgb;
}

// What a pane mirrors, where the picture has it: farther towers and their veins, else the sky that is handed in.
// viewMetres: how far in view direction the pane is, to leave out what stands before it. cosine: of the angle at which the wall is
// met. Met edge-on its panes' unlike angles mix to one blurred mirror, and less of it is what the picture can know.
vec3 mirrorBehind(vec3 from, vec3 bounced, vec3 sky, float viewMetres, float cosine)
{
    vec4 clip = worldToClip * vec4(from + bounced * 70.0, 1.0);
    vec2 at = clip.xy / max(clip.w, 1.0) * 0.5 + 0.5;
    vec2 inward = smoothstep(0.0, 0.10, min(at, 1.0 - at));
    float there = texelFetch(opaqueDepth, ivec2(clamp(at, 0.0, 0.999) * viewport.xy), 0).r;
    float known = inward.x * inward.y * (clip.w > viewMetres && there * viewMetres <= lens.y ? 1.0 : 0.0);
    float edgeOn = 1.0 - smoothstep(0.10, 0.55, cosine);
    return mix(sky, textureLod(behind, at, 1.0 + 3.0 * edgeOn).rgb, known * (1.0 - 0.8 * edgeOn));
}

// A film of water and dust on a bevel: how much of each colour two reflections give, half a wave apart
// (Hecht, "Optics", 9.4.1: I = sin^2(pi (2 n d cos t / wavelength))); micrometres for red, green and blue.
vec3 filmColour(float thicknessMicrometres, float cosine)
{
    vec3 s = sin(3.14159265 * 2.0 * 1.33 * thicknessMicrometres * cosine / vec3(0.61, 0.54, 0.46));
    return s * s;
}
