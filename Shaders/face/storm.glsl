// The storm that is the stranger's hair: a cloud, not a surface. It stands over the brow, goes back into the hood, and rains down
// both sides of the face. Needs block.glsl, light.glsl.
const vec3 STORM = vec3(0.023, 0.036, 0.080);           // #2A3550
const vec3 FLASH = vec3(0.807, 0.855, 1.000);           // #E8EEFF
const vec3 RIM = vec3(0.34, 0.46, 0.76);                // moonlight that a cloud's edge lets by

const float HEADS = 0.018;          // billows stand no higher, metres
const float SOFT = 0.008;           // from nothing to full cloud, metres

// Sine to 0.001: a parabola made rounder.
vec3 waves(vec3 x)
{
    vec3 u = x * 0.31830989, s;
    u -= 2.0 * floor(u * 0.5 + 0.5);
    s = 4.0 * u * (1.0 - abs(u));
    return s * (0.775 + 0.225 * abs(s));
}

// How far off the storm is, without its billows: a wreath over the brow that goes far back; from the temples it hangs straight down.
float mass(vec3 q)
{
    float under = max(-q.y, 0.0), over = max(q.y - 0.008, 0.0);
    float ring = (length(vec2(q.x / (0.088 - 0.09 * under), over * (1.0 / 0.113))) - 1.0) * 0.090, ahead = q.z - 0.030;
    ahead *= ahead > 0.0 ? 1.0 : 0.4;
    return length(vec2(ring, ahead)) - 0.021 - 0.009 * smoothstep(-0.01, 0.08, q.y) + 0.005 * smoothstep(0.03, 0.12, under);
}

// None of it leaves the hood: how far inside the cloth a place is, metres.
float hooded(vec3 q)
{
    vec3 v = vec3(q.x, q.y - clamp(q.y, -0.2, 0.014), q.z - clamp(q.z, -0.06, -0.002));
    return 0.095 + 0.016 * faceCrown.w - length(v);
}

// Hair of cloud: strands lie along lines that leave the brow and the temples and turn back and down as they go out. x: which line a
// place is on, turns of a strand; y: how far along it, metres.
vec2 combed(vec3 q)
{
    float out_ = length(vec2(q.x, 0.80 * q.y + 0.006)) + 0.35 * max(0.045 - q.z, 0.0), round_ = atan(abs(q.x) + 0.002, q.y + 0.018);
    return vec2((round_ - 1.55 * log(out_ * 14.0)) * 4.6 + sign(q.x) * 1.7 + 20.0 * q.z, out_ + 0.05 * round_);
}

// Height of its locks, metres, without what is fine: for light on its way in.
float headsBare(vec3 q)
{
    vec2 line = combed(q);
    float t = faceRightGaze.w, lock_ = dot(waves(vec3(line.x * 1.7 + 0.8 * waves(vec3(line.y * 26.0 - 0.5 * t)).x, line.x * 0.63 + 1.0, line.y * 31.0 - 0.6 * t)), vec3(0.42, 0.38, 0.20));
    return 0.0098 + 0.0082 * lock_;
}

// Locks, strands in them, and threads: x: their height, metres; y: 0 between them, 1 on one. They run as a wind would have them, out from the brow.
vec2 heads(vec3 q)
{
    float t = faceRightGaze.w;
    vec2 line = combed(q);
    vec3 slow = waves(vec3(line.y * 26.0 - 0.5 * t, line.y * 61.0 - 0.9 * t + 2.0 * line.x, line.y * 31.0 - 0.6 * t));
    vec3 lies = waves(vec3(line.x * 1.7 + 0.8 * slow.x, line.x * 0.63 + 1.0, line.x * 4.9 + 1.3 * slow.x + 0.9 * slow.y));
    float lock_ = dot(vec3(lies.xy, slow.z), vec3(0.42, 0.38, 0.20)), strand = 0.5 + 0.5 * lies.z;
#ifdef PLAIN
    return vec2(0.0098 + 0.0070 * lock_ + 0.0030 * strand, clamp(0.42 + 0.34 * lock_ + 0.42 * (strand - 0.35), 0.0, 1.0));
#else
    vec3 thread = waves(vec3(line.x * 12.7 + 2.1 * slow.y + 1.7 * slow.x, line.x * 27.0 + 2.6 * slow.y + 3.0 * slow.x, line.y * 210.0 + 9.0 * lies.z));
    float fine = 0.5 + 0.30 * thread.x + 0.20 * thread.y * (0.6 + 0.4 * thread.z);
    return vec2(0.0086 + 0.0070 * lock_ + 0.0030 * strand + 0.0026 * fine, clamp(0.34 + 0.30 * lock_ + 0.34 * (strand - 0.35) + 0.42 * (fine - 0.4), 0.0, 1.0));
#endif
}

// Rain: fine, leaned by the wind, in short soft streaks that fall at their own pace; a pixel that holds several shows their mean. at: metres, head's axes.
float rain(vec2 at, float pixel)
{
    float lane = at.x + 0.34 * at.y, seen = 1.0 / (1.0 + 1.6e6 * pixel * pixel), t = faceRightGaze.w;
    vec3 s = 0.5 + 0.5 * waves(vec3(lane * 2300.0 + 1.7 * sin(lane * 530.0), at.y * 95.0 + t * 8.0 + 21.0 * sin(lane * 310.0), at.y * 33.0 + t * 5.0 + 9.0 * sin(lane * 127.0 + 1.0)));
    return mix(0.22, 0.12 + 0.6 * s.x * s.x * s.y * s.y * (0.3 + 0.7 * s.z), seen);
}

// A forked stroke inside the cloud, about where it glows; at: from there, head's axes.
float stroke(vec3 at)
{
    vec2 out_ = normalize(faceLightning.xy + vec2(0.0, 0.03));
    vec2 v = vec2(dot(at.xy, vec2(out_.y, -out_.x)), dot(at.xy, out_));
    float seed = 900.0 * faceLightning.x;
    vec3 bends = waves(vec3(v.x * 120.0 + seed, v.x * 310.0 + 2.0 * seed, v.x * 700.0)), sharp = bends * (2.0 - abs(bends));
    float trunk = abs(v.y - dot(sharp, vec3(0.0045, 0.0022, 0.0009))), fork = abs(v.y - 0.45 * (v.x - 0.006) - dot(sharp.yzx, vec3(0.0012, 0.0030, 0.0010)));
    float ends = 1.0 - smoothstep(0.022, 0.045, abs(v.x)), forked = smoothstep(0.004, 0.010, v.x) * (1.0 - smoothstep(0.018, 0.034, v.x));
    float line = exp2(-trunk * 1500.0) + 0.25 * exp2(-trunk * 260.0) + forked * (0.7 * exp2(-fork * 1800.0));
    return line * ends;
}
