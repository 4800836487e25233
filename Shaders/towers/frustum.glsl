// Twin of Scenes/City/Frustum.cs.
struct Frustum
{
    vec4 centreAndHeights;   // centre of the lower ring x, z; lower and upper height
    vec4 scaleAndShift;      // half-width of the lower ring, its change per metre; shift x, z per metre
    vec4 outline;            // cos, sin of the turn; depth over width; chamfer (negative: hexagon)
    vec4 tower;              // height of the tower, its number, vein layer, brightness
};
