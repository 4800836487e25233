// How a tower's veins breathe and beat: closed forms of time. Periods of 17.3 and 10.69 s fall together only after hours.
// Needs frame.glsl.
const vec2 BREATH_PACE = vec2(0.3632, 0.5878);      // radians a second
const vec2 BREATH_DEPTH = vec2(0.24, 0.12);

// Brightness of a tower's veins now; Scenes/City/VeinLight.cs says why the phases are so.
float veinBreath(float number)
{
    float phase = number * 61.7;
    return 1.0 + dot(BREATH_DEPTH, sin(BREATH_PACE * eyeAndTime.w + vec2(phase, -phase)));
}

// Towers answer whoever is near: their veins are bright there, and a filigree far off. Metres along the ground.
float veinNear(vec2 place)
{
    float away = length(place - eyeAndTime.xz);
    return 0.42 + 0.70 * exp2(-away * (1.0 / 95.0));
}

// A tower's brightness as Scenes/City/Frustum.cs packs it, the heights between which its veins are seen whole, and which of its rings hold still.
float veinBright(float mark) { return mod(abs(mark), 8.0); }
vec2 veinRange(float mark, vec2 heights) { return vec2(mod(abs(mark), 16.0) > 4.0 ? heights.x : -1e4, mark < 0.0 ? heights.y : 1e4); }
float ringsHeld(float mark) { return floor(abs(mark) * (1.0 / 16.0)); }      // 1: the lower, 2: the upper, 3: both

// Where two trains of pulses are on their way, in their own lengths. Each tower has its own pace, and none is steady.
vec2 veinBeat(float number)
{
    float t = eyeAndTime.w + 1.7 * sin(eyeAndTime.w * (0.17 + 0.09 * number) + number * 40.0);
    return fract(vec2(number * 9.0, number * 23.0) - t * vec2(0.052 + 0.031 * number, 0.118 + 0.047 * fract(number * 7.0)));
}
