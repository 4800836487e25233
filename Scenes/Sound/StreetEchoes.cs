using GlassCity.Engine.Sound;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Sound;

/// <summary>
/// The avenue's two rows of towers as two long walls: what is said between them comes back from the left and from the right in turn, later and
/// weaker each time. Over the roofs and under the city nothing comes back.
/// </summary>
internal sealed class StreetEchoes : IEchoes
{
    private const int Images = 4;           // on each side
    private const float WallMetres = 24;    // from the avenue's middle to the facades beyond the canals
    private const float RoofMetres = 60;
    private const float Returned = 0.55f;   // of a sound, by one wall
    private const float MetresPerSecond = 343;

    public int Count => 2 * Images;

    public void Fill(in Listener listener, Span<Echo> into)
    {
        float x = Math.Clamp(listener.PlaceWorld.X, 2 - WallMetres, WallMetres - 2);
        float over = Math.Clamp(1.2f - (listener.PlaceWorld.Y / RoofMetres), 0, 1);
        // The plaza is open on both sides: there the walls are far.
        float away = listener.PlaceWorld.Z < CityPlan.PlazaNearZMetres ? 30 : 0;
        float leftward = -listener.RightWorld.X;
        for (int i = 0; i < Images; i++)
        {
            for (int side = 0; side < 2; side++)
            {
                // Off the first wall the way is twice the distance to it; each further wall adds the street's width.
                float wall = WallMetres + away, near = side == 0 ? wall - x : wall + x;
                float way = (2 * near) + (i * 2 * wall);
                float gain = over * MathF.Pow(Returned, i + 1) * (12 / (12 + way));
                float from = (side == 0 ? 1 : -1) * ((i & 1) == 0 ? 1 : -1);
                into[(2 * i) + side] = new Echo(MathF.Min(way / MetresPerSecond, 0.38f), gain, 0.9f * leftward * from);
            }
        }
    }
}
