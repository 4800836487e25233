// The part of the picture that the gem is in.
uniform vec4 onScreen;          // least and most, clip space

void main()
{
    gl_Position = vec4((gl_VertexID & 1) != 0 ? onScreen.z : onScreen.x, (gl_VertexID & 2) != 0 ? onScreen.w : onScreen.y, 0.0, 1.0);
}
