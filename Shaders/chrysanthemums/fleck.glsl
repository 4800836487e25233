// A petal too small to be a shape, or a mote of the breath, as it lies on the screen.
struct Fleck
{
    vec4 place;         // middle on the screen, pixels; x and z in the world, metres
    uvec4 form;         // depth, metres; light of a pixel that it fills, as floats; middle to tip in pixels; half width, colour + half of how far it has flown, as halves
};

const float FLECK_LEAST = 0.75;         // pixels: half as wide it is drawn at least, so that it does not flicker from pixel to pixel
