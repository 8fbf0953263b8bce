using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>All that went from one place to another, with the traced part under each method.</summary>
/// <param name="Amount">In the currency of the place it left; of the place it came to, for money from outside.</param>
/// <param name="Traced">In the order of the methods that were run, in the likely order of rows.</param>
public sealed record Flow(int From, int To, Money Amount, int Count, IReadOnlyList<Money> Traced)
{
    public LocalDate FirstOn { get; init; }

    public LocalDate LastOn { get; init; }

    /// <summary>
    /// Least and most of each traced part over every order of rows, in the order of the methods; none where the orders
    /// were too many to be walked.
    /// </summary>
    public IReadOnlyList<Estimate<Money>> Ranges { get; init; } = [];

    /// <summary>
    /// The most of each traced part that can have gone this way in any order; none where the ranges are known.
    /// </summary>
    public IReadOnlyList<Money> Most { get; init; } = [];

    /// <summary>The traced part with its range where that is known.</summary>
    public Estimate<Money> PartOf(int method) =>
        method < Ranges.Count ? Ranges[method] : Estimate<Money>.Single(Traced[method]);
}
