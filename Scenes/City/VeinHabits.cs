using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>How each family grows: first the few veins that lead, then what fills the room between them.</summary>
internal static class VeinHabits
{
    private const float Wide = Venation.WidthMetres;
    private const float High = Venation.HeightMetres;

    public static VeinGrowth Grow(VeinFamily family, ulong seed)
    {
        var growth = new VeinGrowth(new SeedStream(seed, 50UL + (ulong)family));
        switch (family)
        {
            case VeinFamily.Tree: Tree(growth); break;
            case VeinFamily.Fern: Fern(growth); break;
            case VeinFamily.Spiral: Spiral(growth); break;
            case VeinFamily.Delta: Delta(growth); break;
            case VeinFamily.Lattice: Lattice(growth); break;
            default: Reed(growth); break;
        }

        return growth;
    }

    private static int Root(VeinGrowth growth, int number, int of) =>
        growth.Add(new Vector2((number + growth.Between(0.3f, 0.7f)) * Wide / of, VeinToes.RootMetres), -1);

    private static void Tree(VeinGrowth growth)
    {
        for (int i = 0; i < 2; i++)
        {
            int at = Root(growth, i, 2);
            float heading = growth.Between(-0.2f, 0.2f), side = i == 0 ? 1 : -1;
            while (growth.Places[at].Y < High - 8)
            {
                (at, heading) = growth.Run(at, heading, growth.Between(7, 12), 0, 0.30f);
                float rise = growth.Places[at].Y / High;
                side = -side;
                growth.Run(at, heading + (side * growth.Between(0.5f, 0.85f)), growth.Between(14, 30) * (1.05f - (0.6f * rise)), side * 0.08f, 0.30f);
            }
        }

        growth.Feed(260, 2.4f, 0.9f, 1);
        growth.Feed(380, 1.6f, 0.9f, 1);
    }

    private static void Fern(VeinGrowth growth)
    {
        for (int i = 0; i < 2; i++)
        {
            Part(growth, Root(growth, i, 2), growth.Between(-0.1f, 0.1f), 21, 0);
        }

        growth.Feed(240, 2.0f, 0.9f, 0.9f);
    }

    private static void Part(VeinGrowth growth, int from, float heading, float lengthMetres, int generation)
    {
        (int end, float arrived) = growth.Run(from, heading, lengthMetres * growth.Between(0.86f, 1.14f), heading * 0.2f, 0.24f);
        if (generation < 7 && growth.Places[end].Y < High - 3)
        {
            float angle = growth.Between(0.30f, 0.44f);
            Part(growth, end, arrived - angle, lengthMetres * 0.86f, generation + 1);
            Part(growth, end, arrived + (0.72f - angle), lengthMetres * 0.86f, generation + 1);
        }
    }

    private static void Spiral(VeinGrowth growth)
    {
        for (int i = 0; i < 3; i++)
        {
            int at = Root(growth, i, 3);
            float heading = 0.46f, side = 1;
            while (growth.Places[at].Y < High - 6)
            {
                (at, heading) = growth.Run(at, heading, growth.Between(6, 10), 0.46f, 0.26f);
                side = -side;
                float left = 1.1f - (growth.Places[at].Y / High);
                growth.Run(at, heading - (side * 0.7f), growth.Between(11, 19) * (0.5f + (0.5f * left)), heading * 0.4f, 0.2f, side * growth.Between(0.05f, 0.10f));
            }
        }

        growth.Feed(240, 2.0f, 0.8f, 1);
    }

    private static void Delta(VeinGrowth growth)
    {
        int root = Root(growth, 0, 1);
        (int head, float heading) = growth.Run(root, growth.Between(-0.1f, 0.1f), 10, 0, 0.14f);
        for (int i = 0; i < 6; i++)
        {
            float side = i % 2 == 0 ? 1 : -1, away = side * growth.Between(0.45f, 0.85f);
            (int fork, float arrived) = growth.Run(head, heading + away, growth.Between(22, 34), away * 0.3f, 0.30f);
            growth.Run(fork, arrived - 0.4f, High, 0.02f, 0.42f);
            growth.Run(fork, arrived + 0.4f, growth.Between(40, High), -0.02f, 0.42f);
            (head, heading) = growth.Run(head, heading - (0.3f * side), growth.Between(5, 9), 0, 0.20f);
        }

        growth.Feed(330, 1.9f, 0.8f, 0.9f);
        growth.Close(5);
    }

    private static void Lattice(VeinGrowth growth)
    {
        const int ribs = 4;
        for (int i = 0; i < ribs; i++)
        {
            int at = Root(growth, i, ribs);
            float heading = 0, side = i % 2 == 0 ? 1 : -1;
            while (growth.Places[at].Y < High - 5)
            {
                (at, heading) = growth.Run(at, heading, growth.Between(7, 9), 0, 0.26f);
                side = -side;
                growth.Run(at, side * 0.35f, 13, side * 0.7f, 0.24f);
            }
        }

        growth.Close(4);
        growth.Feed(520, 1.6f, 0.7f, 1);
        growth.Close(3.2f);
    }

    private static void Reed(VeinGrowth growth)
    {
        for (int i = 0; i < 8; i++)
        {
            int root = Root(growth, i, 8);
            (int end, float heading) = growth.Run(root, growth.Between(-0.05f, 0.05f), growth.Between(24, 70), 0, 0.20f);
            growth.Run(end, heading + 0.30f, growth.Between(20, 70), 0, 0.18f);
            growth.Run(end, heading - 0.26f, growth.Between(12, 60), 0, 0.18f);
        }

        growth.Feed(120, 2.4f, 1.4f, 0.7f);
    }
}
