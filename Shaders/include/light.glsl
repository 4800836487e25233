// The colours that tell who is speaking, linear, and where the moon stands.
const vec3 MOON_DIRECTION = vec3(-0.1480, 0.2924, -0.9448);
// Where the milk of the glass has its light from: the moon, and the sky beside it that its light has come through. It stands a
// little left of the street, so that walls that look that way are the lit ones.
const vec3 GLASS_KEY = vec3(-0.4700, 0.4900, -0.7341);
const vec3 MOON_COLOUR = vec3(0.716, 0.791, 1.000);        // #DCE6FF
const vec3 HALO_COLOUR = vec3(0.275, 0.451, 1.000);        // #8FB3FF
const vec3 ZENITH_COLOUR = vec3(0.0015, 0.0027, 0.0070);   // #050914
const vec3 HORIZON_COLOUR = vec3(0.0080, 0.0168, 0.0497);  // #16233F
const vec3 VEIN_ROOT = vec3(0.0212, 0.871, 0.631);         // #28F0D0
const vec3 VEIN_TIP = vec3(0.254, 0.107, 1.000);           // #8A5CFF
const vec3 VEIN_NODE = vec3(1.000, 0.456, 0.102);          // #FFB45A
const vec3 RIVER_CREST = vec3(0.521, 0.680, 1.000);        // #BFD7FF
const vec3 RIVER_BODY = vec3(0.0044, 0.102, 0.133);        // #0E5A66
const vec3 STARDUST = vec3(0.791, 0.831, 1.000);           // #E6EBFF
const vec3 BURNT_SUGAR = vec3(0.584, 0.174, 0.0242);       // #C9742B
const vec3 LAMP_LIGHT = vec3(1.000, 0.658, 0.323);         // #FFD49A

// Schlick 1994: what a surface mirrors at an angle. Products, since pow of a base that rounding made negative is no number.
float schlick(float straightOn, float cosine)
{
    float grazing = clamp(1.0 - cosine, 0.0, 1.0), squared = grazing * grazing;
    return straightOn + (1.0 - straightOn) * squared * squared * grazing;
}

// Transmittance of glass, from that of blue: #9CC7E8 while thin, #0B2A3A when thick. Absorption is not one ratio all the
// way, since real light is no three lines: what red passes at all goes far.
vec3 glassThrough(float blue)
{
    return vec3(0.08 + 0.92 * blue, 0.55 + 0.45 * blue, 1.0) * blue;
}
