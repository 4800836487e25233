// The seed of a frame. Twin of Scenes/Seed/SeedBlock.cs.
const int FAMILIES = 7;                 // table, star, kite, upper girdle, girdle, lower girdle, pavilion

layout(std140, binding = 5) uniform SeedBlock
{
    vec4 seedMiddle;                    // world metres; radius of the girdle, metres
    vec4 seedRight;                     // axes in the world; how far the heart is swollen, 0..1
    vec4 seedAxis;                      // ... and its light
    vec4 seedForward;                   // ... and how far its upper chambers are swollen
    vec4 seedFamilies[FAMILIES];        // sine, cosine, offset
};
