using NodaMoney;
using NodaTime;

namespace Restitution.Tracing;

/// <summary>The price of a thing that was sold, or one part of it, with what had been paid in for that part.</summary>
/// <param name="Movement">Its number.</param>
/// <param name="Place">Index of the holding.</param>
/// <param name="To">Index of the place that the price came to; nowhere where nothing tells.</param>
/// <param name="Price">In the currency of the holding.</param>
/// <param name="PaidIn">
/// In the currency of the holding, rounded once half up to the minor unit: all that was paid for the thing and is not
/// sold yet; of a price in parts, as much of it as this part is of the price still to come.
/// </param>
/// <param name="SharesGain">Whether claims take a gain in proportion; else it is the holder's own.</param>
public sealed record HoldingSale(
    int Movement, int Place, int To, LocalDate On, Money Price, Money PaidIn, bool SharesGain)
{
    /// <summary>Above zero for a gain, below for a loss.</summary>
    public Money Difference => Price - PaidIn;

    /// <summary>The sales of a ledger in their order; none of them is looked at for what refuses it.</summary>
    public static IReadOnlyList<HoldingSale> In(TracingLedger ledger)
    {
        Movement[] movements = [.. ledger.Movements];
        return HoldingSales.PutInto(movements, ledger, DayOrder.Of(movements)).All;
    }
}
