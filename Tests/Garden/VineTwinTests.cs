using GlassCity.Engine.Shading;
using GlassCity.Scenes.Garden;
using Xunit;

namespace GlassCity.Tests.GardenOf;

/// <summary>Numbers that vines' shaders and their instances must share.</summary>
public class VineTwinTests
{
    [Fact]
    public void Shaders_and_instances_agree_on_branches_and_on_where_leaves_are_fewer()
    {
        Assert.Contains(FormattableString.Invariant($"BRANCH_SECONDS = {VineInstances.BranchSeconds:0.0};"), Text("stem.vert"), StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"FEW_FROM = {VineInstances.FewFromMetres:0.0};"), Text("leaf.vert"), StringComparison.Ordinal);

        static string Text(string name) => File.ReadAllText(Path.Combine(ShaderLibrary.FindRoot(), "vines", name));
    }
}
