// The petals' three colours, linear.
const vec3 GOLD = vec3(1.000, 0.584, 0.045);        // #FFC93C
const vec3 PINK = vec3(1.000, 0.212, 0.376);        // #FF7FA5
const vec3 WHITE = vec3(0.939, 0.905, 1.000);       // #F8F4FF
// Toward the base.
const vec3 GOLD_CORE = vec3(0.860, 0.270, 0.020), PINK_CORE = vec3(0.640, 0.050, 0.170), WHITE_CORE = vec3(0.840, 0.740, 0.330);
// The same in the air, where light comes through one petal alone: amber, wine, a blush.
const vec3 GOLD_ROOT = vec3(0.900, 0.220, 0.015), PINK_ROOT = vec3(0.560, 0.020, 0.190), WHITE_ROOT = vec3(0.960, 0.330, 0.400);

vec3 ofColour(float colour, vec3 gold, vec3 pink, vec3 white) { return colour < 1.0 ? gold : colour < 2.0 ? pink : white; }
