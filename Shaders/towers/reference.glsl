// For the test of the drawing order: every layer of a pixel is kept with its distance, and sorted afterwards on the CPU.
const uint MOST_LAYERS = 64u;

struct Layer
{
    vec4 enterAndLight;     // metres; radiance
    vec4 through;           // transmittance
};

layout(std430, binding = 4) buffer LayerCounts { uint layerCounts[]; };
layout(std430, binding = 5) buffer Layers { Layer layers[]; };

void storeLayer(float enter, vec3 radiance, vec3 through)
{
    uint pixel = uint(gl_FragCoord.y) * uint(viewport.x) + uint(gl_FragCoord.x);
    uint at = atomicAdd(layerCounts[pixel], 1u);
    if (at < MOST_LAYERS)
    {
        layers[pixel * MOST_LAYERS + at] = Layer(vec4(enter, radiance), vec4(through, 0.0));
    }
}
