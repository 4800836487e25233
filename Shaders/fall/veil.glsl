// Where the veils hang. Twin of Scenes/Fall/FallVeils.cs; metres.
const float VEIL_FIRST = -74.0, VEIL_APART = 22.0, VEIL_HALF = 15.0;
const int VEILS = 8;
// The veils lean toward who falls: right, up and normal of each.
const vec3 VEIL_UP = vec3(0.0, 0.42, -0.9075), VEIL_NORMAL = vec3(0.0, 0.9075, 0.42);

vec3 veilMiddle(int veil) { return vec3((veil & 1) == 0 ? -7.0 : 7.0, VEIL_FIRST - VEIL_APART * float(veil), -229.0 - 1.1 * float(veil)); }

// How much one sees of a veil from an eye so many metres over its middle: not yet far off, no more beside it, nothing from under it.
float veilShown(float above) { return smoothstep(88.0, 46.0, above) * smoothstep(1.0, 15.0, above); }
