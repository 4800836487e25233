using System.Runtime.CompilerServices;

namespace GlassCity.Tests.Host;

/// <summary>
/// Windows that tests open in this process play on OpenAL's device that sounds nowhere: the library reads its drivers' names once, and what a machine has
/// for sound is no test's business.
/// </summary>
internal static class SilentDevice
{
#pragma warning disable CA2255 // before the first test, whichever that is: this is what the attribute is for
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Choose() => _ = new EnvironmentChange(("ALSOFT_DRIVERS", "null"));
}
