// The verdant sight, as all that is seen by it reads it. Needs frame.glsl and story.glsl.
const vec3 SIGHT_SAP = vec3(0.12, 1.00, 0.36);          // light of what is alive
const vec3 SIGHT_YOUNG = vec3(0.74, 0.94, 0.17);        // the same where it is young
const vec3 SIGHT_AMBER = vec3(1.00, 0.52, 0.14);        // where it is ripe: at lamps
// What does not live lies in the hue across from that of the young, so that neither is a tint over all.
const vec3 SIGHT_DEEP = vec3(0.30, 0.26, 1.00);

// How much of the sight there is at a distance from the eye, metres: its wave goes out, softly.
float sightAt(float distanceMetres)
{
    return storySight.x * (1.0 - smoothstep(0.55 * storySight.y, storySight.y, min(distanceMetres, 500.0)));
}

// Light in the wave's front while that is on its way; none once all is seen.
float sightFront(float distanceMetres)
{
    float ahead = (distanceMetres / storySight.y - 0.80) * 5.0;
    return storySight.x * exp2(-ahead * ahead) * smoothstep(500.0, 250.0, storySight.y) * smoothstep(1.0, 4.0, storySight.y);
}
