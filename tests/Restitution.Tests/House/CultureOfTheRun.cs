using System.Globalization;
using System.Runtime.CompilerServices;

namespace Restitution.Tests.House;

/// <summary>
/// Runs the whole suite under the culture named in RESTITUTION_TEST_CULTURE; invariant when it is not set.
/// </summary>
internal static class CultureOfTheRun
{
    public static string Name => Environment.GetEnvironmentVariable("RESTITUTION_TEST_CULTURE") ?? "";

    [ModuleInitializer]
    public static void Set()
    {
        var culture = CultureInfo.GetCultureInfo(Name);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        Thread.CurrentThread.CurrentCulture = culture;
        Thread.CurrentThread.CurrentUICulture = culture;
    }
}
