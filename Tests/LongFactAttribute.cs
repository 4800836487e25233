using System.Runtime.CompilerServices;
using Xunit;

namespace GlassCity.Tests;

/// <summary>
/// A test that takes minutes. It is skipped, visibly, unless <c>./glasscity test --long</c> set GLASSCITY_LONG=1.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber)
    {
        if (!Wanted)
        {
            Skip = "slow: run with ./glasscity test --long";
        }
    }

    /// <summary>True when the slow tests were asked for.</summary>
    public static bool Wanted => Environment.GetEnvironmentVariable("GLASSCITY_LONG") == "1";
}
