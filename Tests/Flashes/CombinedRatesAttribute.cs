using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GlassCity.Tests.Flashes;

/// <summary>Each of some frequencies at each of the films' frame rates.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CombinedRatesAttribute(params int[] hertz) : DataAttribute
{
    private static readonly string[] Rates = ["24", "30", "60", "24000/1001"];

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. hertz.SelectMany(hz => Rates.Select(rate => new TheoryDataRow(hz, rate)))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
