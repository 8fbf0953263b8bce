using NodaMoney;
using Restitution.Amounts;
using Restitution.Rates;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>Rates of pay that were promised or gazetted in another currency, in the currency of the figures.</summary>
/// <remarks>
/// By the rate of the day that the case's convention names for what falls due. Unrounded: a wage by the hour is
/// multiplied before it is rounded on its line.
/// </remarks>
internal static class PayInClaim
{
    public static bool IsKnown(PeriodFacts facts, Currency currency) =>
        currency == facts.Currency || WayOf(facts, UnroundedMoney.Zero(currency), "").Path is not null;

    /// <summary>The rate of pay; the caller has asked whether it is known.</summary>
    public static UnroundedMoney Of(PeriodFacts facts, UnroundedMoney rate) => rate.Currency == facts.Currency
        ? rate
        : WayOf(facts, rate, "").Path!.Value.Of(rate);

    /// <summary>The same of an amount that the law writes with its unit, such as <c>USD per hour</c>.</summary>
    public static UnroundedMoney OfLaw(PeriodFacts facts, decimal amount, string unit) =>
        IsIn(facts.Currency, unit) ? new(amount, facts.Currency) : Of(facts, new(amount, CurrencyOf(unit)));

    /// <summary>Whether amounts that the law writes with this unit can be had in the currency of the figures.</summary>
    public static bool IsKnown(PeriodFacts facts, string unit) =>
        IsIn(facts.Currency, unit)
        || (CurrencyInfo.TryFromCode(unit.Split(' ')[0], out CurrencyInfo? known) && IsKnown(facts, (Currency)known));

    /// <summary>What stands in the way, for one figure; null for what is in the currency or has a rate.</summary>
    public static Gap? Missing(PeriodFacts facts, UnroundedMoney rate, string name) =>
        rate.Currency == facts.Currency ? null : WayOf(facts, rate, name).Missing;

    /// <inheritdoc cref="Missing"/>
    public static Gap? MissingOfLaw(PeriodFacts facts, decimal amount, string unit, string name) =>
        Missing(facts, new(amount, CurrencyOf(unit)), name);

    /// <summary>Why the rate of pay is what it is in the currency; nothing where it was in it.</summary>
    public static IEnumerable<Reason> Told(PeriodFacts facts, UnroundedMoney rate)
    {
        if (rate.Currency != facts.Currency)
        {
            yield return WayOf(facts, rate, "").Told(rate, facts.Exchange.Rule!);
        }
    }

    /// <inheritdoc cref="Told(PeriodFacts, UnroundedMoney)"/>
    public static IEnumerable<Reason> ToldOfLaw(PeriodFacts facts, decimal amount, string unit) =>
        IsIn(facts.Currency, unit) ? [] : Told(facts, new(amount, CurrencyOf(unit)));

    private static bool IsIn(Currency currency, string unit) =>
        unit.StartsWith(currency.Code, StringComparison.Ordinal);

    private static Currency CurrencyOf(string unit) => CurrencyInfo.FromCode(unit.Split(' ')[0]);

    private static RateWay WayOf(PeriodFacts facts, UnroundedMoney rate, string name) =>
        facts.Exchange.WayOf(rate, facts.Currency, MoneyDays.Due(facts.Period.DueOn), $"{facts.Figure}/{name}");
}
