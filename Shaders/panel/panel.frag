// What is written over the picture: a bitmap of the window's size, first row on top, premultiplied.
layout(binding = 0) uniform sampler2D panel;
uniform int lastRow;
layout(location = 0) out vec4 colour;

void main()
{
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    colour = texelFetch(panel, ivec2(pixel.x, lastRow - pixel.y), 0);
}
