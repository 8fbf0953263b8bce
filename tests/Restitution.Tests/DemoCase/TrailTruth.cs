using NodaTime;
using Restitution.Tracing;

namespace Restitution.Tests.DemoCase;

/// <summary>Whose money is where, as truth-money.json has it and the scorecard asks for it.</summary>
internal static class TrailTruth
{
    /// <summary>What the shell's account is called on the last day before its records stop.</summary>
    public const string ShellsRecordsEnd = "ACC-04, records end";

    private static readonly LocalDate LastBeforeGap =
        TrailOfShell.MissingMonth.PlusMonths(-1).ToDateInterval().End;

    /// <summary>Each place with its reckoning, and whether records tell all of it.</summary>
    /// <remarks>
    /// The recruiter's account and what is in the shell's before the gap hang on one day whose order is not known; the
    /// shell's own account at the end hangs on a month that nobody has.
    /// </remarks>
    public static IEnumerable<(string Place, TrailReckoning Reckoning, bool IsWhole)> Places(TracingMethod method)
    {
        TrailReckoning whole = TrailReckoning.Of(method);
        return
        [
            (TrailPlaces.Owner.Code, whole, true),
            (TrailPlaces.Truck.Code, whole, true),
            (TrailPlaces.Land.Code, whole, true),
            (TrailPlaces.Recruiter.Code, whole, false),
            (ShellsRecordsEnd, TrailReckoning.Of(method, LastBeforeGap), false),
            (TrailPlaces.Shell.Code, whole, false),
        ];
    }

    /// <summary>What is each worker's, by code; nothing of others.</summary>
    public static IReadOnlyDictionary<string, decimal> OfWorkers(TrailReckoning reckoning, string place) =>
        reckoning.In(place == ShellsRecordsEnd ? TrailPlaces.Shell.Code : place)
            .Where(one => one.Key.Length > 0 && one.Value != 0m)
            .OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary();
}
