// How the face meets light. Needs light.glsl, air.glsl, lamps.glsl, story.glsl, shape.glsl, storm.glsl, seasons.glsl, tiles.glsl, eyes.glsl.
vec3 normalAt(vec3 q, float wide)
{
    // Four looks at the corners of a tetrahedron (Quilez, iquilezles.org/articles/normalsSDF), in a loop so that the field is compiled once.
    vec3 sum = vec3(0.0);
    for (int i = 0; i < 4; i++)
    {
        vec3 corner = vec3(i == 0 || i == 3 ? 1.0 : -1.0, i == 0 || i == 2 ? -1.0 : 1.0, i < 2 ? -1.0 : 1.0);
        corner = i == 0 ? vec3(1.0, -1.0, -1.0) : i == 1 ? vec3(-1.0, -1.0, 1.0) : i == 2 ? vec3(-1.0, 1.0, -1.0) : vec3(1.0);
        sum += corner * face(q + corner * wide);
    }

    return normalize(sum);
}

vec3 faceSurface(vec3 q, vec3 direction, mat3 axes, float pixel)
{
    float toFlesh = flesh(q), toEyes = eyes(q);
    vec3 n = normalAt(q, max(0.0006, 0.7 * pixel));
    float eye = q.x < 0.0 ? 1.3 : 0.0;
    vec2 socket = vec2(abs(q.x) - EYE.x, q.y - EYE.y);
    Tile tile = tileAt(q);
    // Where a pixel holds several tiles, it shows their mean.
    float coarse = smoothstep(0.30, 1.1, pixel / TILE);
    tile = Tile(mix(tile.middle, q, coarse), mix(tile.chance, vec3(0.5), coarse), tile.away * (1.0 - coarse), tile.seam);
    vec4 season = seasonOf(tile);
    float gloss;
    vec3 albedo = tileColour(q, tile, season, n, coarse, gloss);
    // A tile is a shallow dome, leaning its own way, further while it turns over; from afar all that is one skin.
    float fine = clamp(TILE / (pixel * 6.0) - 0.35, 0.0, 1.0);
    vec3 lean = (tile.chance - 0.5) * (0.34 + 0.9 * season.w) + tile.away * 0.30;
    vec3 bumped = normalize(n + (lean - n * dot(lean, n)) * fine);
    float seam = smoothstep(0.010, 0.058 + 0.5 * pixel / TILE, tile.seam - 0.10 * season.w);
    albedo *= mix(1.0, mix(0.30 + 0.25 * season.y, 1.0, seam), fine);
    vec3 seamGlow = AUTUMN_GOLD * (0.12 * fine * (1.0 - seam));
    // Leaves about the eyes are no tiles: they lie over them, as lids.
    Leaf leaf = leavesAbout(socket, eye);
    float leafy = step(0.01, q.z) * leaf.edge;
    albedo = mix(albedo, mix(leaf.colour * (0.55 + 0.45 * leaf.edge), mix(AUTUMN_DEEP, AUTUMN_GOLD, 0.35), coarse), leafy);
    seamGlow *= 1.0 - leafy;
    bumped = normalize(mix(bumped, n, 0.7 * leafy));
    gloss = mix(gloss, 0.35, leafy);
    // Frost's ferns over winter and what lies before it.
    float depth = frostDepth(q), fern = ferns(q, depth - 0.022 * mouthOf(q) * smoothstep(-0.100, -0.085, q.y), pixel) * smoothstep(0.75, 0.45, abs(n.y)) * (1.0 - leafy);
    albedo = mix(albedo, vec3(0.90, 0.97, 1.0), 0.9 * fern);
    gloss += fern * 0.8;
    // Pollen.
    float pollen = smoothstep(0.94, 0.97, tile.chance.x) * (1.0 - smoothstep(0.06, 0.16, dot(tile.away, tile.away))) * (1.0 - leafy) * (1.0 - season.y - season.z);
    albedo = mix(albedo, vec3(1.0, 0.72, 0.22), 0.8 * pollen);

    vec3 toEye = vec3(abs(q.x), q.yz) - EYE;
    bool isEye = toEyes < toFlesh;
    vec3 eyeNormal = normalize(toEye) * vec3(q.x < 0.0 ? -1.0 : 1.0, 1.0, 1.0);
    vec3 gaze = q.x < 0.0 ? faceRightGaze.xyz : faceLeftGaze.xyz;
    vec3 ball_ = eyeball(eyeNormal, gaze, eye);
    albedo = isEye ? ball_ : albedo;
    // The cornea is rounder than the ball, so that what it mirrors lies by the iris.
    bumped = isEye ? normalize(mix(gaze, eyeNormal, 1.7)) : bumped;

    // Light: what comes from before it, the lamps, the moon along its edge; a little goes through, as through a petal.
    vec3 world = axes * bumped;
    float cosine = max(-dot(bumped, direction), 0.0), edge = 1.0 - cosine;
    // The hood and the storm keep light from what lies deep; lids and brow from the eye.
    float shade = 1.0, open = smoothstep(-0.02, 0.065, q.z) * (1.0 - 0.45 * smoothstep(0.045, 0.095, q.y)) * (1.0 - 0.55 * smoothstep(-0.100, -0.135, q.y));
#ifndef PLAIN
    shade = clamp(0.30 + 0.70 * face(q + n * 0.012) * (1.0 / 0.012), 0.4, 1.0);
    open *= shade * clamp(0.4 + 0.6 * face(q + KEY_WAY * 0.022) * (1.0 / 0.016), 0.45, 1.0);
#endif
    open *= isEye ? clamp(0.30 + slit(toEye) * 160.0, 0.3, 1.0) : 1.0;
    open *= 1.0 - 0.6 * smoothstep(0.012, -0.012, mass(q));
    float key = max((dot(bumped, KEY_WAY) + 0.12) * (1.0 / 1.12), 0.0);
    vec3 lamps = lampVector(faceHead.xyz);
    vec3 lit = KEY_COLOUR * (0.74 * key) + vec3(0.022, 0.029, 0.052) + LAMP_LIGHT * (0.8 * max(dot(world, lamps), 0.0)) + 0.35 * storyLight(axes * q + faceHead.xyz, world);
    vec3 toFlash = faceLightning.xyz - q;
    float fromFlash = dot(toFlash, toFlash) + 0.0012;
    lit += FLASH * (faceLightning.w * 0.0022 * max(dot(bumped, toFlash) * inversesqrt(fromFlash) + 0.25, 0.0) / fromFlash);
    vec3 through = albedo * (0.075 + 0.09 * albedo * (1.0 + edge));
    vec3 colour = (albedo * lit + through) * open + seamGlow * open;
    colour += MOON_COLOUR * (0.30 * edge * edge * edge * smoothstep(-0.1, 0.7, dot(world, MOON_DIRECTION)));
    // Glints.
    vec3 up = reflect(direction, bumped);
    float sharp = isEye ? 500.0 : 90.0;
    float glint = exp2((dot(up, normalize(KEY_WAY)) - 1.0) * sharp) * (isEye ? 3.0 : 0.55 * (0.35 + gloss) * seam);
    colour += KEY_COLOUR * (glint * open * mix(0.4, 1.0, fine));
    colour += skyMirrored(axes * vec3(up.x, abs(up.y), up.z)) * (schlick(0.04, cosine) * (isEye ? 1.0 : 0.4 + 0.7 * gloss) * open);
    // A hood that is shut keeps its shadow.
    return colour * (0.02 + 0.98 * smoothstep(0.04, 0.70, faceCrown.w));
}
