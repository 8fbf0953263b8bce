using System.Collections.Concurrent;
using NodaTime;
using Restitution.Law;

namespace Restitution.Interest;

/// <summary>
/// The law on late pay of one computation, looked up once for each jurisdiction and first day of default.
/// </summary>
/// <param name="rates">By jurisdiction: rates that the case shows.</param>
public sealed class LateWageLaws(LawOnFile law, ILookup<string, InterestRate>? rates = null)
{
    private readonly ConcurrentDictionary<(string Jurisdiction, LocalDate DefaultedOn), LateWageLaw> known = new();

    public LateWageLaw On(string jurisdiction, LocalDate defaultedOn) => known.GetOrAdd(
        (jurisdiction, defaultedOn), static (asked, on) => new LateWageLaw(
            asked.Jurisdiction, asked.DefaultedOn, on.Law, on.Rates is null ? [] : [.. on.Rates[asked.Jurisdiction]]),
        (Law: law, Rates: rates));
}
