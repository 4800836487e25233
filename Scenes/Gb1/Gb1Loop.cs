using System.Numerics;

namespace GlassCity.Scenes.Gb1;

/// <summary>The closed loop of straight legs that GB-1's camera flies, always level, 6 m above the ground.</summary>
public readonly struct Gb1Loop
{
    public const double SpeedMetresPerSecond = 12;
    public const double AheadMetres = 12;
    public const float HeightMetres = 6;

    private readonly double _reach;

    /// <param name="towersPerSide">N of the N x N towers: the loop runs in the streets nearest to the rim and the middle.</param>
    public Gb1Loop(int towersPerSide) => _reach = 6.0 * Math.Max(1, towersPerSide / 2 - 1);

    /// <summary>Metres once around.</summary>
    public double LengthMetres => 8 * _reach;

    /// <summary>Eye in the world and unit direction of view at a moment.</summary>
    public (Vector3 EyeWorld, Vector3 ForwardWorld) ViewAt(double timeSeconds)
    {
        double metres = timeSeconds * SpeedMetresPerSecond;
        (double x, double z) = At(metres);
        (double aheadX, double aheadZ) = At(metres + AheadMetres);
        double length = Math.Sqrt((aheadX - x) * (aheadX - x) + (aheadZ - z) * (aheadZ - z));
        return (new((float)x, HeightMetres, (float)z), new((float)((aheadX - x) / length), 0, (float)((aheadZ - z) / length)));
    }

    private (double X, double Z) At(double metres)
    {
        // Corners in units of the reach, and the length of the leg that leaves each.
        ReadOnlySpan<(int X, int Z, int Length)> corners = [(0, 1, 2), (0, -1, 1), (-1, -1, 1), (-1, 0, 2), (1, 0, 1), (1, 1, 1)];
        double rest = metres % LengthMetres;
        rest = rest < 0 ? rest + LengthMetres : rest;
        for (int i = 0; i < corners.Length; i++)
        {
            double length = corners[i].Length * _reach;
            if (rest <= length)
            {
                (int x, int z, _) = corners[i];
                (int nextX, int nextZ, _) = corners[(i + 1) % corners.Length];
                double k = rest / length;
                return (_reach * (x + (nextX - x) * k), _reach * (z + (nextZ - z) * k));
            }

            rest -= length;
        }

        return (0, _reach);
    }
}
