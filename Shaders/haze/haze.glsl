const vec3 SEMI = vec3(5.6, 5.2, 6.4);      // half-axes in metres; HazePieces.HalfAxesMetres
const vec3 HEAD = vec3(1.0, 0.8, 0.0);      // the flame from the middle: outward, up; HazePieces.InwardMetres, UnderMetres
