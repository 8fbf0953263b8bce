using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>Where the records of a path stop: not that there is none.</summary>
public sealed record RecordsEnd(int Place, LocalDate LastOn, IReadOnlyList<Estimate<Money>> Traced)
{
    /// <summary>Whether any method has more than nothing there.</summary>
    public bool IsTraced => Traced.Any(one => one.High.Amount > 0m);
}
