using System.Numerics;

namespace GlassCity.Scenes.City;

/// <summary>Roots: at its foot every vein parts into two to five toes, no two feet alike, which spread as they go into the ground.</summary>
internal static class VeinToes
{
    /// <summary>Roots begin about here, and their toes go down to 0; metres.</summary>
    public const float RootMetres = 3.2f;

    private const float StepMetres = 0.4f;
    private const int MostSteps = 16;

    public static void Add(VeinForm form, VeinGrowth growth)
    {
        for (int root = 0; root < form.Own; root++)
        {
            if (form.Parents[root] >= 0)
            {
                continue;
            }

            int count = 2 + (int)growth.Between(0, 3.99f);
            float wide = growth.Between(0.70f, 1.35f), lean = growth.Between(-0.25f, 0.25f);
            for (int i = 0; i < count; i++)
            {
                float side = ((i + growth.Between(0.3f, 0.7f)) / count * 2) - 1;
                Run(form, growth, root, 0, 0.15f * side, lean + (wide * side), true);
            }
        }
    }

    /// <param name="form">Takes the nodes.</param>
    /// <param name="growth">Its random numbers.</param>
    /// <param name="from">The root, or the node of a toe that parts.</param>
    /// <param name="part">How far along a toe that node is, 0 to 1.</param>
    /// <param name="heading">Radians from straight down, toward +x.</param>
    /// <param name="rest">The heading it bends to.</param>
    /// <param name="parts">Whether it parts again on its way.</param>
    private static void Run(VeinForm form, VeinGrowth growth, int from, float part, float heading, float rest, bool parts)
    {
        float perStep = StepMetres / (form.Places[from].Y + (2.2f * MathF.Abs(rest)));
        float wave = growth.Between(0, MathF.Tau);
        int partsAt = growth.Between(0, 1) < 0.75f ? 2 + (int)growth.Between(0, 5) : -1;
        for (int step = 0; step < MostSteps && form.Places[from].Y > 0.02f && part < 1; step++)
        {
            heading += (rest - heading) * 0.19f;
            float angle = heading + (0.24f * MathF.Sin((step * 0.8f) + wave));
            part = MathF.Min(part + perStep, 1);
            from = form.Add(form.Places[from] + (new Vector2(MathF.Sin(angle), -MathF.Cos(angle)) * StepMetres), from);
            form.Toes.Add(part);
            if (parts && step == partsAt)
            {
                int node = from;
                Run(form, growth, node, part, heading, heading > 0 ? heading - growth.Between(0.5f, 0.95f) : heading + growth.Between(0.5f, 0.95f), false);
            }
        }
    }
}
