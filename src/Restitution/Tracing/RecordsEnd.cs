using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>Where the records of a path stop: not that there is none.</summary>
public sealed record RecordsEnd(int Place, LocalDate LastOn, IReadOnlyList<Estimate<Money>> Traced);
