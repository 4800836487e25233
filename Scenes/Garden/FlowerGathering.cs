using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Score;

namespace GlassCity.Scenes.Garden;

/// <summary>A flower of a frame, as instances read it.</summary>
/// <param name="PlaceAndRadius">Where its stalk begins, world metres; half its width, metres.</param>
/// <param name="AxisAndRoll">The way it looks; about that, radians.</param>
/// <param name="Song">How far it is open, light in its throat, its number 0..1, lines on half a petal.</param>
/// <param name="Root">Colour of the petals' root, linear; age of the vine's tip it sits on, seconds.</param>
/// <param name="Tip">Colour of their edge, linear; length of its stalk, radii.</param>
/// <param name="Throat">Colour of the light, linear; what of the night's light is on it.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct FlowerInstance(Vector4 PlaceAndRadius, Vector4 AxisAndRoll, Vector4 Song, Vector4 Root, Vector4 Tip, Vector4 Throat);

/// <summary>The flowers that a view can see, by kind and form. Filled anew for each view; allocates nothing after its making.</summary>
/// <param name="bed">All of them.</param>
/// <param name="nearPixels">As wide on the screen they have all their petals.</param>
/// <param name="farPixels">So wide, and less, they are a few petals on a stalk.</param>
public sealed class FlowerGathering(FlowerBed bed, float nearPixels, float farPixels)
{
    private const float LeastPixels = 1;

    // So many times wider than what has all its petals, outlines show their corners: they have more of them.
    private const float CloseOver = 2.2f;

    private const int Buckets = Choir.Voices * FlowerMesh.Forms;

    private readonly FlowerInstance[] _seen = new FlowerInstance[bed.Flowers.Length];
    private readonly byte[] _bucketOf = new byte[bed.Flowers.Length];
    private readonly int[] _starts = new int[Buckets + 1];
    private readonly int[] _next = new int[Buckets + 1];

    public int Count { get; private set; }

    /// <summary>Looks for them.</summary>
    /// <param name="seconds">Dream time.</param>
    /// <param name="eyeWorld">The eye, metres.</param>
    /// <param name="planes">Of the view.</param>
    /// <param name="pixelRadians">Angle of a pixel.</param>
    /// <param name="mostMetres">Farther off no vine is drawn, and so no flower.</param>
    /// <param name="bend">As the city is bent.</param>
    public void Gather(double seconds, Vector3 eyeWorld, in ViewPlanes planes, float pixelRadians, float mostMetres, Bend bend)
    {
        Count = 0;
        Array.Clear(_starts);
        foreach (Flower flower in bed.Flowers)
        {
            // Where a flower's stalk begins is bent; flower and stalk keep their form.
            Vector3 site = flower.Site.PlaceWorld, place = bend.IsNone ? flower.PlaceWorld : bend.Of(site) + (flower.PlaceWorld - site), room = new(2 * flower.SizeMetres);
            float away = Vector3.Distance(eyeWorld, place), pixels = flower.SizeMetres / (away * pixelRadians);
            if (seconds <= flower.BornSeconds || pixels < LeastPixels || away > mostMetres || !planes.Meets(place - room, place + room))
            {
                continue;
            }

            FlowerPose pose = flower.At(seconds);
            int bucket = ((int)flower.Singer * FlowerMesh.Forms) + (pixels > CloseOver * nearPixels ? 0 : pixels > nearPixels ? 1 : pixels > farPixels ? 2 : 3);
            _bucketOf[Count] = (byte)bucket;
            _starts[bucket + 1]++;
            _seen[Count++] = new FlowerInstance(
                new(flower.Site.PlaceWorld, 0.5f * flower.SizeMetres * pose.Grown), new(pose.AxisWorld, flower.Roll), new(pose.Open, pose.Glow, flower.Number, flower.Kind.Veins),
                new(flower.BaseColour, (float)(seconds - flower.Site.BornSeconds)), new(flower.TipColour, flower.StalkRadii), new(flower.Kind.Throat, pose.Lit));
        }

        for (int i = 0; i < Buckets; i++)
        {
            _starts[i + 1] += _starts[i];
        }
    }

    /// <summary>Writes all; then <see cref="RangeOf"/> says where each kind's form lies.</summary>
    public void Sort(Span<FlowerInstance> into)
    {
        _starts.CopyTo(_next, 0);
        for (int i = 0; i < Count; i++)
        {
            into[_next[_bucketOf[i]]++] = _seen[i];
        }
    }

    public (int First, int Count) RangeOf(Singer singer, int form)
    {
        int bucket = ((int)singer * FlowerMesh.Forms) + form;
        return (_starts[bucket], _starts[bucket + 1] - _starts[bucket]);
    }
}
