using NodaMoney;
using NodaTime;

namespace Restitution.Tracing;

/// <summary>All that went from one place to another, with the traced part under each method.</summary>
/// <param name="Amount">In the currency of the place it left; of the place it came to, for money from outside.</param>
/// <param name="Traced">In the order of the methods that were run.</param>
public sealed record Flow(int From, int To, Money Amount, int Count, IReadOnlyList<Money> Traced)
{
    public LocalDate FirstOn { get; init; }

    public LocalDate LastOn { get; init; }
}
