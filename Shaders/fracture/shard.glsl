// What the shards' stages share. Lengths are half heights of the pane.
uniform vec4 pane;              // metres of a half height; how much wider than 16:9; from the eye that broke to the pane; seconds since the blow
uniform vec2 blow;              // where it was hit

const float PANE_HALF_WIDTH = 16.0 / 9.0;
const float CRACK_SECONDS = 0.8, FAR = 2.4, TIRES = 1.7;        // FractureTimes

// Seconds after the blow at which the crack comes so far. Twin of FractureTimes.ArrivesAfter.
float arrival(float away) { return CRACK_SECONDS * (1.0 - pow(max(1.0 - away / FAR, 0.0), 1.0 / TIRES)); }
