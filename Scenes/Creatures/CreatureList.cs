using System.Numerics;
using System.Runtime.InteropServices;
using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Creatures;

/// <summary>A creature, a facet or a wisp of a frame, as instances read it.</summary>
/// <param name="MiddleAndSpan">World metres.</param>
/// <param name="ForwardAndStroke">Unit; where in its stroke the wing is, radians. Of a wisp: metres and radians unused.</param>
/// <param name="UpAndOpen">Unit; how far it has opened, 0..1.</param>
/// <param name="GlowAndShow">Linear light; how much of it is shown.</param>
/// <param name="Habit">Its plan; -1 where it is drawn mirrored; its phase; how far it goes while a shutter is open, metres.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct CreatureInstance(Vector4 MiddleAndSpan, Vector4 ForwardAndStroke, Vector4 UpAndOpen, Vector4 GlowAndShow, Vector4 Habit);

/// <summary>
/// What a view sees of the flock, by ring of cells, then by form, then from far to near. Cleared and filled anew for each
/// view; allocates nothing after its making.
/// </summary>
public sealed class CreatureList(CityGrid grid)
{
    /// <summary>Forms, in the order in which a ring draws them: wisps, far lights, five plans far, five near, facets.</summary>
    public const int Forms = 3 + (2 * CreatureMesh.Plans);

    public const int WispForm = 0;
    public const int LightForm = 1;
    public const int FarForm = 2;
    public const int NearForm = FarForm + CreatureMesh.Plans;
    public const int FacetForm = NearForm + CreatureMesh.Plans;
    public const int Most = 2048;

    private const int MostRings = 64;

    private readonly CreatureInstance[] _made = new CreatureInstance[Most];
    private readonly ulong[] _keys = new ulong[Most];
    private readonly int[] _order = new int[Most];
    private readonly int[] _first = new int[(MostRings * Forms) + 1];
    private Vector3 _eye;

    public int Count { get; private set; }

    public void Clear(Vector3 eyeWorld)
    {
        (Count, _eye) = (0, eyeWorld);
        Array.Clear(_first);
    }

    /// <summary>Adds one, up to <see cref="Most"/>, drawn with the cell its middle is in.</summary>
    public void Add(int form, in CreatureInstance instance)
    {
        Vector3 place = instance.MiddleAndSpan.AsVector3();
        int ring = grid.RingOf(place, _eye);
        if (Count == Most || ring >= MostRings)
        {
            return;
        }

        int bucket = (ring * Forms) + form;
        // A positive float's bits rise with it: what is farther sorts first.
        uint near = uint.MaxValue - BitConverter.SingleToUInt32Bits(Vector3.DistanceSquared(place, _eye));
        (_made[Count], _keys[Count], _order[Count]) = (instance, ((ulong)bucket << 32) | near, Count);
        _first[bucket + 1]++;
        Count++;
    }

    /// <summary>Puts all in order; then <see cref="Range"/> says where each ring's forms lie.</summary>
    /// <param name="into">Of <see cref="Count"/>.</param>
    public void Sort(Span<CreatureInstance> into)
    {
        _keys.AsSpan(0, Count).Sort(_order.AsSpan(0, Count));
        for (int i = 0; i < Count; i++)
        {
            into[i] = _made[_order[i]];
        }

        for (int i = 0; i + 1 < _first.Length; i++)
        {
            _first[i + 1] += _first[i];
        }
    }

    public (int First, int Count) Range(int ring, int form)
    {
        int bucket = (ring * Forms) + form;
        return ring < MostRings ? (_first[bucket], _first[bucket + 1] - _first[bucket]) : (0, 0);
    }

    public bool IsIn(int ring) => ring < MostRings && _first[(ring + 1) * Forms] > _first[ring * Forms];
}
