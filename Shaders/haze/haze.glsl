const vec3 SEMI = vec3(4.8, 4.4, 5.3);      // half-axes of the hull in metres; HazePieces.HalfAxesMetres
const vec3 BODY = vec3(3.7, 4.2, 5.2);      // half-axes of the haze itself: nothing is left of it where its column of cells ends
const vec3 HEAD = vec3(0.8, 0.6, 0.0);      // the flame from the middle: outward, up; HazePieces.InwardMetres, UnderMetres
