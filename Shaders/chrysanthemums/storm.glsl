// The way of a petal from the burst of its bloom on. Twin of Scenes/Chrysanthemums/PetalStorm.cs. Closed form, in three parts that
// all begin at nothing: the burst's shell about the bloom; the storm's shells about its axis, which climb, turn (the inner ones
// faster) and fold into helical ribbons; and gusts, of which one folds them into sheets and the others are shears, which leave every
// volume as it is. To fold is to move by a sine whose slope passes 1: petals gather in a band with edges, and between bands is night.
const vec2 STORM_AXIS = vec2(-3.2, -231.0);     // x and z, world metres
const float STORM_LIFTS = 341.5;                // seconds, from when on all of it rises toward the sky
const float WINDS = 341.8, WOUND = 345.1;       // seconds: its ribbons, level till then, wind into streams, two to a shell
const float STREAMS = 344.2;                    // seconds, from when on they climb ever faster

float quintic(float x) { x = clamp(x, 0.0, 1.0); return x * x * x * (x * (6.0 * x - 15.0) + 10.0); }

// from: at the burst, world metres; outward: from its bloom, unit; chance: its own; age: seconds since the burst.
vec3 stormAt(vec3 from, vec3 outward, vec4 chance, float age, float t, float colour)
{
    float soft = age * age / (age + 0.12);
    vec3 p = from + outward * ((0.4 + 1.9 * chance.x * chance.x) * (1.0 - exp2(-2.2 * soft)));
    p.y -= 0.22 * soft * soft * exp2(-0.9 * soft);
    float taken = quintic((age - 0.4 - 0.8 * chance.w) / 3.2), late = max(age - 0.25, 0.0), shell = floor(chance.y * 4.0) * (1.0 / 3.0);
    float reach = mix(6.0, 44.0, shell * (0.35 + 0.65 * shell)), since = max(t - STORM_LIFTS, 0.0);
    vec2 off = p.xz - STORM_AXIS;
    float risen = mix(8.5, 3.2, shell) * (0.5 + 0.9 * chance.z) * late * late / (late + 2.4), climb = risen + (0.26 + 0.38 * chance.z) * since * since * taken;
    float radius = mix(length(off), reach * (0.90 + 0.20 * chance.w) * (1.0 + 0.011 * climb), taken);
    float turn = 9.0 / (4.0 + reach) * late * late / (late + 1.5), angle = atan(off.y, off.x) + turn;
    // Ribbons wind up the storm, one to a shell, its three colours side by side: petals gather in them by height.
    float into = taken * smoothstep(WINDS, WOUND, t), up = max(t - STREAMS, 0.0), pitch = mix(0.19, 0.12, shell);
    climb += taken * (1.75 / pitch) * (1.0 - 0.8 * into) * sin(angle - pitch * (p.y + climb) + 4.0 * shell + 1.25 * colour);
    angle += 0.60 * into * sin(2.0 * angle - mix(0.14, 0.08, shell) * (p.y + risen) + 1.4 * shell + 1.25 * colour);
    climb += taken * (0.9 + 1.0 * chance.z) * up * up / (1.0 + 0.12 * up);
    p = vec3(STORM_AXIS.x + radius * cos(angle), p.y + climb, STORM_AXIS.y + radius * sin(angle));
    // The axis itself winds as a rope does: no edge of a shell is a straight column.
    float high = max(p.y, 0.0), sways = 9.0 * taken * high / (high + 40.0), wind = 0.052 * high + 1.1 * shell - 0.35 * t;
    p.xz += sways * vec2(cos(wind), sin(wind));
    float free_ = smoothstep(0.0, 2.5, age), gust = free_ * (1.0 + 0.55 * sin(0.9 * t + 0.05 * p.x) + 0.35 * sin(1.7 * t - 0.08 * p.z));
    p += 1.5 * gust * sin(p.yzx * 0.13 + vec3(0.0, 2.1, 4.2) + t * 0.55);
    p += 0.7 * free_ * sin(p.zxy * 0.37 + vec3(1.3, 3.7, 0.4) - t * 0.90);
    p += 0.22 * free_ * sin(p.yzx * 1.10 + vec3(5.1, 0.9, 2.8) + t * 1.60);
    p += vec3(2.4, 4.4, 2.8) * (free_ * (1.0 - 0.8 * taken)) * sin(dot(p, vec3(0.12, 0.22, 0.14)) + 1.2 * sin(0.11 * p.x - 0.09 * p.z) + 0.85 * colour - 0.9 * t);
    // None goes under ground: what would, skims over it.
    p.y = p.y > 0.5 ? p.y : 0.06 + 0.44 * exp2(2.2 * (p.y - 0.5));
    return p;
}
