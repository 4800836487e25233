// The verdant sight, as all that is seen by it reads it. Needs frame.glsl and story.glsl.
const vec3 SIGHT_LEAF = vec3(0.10, 0.62, 0.20);         // light that a leaf lets through
const vec3 SIGHT_SAP = vec3(0.16, 1.00, 0.42);          // light of what is alive in it
const vec3 SIGHT_YOUNG = vec3(0.62, 0.95, 0.20);        // the same where it is young
const vec3 SIGHT_AMBER = vec3(1.00, 0.52, 0.14);

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
