// The thin lens about the mass. Twin of Scenes/Gravity/LensSight.cs. Needs frame.glsl, story.glsl.
const float LENS_RIM = 3.0;         // radii of the ring at which it ends
const float LENS_SOFT = 0.40;       // and of its softened middle
const float LENS_HEIGHT = 1.25;     // metres; LensSight.HeightMetres
const float LENS_STRENGTH = (1.0 + LENS_SOFT * LENS_SOFT) / ((1.0 - 1.0 / (LENS_RIM * LENS_RIM)) * (1.0 - 1.0 / (LENS_RIM * LENS_RIM)));

const float LENS_RING_FROM = 6.0;   // metres; LensSight.RingFromMetres

// By what part of its way from the middle a thing that is seen there lies nearer to it in truth; squared: of the way, in
// squared radii of the ring.
float lensShare(float squared)
{
    float past = max(1.0 - squared * (1.0 / (LENS_RIM * LENS_RIM)), 0.0);
    return LENS_STRENGTH / (squared + LENS_SOFT * LENS_SOFT) * past * past;
}

// Whether what is so far away in view direction lies well behind the mass, whose distance is plane; metres.
float lensFar(float away, float plane) { return smoothstep(1.5, 6.0, away - plane); }

// The middle on the picture in pixels, the ring's radius there in pixels, and its distance in view direction.
vec4 lensPlace()
{
    vec4 clip = worldToClip * vec4(storyPull.x, LENS_HEIGHT, storyPull.y, 1.0);
    float away = max(clip.w, 0.1);
    return vec4((clip.xy / away * 0.5 + 0.5) * viewport.xy, storyPull.w * inversesqrt(LENS_RING_FROM * away) / lens.x, clip.w);
}
