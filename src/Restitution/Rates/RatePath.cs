using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Rates;

/// <summary>One rate on the way from a currency to another, as it is published or turned round.</summary>
public readonly record struct RateLeg(DatedRate Dated, bool IsInverted)
{
    public Currency From => IsInverted ? Dated.Quote : Dated.Base;

    public Currency To => IsInverted ? Dated.Base : Dated.Quote;

    public decimal Multiplier => IsInverted ? Dated.UnitCount : Dated.QuotedRate;

    public decimal Divisor => IsInverted ? Dated.QuotedRate : Dated.UnitCount;
}

/// <summary>The way from one currency to another: a rate, or two through a third currency.</summary>
public readonly record struct RatePath(RateLeg First, RateLeg? Second)
{
    /// <summary>The day of the older of its rates.</summary>
    public LocalDate On => Second is { } second ? LocalDate.Min(First.Dated.On, second.Dated.On) : First.Dated.On;

    /// <summary>The third currency; null when there is none.</summary>
    public Currency? Through => Second?.From;

    public IEnumerable<RateLeg> Legs => Second is { } second ? [First, second] : [First];

    // Multiply before dividing, and divide once: a rate turned round is often a repeating decimal.
    public UnroundedMoney Of(UnroundedMoney amount) => Second is { } second
        ? new(
            amount.Amount * First.Multiplier * second.Multiplier / (First.Divisor * second.Divisor), second.To)
        : new(amount.Amount * First.Multiplier / First.Divisor, First.To);
}
