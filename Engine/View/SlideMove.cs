using System.Numerics;

namespace GlassCity.Engine.View;

/// <summary>
/// One motion among solids: up to what it meets, on along it, between two walls along their edge, in a corner of three
/// no farther. Plain values on the stack.
/// </summary>
internal struct SlideMove(ISolids solids, bool isFlying)
{
    /// <summary>Flatter than 45 degrees bears a walker.</summary>
    public const float BearingNormalY = 0.7f;

    private const int MostContacts = 5;

    // So much of a motion along a wall leads away from it: more than the rounding that would lead into it.
    private const float AwayFromWall = 1e-4f;

    private Normals _normals;
    private int _count;

    /// <summary>Whether anything was met.</summary>
    public readonly bool IsTouched => _count > 0;

    /// <summary>Whether something flat that bears was met.</summary>
    public bool HasLanded { get; private set; }

    /// <summary>Whether something flat that does not bear was met: water.</summary>
    public bool HasSunk { get; private set; }

    /// <summary>Whether a steep side was met.</summary>
    public bool IsBarred { get; private set; }

    /// <param name="feetWorld">Moved.</param>
    /// <param name="motion">Metres.</param>
    /// <param name="isLevel">Walls count as upright: they neither lift nor press down.</param>
    public void Go(ref Vector3 feetWorld, Vector3 motion, bool isLevel)
    {
        Vector3 wanted = motion;
        for (int i = 0; i < MostContacts && motion.LengthSquared() > 1e-14f; i++)
        {
            if (!solids.Sweep(feetWorld, motion, isFlying, out SolidContact contact))
            {
                feetWorld += motion;
                return;
            }

            feetWorld += motion * contact.Fraction;
            Note(contact, isLevel);
            motion = Clip(motion * (1 - contact.Fraction));
            if (Vector3.Dot(motion, wanted) <= 0)
            {
                // Never back: that is how bodies tremble in corners.
                return;
            }
        }
    }

    /// <summary>What is left of a velocity after what was met.</summary>
    public readonly Vector3 Clip(Vector3 motion)
    {
        if (_count == 0)
        {
            return motion;
        }

        float away = AwayFromWall * motion.Length();
        for (int i = 0; i < _count; i++)
        {
            Vector3 along = motion - (_normals[i] * (Vector3.Dot(motion, _normals[i]) - away));
            if (IsOpen(along))
            {
                return along;
            }
        }

        for (int i = 0; i < _count; i++)
        {
            for (int j = i + 1; j < _count; j++)
            {
                Vector3 edge = Vector3.Cross(_normals[i], _normals[j]);
                if (edge.LengthSquared() < 1e-6f)
                {
                    continue;
                }

                edge = Vector3.Normalize(edge);
                Vector3 along = (edge * Vector3.Dot(edge, motion)) + ((_normals[i] + _normals[j]) * away);
                if (IsOpen(along))
                {
                    return along;
                }
            }
        }

        return Vector3.Zero;
    }

    private readonly bool IsOpen(Vector3 motion)
    {
        for (int i = 0; i < _count; i++)
        {
            if (Vector3.Dot(motion, _normals[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Note(in SolidContact contact, bool isLevel)
    {
        Vector3 normal = contact.Normal;
        bool isFlat = normal.Y > BearingNormalY;
        HasLanded |= isFlat && contact.Bears;
        HasSunk |= isFlat && !contact.Bears;
        IsBarred |= !isFlat;
        var level = new Vector3(normal.X, 0, normal.Z);
        _normals[_count++] = isLevel && !isFlat && level.LengthSquared() > 1e-4f ? Vector3.Normalize(level) : normal;
    }

    [System.Runtime.CompilerServices.InlineArray(MostContacts)]
    private struct Normals
    {
        private Vector3 _first;
    }
}
