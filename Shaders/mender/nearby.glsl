// The stranger as a cell's rays may meet it: the whole, or only what is near them. Needs what shape.glsl needs and gives.
#ifdef FEW
vec4 cloakNearBy(vec3 p, bool fine)
{
    vec4 d = vec4(0.0, 0.0, 0.0, 1e3);
    for (int i = 0; i < FEW; i++) { d = fleshed(d, p, few[i * 3], few[i * 3 + 1], few[i * 3 + 2], few[i * 3 + 2].w < 0.0); }
    d = folded(d, p, fine);
#ifdef ARM
    d = smin(d, sleeve(p, arm[3], arm[4], arm[5], arm[6].w, arm[7], false), SLEEVE_BLEND);
    d = fleshed(d, p, arm[0], arm[1], arm[2], false);
#endif
#ifdef ARMS
    d = armed(d, p);
#endif
#ifdef HOOD
    d = hooded(d, p);
#endif
#ifdef POOL
    d = smin(d, pool(p), POOL_BLEND);
#endif
#ifdef DRIPPING
    d = dripping(d, p);
#endif
    return d;
}
#else
vec4 cloakNearBy(vec3 p, bool fine) { return cloak(p, fine); }
#endif

#if defined(FEW) && !defined(HOOD)
const bool HAS_FACE = false;
#else
const bool HAS_FACE = true;
#endif
#ifdef HANDS
vec4 mender(vec3 p, bool fine) { return hands(p); }
#else
vec4 mender(vec3 p, bool fine) { return HAS_FACE ? nearer(cloakNearBy(p, fine), faceThere(p)) : cloakNearBy(p, fine); }
#endif
