using GlassCity.Scenes.City;

namespace GlassCity.Scenes.Screen;

/// <summary>
/// A tile of noise without coarse grain, by void and cluster (Ulichney 1993, "The void-and-cluster method for dither array
/// generation"): each texel has a rank, and those below any rank lie as evenly as they can, around the tile's borders too.
/// The same in every run.
/// </summary>
public static class BlueNoise
{
    /// <summary>Texels a side.</summary>
    public const int SideTexels = 64;
    private const int Count = SideTexels * SideTexels;
    private const int Mask = SideTexels - 1;
    private const int Reach = 7;            // texels at which the bell below has fallen under 1e-4
    private const float Sigma = 1.6f;       // texels
    private const int StartOnes = Count / 10;
    private static readonly float[] Bell = MakeBell();

    /// <summary>Ranks 0 .. 4095, row by row.</summary>
    public static int[] Ranks()
    {
        var start = new Pattern();
        var random = new SeedStream(0x4e6f697365, 64);
        while (start.Ones < StartOnes)
        {
            start.Set(random.Below(Count), true);
        }

        // Even the start out: what is tightest goes to where there is most room, until it came from there.
        for (int moved = -1, room = -2; moved != room;)
        {
            moved = start.Tightest();
            start.Set(moved, false);
            room = start.Roomiest();
            start.Set(room, true);
        }

        int[] ranks = new int[Count];
        var down = new Pattern(start);
        for (int rank = StartOnes - 1; rank >= 0; rank--)
        {
            int tightest = down.Tightest();
            down.Set(tightest, false);
            ranks[tightest] = rank;
        }

        for (int rank = StartOnes; rank < Count; rank++)
        {
            int roomiest = start.Roomiest();
            start.Set(roomiest, true);
            ranks[roomiest] = rank;
        }

        return ranks;
    }

    /// <summary>RGBA texels of noise in [-1, 1] with a triangular density, its channels the tile at three places; A is 0.</summary>
    public static float[] TriangularRgba()
    {
        int[] ranks = Ranks();
        float[] texels = new float[Count * 4];
        ReadOnlySpan<int> shifts = [0, (21 * SideTexels) + 43, (43 * SideTexels) + 22];
        for (int i = 0; i < Count; i++)
        {
            for (int channel = 0; channel < 3; channel++)
            {
                // The inverse of the triangle's distribution.
                float u = ((ranks[(i + shifts[channel]) % Count] + 0.5f) / Count * 2) - 1;
                texels[(i * 4) + channel] = MathF.CopySign(1 - MathF.Sqrt(1 - MathF.Abs(u)), u);
            }
        }

        return texels;
    }

    private static float[] MakeBell()
    {
        float[] bell = new float[Reach + 1];
        for (int i = 0; i <= Reach; i++)
        {
            bell[i] = MathF.Exp(-i * i / (2 * Sigma * Sigma));
        }

        return bell;
    }

    /// <summary>Ones on the tile, and how near each texel lies to them.</summary>
    private sealed class Pattern
    {
        private readonly bool[] _isOne = new bool[Count];
        private readonly float[] _near = new float[Count];

        public Pattern()
        {
        }

        public Pattern(Pattern other)
        {
            other._isOne.CopyTo(_isOne, 0);
            other._near.CopyTo(_near, 0);
            Ones = other.Ones;
        }

        public int Ones { get; private set; }

        public void Set(int texel, bool one)
        {
            if (_isOne[texel] == one)
            {
                return;
            }

            _isOne[texel] = one;
            Ones += one ? 1 : -1;
            int x = texel & Mask, y = texel / SideTexels;
            for (int dy = -Reach; dy <= Reach; dy++)
            {
                float row = one ? Bell[Math.Abs(dy)] : -Bell[Math.Abs(dy)];
                int at = ((y + dy) & Mask) * SideTexels;
                for (int dx = -Reach; dx <= Reach; dx++)
                {
                    _near[at + ((x + dx) & Mask)] += row * Bell[Math.Abs(dx)];
                }
            }
        }

        /// <summary>The one that has the most ones about it.</summary>
        public int Tightest()
        {
            int best = -1;
            for (int i = 0; i < Count; i++)
            {
                best = _isOne[i] && (best < 0 || _near[i] > _near[best]) ? i : best;
            }

            return best;
        }

        /// <summary>The free texel that has the fewest ones about it.</summary>
        public int Roomiest()
        {
            int best = -1;
            for (int i = 0; i < Count; i++)
            {
                best = !_isOne[i] && (best < 0 || _near[i] < _near[best]) ? i : best;
            }

            return best;
        }
    }
}
