// How a petal bends: its middle line turns as two arcs, and across it is an arc too. Twin of Scenes/Garden/PetalCurl.cs.
const float BENDS = 0.6;            // part of the length at which the tip begins
const float SHUT_LENGTH = 0.66;

// Away from the axis and along it, after an arc of a length that begins at a lean and turns by so much a length.
vec2 arcEnd(float lean, float turn, float length_)
{
    float half_ = 0.5 * turn * length_, chord = length_ * (abs(half_) < 1e-3 ? 1.0 : sin(half_) / half_);
    return chord * vec2(sin(lean + half_), cos(lean + half_));
}

// xy: away from the axis and along it, z: angle from the axis. curl: shut lean and arc, open lean and arc.
vec3 curled(vec4 curl, float reflex, float open, float part)
{
    vec2 bend = mix(curl.xy, curl.zw, open);
    float tip = bend.y + reflex * open, first = min(part, BENDS), second = part - first, at = bend.x + bend.y * first;
    vec2 place = (arcEnd(bend.x, bend.y, first) + arcEnd(at, tip, second)) * mix(SHUT_LENGTH, 1.0, open);
    return vec3(place, at + tip * second);
}

// How far a petal is open in a flower that is: the outer ones go first.
float openOf(float open, float layer)
{
    float late = 0.3 * (1.0 - layer);
    return clamp((open - late) / (1.0 - late), 0.0, 1.0);
}
