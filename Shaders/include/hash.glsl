// PCG hashes, Jarzynski and Olano 2020, "Hash Functions for GPU Rendering", jcgt.org/published/0009/03/02.
uint hashOf(uint v)
{
    uint state = v * 747796405u + 2891336453u;
    uint word = ((state >> ((state >> 28u) + 4u)) ^ state) * 277803737u;
    return (word >> 22u) ^ word;
}

uint hashOf(uvec2 v) { return hashOf(v.x + hashOf(v.y)); }
uint hashOf(uvec3 v) { return hashOf(v.x + hashOf(v.y + hashOf(v.z))); }

// The upper 24 bits as a number in [0, 1).
float unitOf(uint h) { return float(h >> 8u) * (1.0 / 16777216.0); }
