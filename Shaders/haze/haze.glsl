const vec3 SEMI = vec3(4.8, 4.4, 5.6);      // half-axes in metres; HazePieces.HalfAxesMetres
const vec3 HEAD = vec3(0.8, 0.6, 0.0);      // the flame from the middle: outward, up; HazePieces.InwardMetres, UnderMetres
