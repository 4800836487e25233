const vec3 SEMI = vec3(4.4, 3.7, 6.4);      // half-axes in metres; HazePieces.HalfAxesMetres
