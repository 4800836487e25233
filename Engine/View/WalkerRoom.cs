using System.Numerics;

namespace GlassCity.Engine.View;

// How a body comes out of what came to be where it is.
public sealed partial class Walker
{
    private const float MostLiftMetres = 1.2f;

    /// <summary>After solids have come, gone or moved: what rose under the feet and bears lifts them; out of what else came to be where it is, the body gives way.</summary>
    public void MakeRoom()
    {
        if (!_solids.IsFree(_feet, IsFlying) && !IsLifted())
        {
            Shift(_solids.NearestFree(_feet, IsFlying));
        }

        LeaveSkins();
    }

    private bool IsLifted()
    {
        const float stepMetres = 0.05f;
        for (float lift = stepMetres; lift <= MostLiftMetres; lift += stepMetres)
        {
            Vector3 lifted = _feet + new Vector3(0, lift, 0);
            if (_solids.IsFree(lifted, IsFlying))
            {
                // Nobody is lifted on what does not bear: a person, water.
                bool bears = !_solids.Sweep(lifted, new Vector3(0, -2 * stepMetres, 0), IsFlying, out SolidContact below) || below.Bears;
                if (bears)
                {
                    Shift(lifted);
                }

                return bears;
            }
        }

        return false;
    }

    /// <summary>
    /// Off what is nearer than half a skin. Motions end a skin away, but a body may be placed closer, or something come to be
    /// as close to it; between two such surfaces each bars the way out of the other.
    /// </summary>
    private void LeaveSkins()
    {
        Vector3 away = AwayFromNear();
        if (away == default)
        {
            return;
        }

        // All together out of a corner; in a gap too narrow for that, by one axis.
        for (int axis = -1; axis < 3; axis++)
        {
            Vector3 way = axis < 0 ? away : Along(axis, away[axis]);
            Vector3 clear = _feet + (way * (2 * ConvexSolid.SkinMetres));
            if (way != default && _solids.IsFree(clear, IsFlying))
            {
                _feet = clear;
                return;
            }
        }
    }

    private Vector3 AwayFromNear()
    {
        Vector3 away = default;
        for (int axis = 0; axis < 3; axis++)
        {
            Vector3 near = Along(axis, 0.5f * ConvexSolid.SkinMetres);
            away[axis] = (_solids.IsFree(_feet + near, IsFlying) ? 0 : -1) + (_solids.IsFree(_feet - near, IsFlying) ? 0 : 1);
        }

        return away;
    }

    private static Vector3 Along(int axis, float metres)
    {
        Vector3 way = default;
        way[axis] = metres;
        return way;
    }
}
