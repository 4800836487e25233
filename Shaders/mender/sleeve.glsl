// The sleeves of the stranger. Needs frame.glsl, body.glsl, and of shape.glsl what stands before them.
// Creases that a sleeve throws round its arm, deeper towards the wrist where there is more cloth than arm.
float creases(vec3 p, const int arm)
{
    vec3 v = p - menderFlesh[arm * 3].xyz, way = menderFlesh[arm * 3 + 1].xyz;
    float h = dot(v, menderFlesh[arm * 3 + 2].xyz), metres = h * length(way), away = length(v - way * clamp(h, 0.0, 1.0));
    float ring = 50.0 * metres + 3.6 * wave(11.0 * v.x + 6.0 * v.z) + 2.4 * wave(11.0 * v.y - 9.0 * v.z + 0.3 * eyeAndTime.w);
    float crease = wave(ring) + 0.45 * wave(1.7 * ring + 17.0 * v.y + 5.0 * v.x);
    return crease * 0.0048 * (0.5 + 0.7 * clamp(h, 0.0, 1.3)) * smoothstep(0.15, 0.08, away) * smoothstep(-0.35, 0.1, h) * smoothstep(1.7, 1.2, h);
}

// A wide sleeve: a bar that hangs lower the nearer the wrist, thick as cloth with air in it, cut off at a hem and hollow behind that.
// Two capsules' room hold it: elbow and radius there; way and radius of the lower edge; the way it hangs and how far; length; aside and
// how far its hem leans.
vec4 sleeve(vec3 p, vec4 from, vec4 way, vec4 hangs, float metres, vec4 aside, const bool isSmooth)
{
    const float WALL = 0.013, HOLLOW = 0.15, WIDENS = 0.016;
    float steep = hangs.w / metres;
    vec3 v = p - from.xyz, along = way.xyz * (1.0 / metres), q = vec3(dot(v, along), dot(v, hangs.xyz), dot(v, aside.xyz));
    float on = clamp(q.x, 0.0, metres), deepest = on * steep, low = clamp(q.y, 0.0, deepest), share = low * (1.0 / (hangs.w + 0.01)), out_ = on * (1.0 / metres);
    // Folds fan from the crook of the arm; the lower edge swings most.
    float phase = 46.0 * q.y - 24.0 * q.x, swing = isSmooth ? 0.0 : 0.0095 * out_ * (0.35 + share);
    q.z -= isSmooth ? 0.0 : swing * wave(phase);
    vec3 w = q - vec3(on, low, 0.0);
    float away = length(w), d = away - mix(from.w, way.w, share) - WIDENS * out_;
    vec3 g = w * (1.0 / max(away, 1e-5));
    g.x -= low < deepest ? 0.0 : steep * g.y * step(0.0, q.x);
    g.xy += isSmooth ? vec2(0.0) : vec2(24.0, -46.0) * (swing * wave(phase + 1.5708) * g.z);
    float cut = (q.x - metres) - q.y * aside.w;
    vec4 shell = vec4(g, d), hem = vec4(1.0, -aside.w, 0.0, cut);
    if (isSmooth) { shell.w = max(d - 0.02, cut); }
    else
    {
        vec4 within = -smin(-vec4(g, d + WALL), vec4(1.0, 0.0, 0.0, cut + HOLLOW), 0.02);
        shell = -smin(-shell, -hem, 0.012);
        shell = -smin(-shell, within, 0.010);
    }

    return vec4(along * shell.x + hangs.xyz * shell.y + aside.xyz * shell.z, shell.w * 0.85);
}

#ifdef SMOOTH
const bool SLEEVE_IS_SMOOTH = true;
#else
const bool SLEEVE_IS_SMOOTH = false;
#endif
#define SLEEVE(i, isSmooth) sleeve(p, menderFlesh[i * 3], menderFlesh[i * 3 + 1], menderFlesh[i * 3 + 2], menderFlesh[i * 3 + 3].w, menderFlesh[i * 3 + 5], isSmooth)
