using System.Collections.Concurrent;
using NodaTime;
using Restitution.Law;

namespace Restitution.Interest;

/// <summary>
/// The law on late pay of one computation, looked up once for each jurisdiction and first day of default.
/// </summary>
public sealed class LateWageLaws(LawOnFile law)
{
    private readonly ConcurrentDictionary<(string Jurisdiction, LocalDate DefaultedOn), LateWageLaw> known = new();

    public LateWageLaw On(string jurisdiction, LocalDate defaultedOn) => known.GetOrAdd(
        (jurisdiction, defaultedOn), static (asked, on) =>
            new LateWageLaw(asked.Jurisdiction, asked.DefaultedOn, on), law);
}
