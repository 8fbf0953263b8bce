using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Rates;

/// <summary>By the rate of which day an amount is brought into another currency.</summary>
public enum RateConvention
{
    /// <summary>The day on which the amount fell due.</summary>
    DueDay = 1,

    /// <summary>The day on which it was paid; what was never paid, the day it fell due.</summary>
    PaymentDay = 2,

    /// <summary>The day of the order.</summary>
    OrderDay = 3,

    /// <summary>The day to which interest is counted.</summary>
    AsOfDay = 4,
}

/// <summary>How rates are chosen, as a case states it: nothing in it has a default.</summary>
/// <param name="OldestDays">How many days before the day that is asked for a rate may be; 0 for that day alone.</param>
/// <param name="Rounding">How what was converted is brought to the minor unit of its new currency.</param>
public sealed record RateRule(RateConvention Convention, RateKind Kind, int OldestDays, RoundingRule Rounding)
{
    /// <summary>The currency through which two others meet; null for the one that has the latest rates.</summary>
    public Currency? Pivot { get; init; }

    /// <summary>Whether a rate may be used the other way round.</summary>
    public bool AllowsInverse { get; init; }

    /// <summary>Whether two rates on the way through a third currency may be of two days.</summary>
    public bool LegsMayBeOfTwoDays { get; init; }

    /// <summary>Null where no order is dated yet.</summary>
    public LocalDate? OrderedOn { get; init; }

    public LocalDate? AsOf { get; init; }

    /// <summary>The day whose rate is asked for; null where the convention goes by a day that is not known.</summary>
    public LocalDate? DayFor(MoneyDays days) => Convention switch
    {
        RateConvention.DueDay => days.DueOn ?? days.PaidOn,
        RateConvention.PaymentDay => days.PaidOn ?? days.DueOn,
        RateConvention.OrderDay => OrderedOn,
        _ => AsOf,
    };
}

/// <summary>The days of one amount that conventions go by; at least one of the two is known.</summary>
public readonly record struct MoneyDays(LocalDate? PaidOn, LocalDate? DueOn)
{
    public static MoneyDays Paid(LocalDate on) => new(on, null);

    public static MoneyDays Due(LocalDate on) => new(null, on);
}
