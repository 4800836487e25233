using System.Numerics;
using GlassCity.Scenes.City;
using GlassCity.Scenes.Gravity;
using GlassCity.Scenes.Show;

namespace GlassCity.Scenes.Garden;

/// <summary>
/// Instances sorted into boxes on the ground, and in each by birth: what there is of a box at a time is the first of its
/// instances, so that a table written once serves all times. Boxes are small where the camera comes close.
/// </summary>
internal sealed class VineChunks<T>
    where T : unmanaged
{
    private const float NearMetres = 13;
    private const float NearSideMetres = 3.25f;
    private const float FarSideMetres = 13;

    private readonly List<Chunk> _chunks = [];
    private readonly float[] _born;
    private readonly float _roomMetres;
    private (Vector3 LowWorld, Vector3 HighWorld)[] _bent = [];
    private Bend _bend;

    /// <param name="items">Instances.</param>
    /// <param name="places">Of each, world metres.</param>
    /// <param name="born">Of each, dream time.</param>
    /// <param name="roomMetres">How far an instance reaches about its place.</param>
    public VineChunks(ReadOnlySpan<T> items, ReadOnlySpan<Vector3> places, ReadOnlySpan<float> born, float roomMetres)
    {
        _roomMetres = roomMetres;
        var keys = new (long Cell, float Born, int Item)[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            keys[i] = (CellOf(places[i]), born[i], i);
        }

        Array.Sort(keys);
        (Items, _born) = (new T[items.Length], new float[items.Length]);
        for (int i = 0; i < keys.Length;)
        {
            int first = i;
            Vector3 low = new(float.MaxValue), high = new(float.MinValue);
            for (; i < keys.Length && keys[i].Cell == keys[first].Cell; i++)
            {
                int item = keys[i].Item;
                (Items[i], _born[i]) = (items[item], born[item]);
                (low, high) = (Vector3.Min(low, places[item]), Vector3.Max(high, places[item]));
            }

            _chunks.Add(new Chunk(first, i - first, low - new Vector3(roomMetres), high + new Vector3(roomMetres)));
        }
    }

    /// <summary>In the order of the table.</summary>
    public T[] Items { get; }

    public int Count => _chunks.Count;

    /// <summary>Where the boxes lie from now on: all that is drawn of them is bent as the city is.</summary>
    public void Become(Bend bend)
    {
        if (bend == _bend)
        {
            return;
        }

        _bend = bend;
        _bent = _bent.Length == 0 ? new (Vector3, Vector3)[_chunks.Count] : _bent;
        // What hangs about a place keeps its size where places draw together.
        Vector3 kept = new(_roomMetres * Bend.Gather);
        for (int i = 0; i < _chunks.Count && !bend.IsNone; i++)
        {
            (Vector3 low, Vector3 high) = bend.BoxOf(_chunks[i].LowWorld, _chunks[i].HighWorld);
            _bent[i] = (low - kept, high + kept);
        }
    }

    /// <summary>The instances of a chunk that are born by a time and may be in view, and how far the eye is from them.</summary>
    public (int First, int Count, float AwayMetres) At(int chunk, float seconds, in ViewPlanes planes, Vector3 eyeWorld)
    {
        Chunk it = _chunks[chunk];
        (Vector3 low, Vector3 high) = _bend.IsNone ? (it.LowWorld, it.HighWorld) : _bent[chunk];
        if (_born[it.First] >= seconds || !planes.Meets(low, high))
        {
            return default;
        }

        int count = Array.BinarySearch(_born, it.First, it.Count, seconds);
        Vector3 nearest = Vector3.Clamp(eyeWorld, low, high);
        return (it.First, (count < 0 ? ~count : count) - it.First, Vector3.Distance(nearest, eyeWorld));
    }

    private static long CellOf(Vector3 place)
    {
        Vector2 off = new(place.X - StoryPlaces.Planting.X, place.Z - StoryPlaces.Planting.Z);
        bool isNear = MathF.Max(MathF.Abs(off.X), MathF.Abs(off.Y)) < NearMetres;
        float side = isNear ? NearSideMetres : FarSideMetres;
        return ((isNear ? 0L : 1L) << 40) | ((long)(MathF.Floor(off.X / side) + 1024) << 20) | (long)(MathF.Floor(off.Y / side) + 1024);
    }

    private readonly record struct Chunk(int First, int Count, Vector3 LowWorld, Vector3 HighWorld);
}
