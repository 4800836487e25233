// A soft point; a figure's star has a glow and four faint rays.
in vec2 vAt;
flat in vec4 fLight;
layout(location = 0) out vec4 light;

void main()
{
    float away = dot(vAt, vAt), inside = max(1.0 - away * (1.0 / 169.0), 0.0);
    vec2 thin = abs(vAt), ends = max(1.0 - thin * (1.0 / 12.0), 0.0);
    float rays = ends.x * ends.x * ends.x * exp2(-2.2 * thin.y) + ends.y * ends.y * ends.y * exp2(-2.2 * thin.x);
    light = vec4(fLight.rgb * (exp2(-away) + fLight.w * (inside * inside * 0.30 / (1.0 + 0.45 * away) + 0.16 * rays)), 0.0);
}
