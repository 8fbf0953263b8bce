using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;

namespace Restitution.Interest;

/// <summary>Principal and interest that are open on a day, as strips run and payments come.</summary>
internal sealed class InterestLedger(InterestRule rule, Money owed, LocalDate first)
{
    private readonly Currency currency = owed.Currency;
    private readonly List<InterestStrip> strips = [];
    private readonly List<PaymentApplied> applied = [];
    private decimal principal = owed.Amount;

    // Interest since it was last paid or added to the principal, by the days of the year that divide it: equal divisors
    // divide once.
    private decimal over360;
    private decimal over365;
    private decimal over366;
    private decimal inWhole;

    // What ran before that, and what of it is still open.
    private decimal ranBefore;
    private decimal openBefore;
    private decimal beyond;
    private int periodsBefore;

    /// <summary>Reckons the days up to the end given, or to the next change before it.</summary>
    /// <returns>The last day that was reckoned.</returns>
    public LocalDate AccrueFrom(LocalDate day, LocalDate end)
    {
        InterestRate rate = rule.RateOn(day)
            ?? throw new InvalidOperationException($"no rate for {day}: what is missing was not asked first");
        LocalDate periodEnd = rule.Method.PeriodEnd(first, periodsBefore);
        LocalDate to = LocalDate.Min(
            LocalDate.Min(end, periodEnd),
            LocalDate.Min(rate.To ?? LocalDate.MaxIsoValue, rule.DayCount.SameYearThrough(day)));
        if (principal > 0m)
        {
            Add(day, to, rate);
        }

        if (to == periodEnd)
        {
            periodsBefore++;
            AddToPrincipal();
        }

        return to;
    }

    public void Pay(InterestPayment payment)
    {
        decimal open = openBefore + Since();
        Appropriation by = rule.Appropriation ?? (open == 0m
            ? Appropriation.PrincipalOnly
            : throw new InvalidOperationException("no appropriation: what is missing was not asked first"));
        decimal left = payment.Amount.Amount;
        decimal toInterest = by == Appropriation.InterestFirst ? Math.Min(left, open) : 0m;
        decimal toPrincipal = Math.Min(left - toInterest, principal);
        toInterest += by == Appropriation.PrincipalFirst ? Math.Min(left - toPrincipal, open) : 0m;
        left -= toInterest + toPrincipal;
        if (toInterest > 0m)
        {
            Settle(open - toInterest);
        }

        principal -= toPrincipal;
        beyond += left;
        applied.Add(new PaymentApplied(payment.PaidOn, payment.Amount, In(toInterest), In(toPrincipal), In(left)));
    }

    /// <param name="last">The last day that bore interest.</param>
    public InterestReckoned Closed(LocalDate last)
    {
        UnroundedMoney accrued = In(ranBefore + Since());
        return new InterestReckoned
        {
            Strips = strips,
            Payments = applied,
            Accrued = accrued,
            Interest = Rounding.By(rule.Rounding.Rule, accrued),
            PrincipalOpen = In(principal),
            InterestOpen = In(openBefore + Since()),
            PaidBeyond = In(beyond),
            PerDayAfter = PerDayAfter(LocalDate.Max(last.PlusDays(1), first)),
        };
    }

    private UnroundedMoney? PerDayAfter(LocalDate day) => rule.RateOn(day) is { } rate
        ? OfOneDay(rate, rule.DayCount.DaysOfTheYear(day))
        : null;

    private void Add(LocalDate from, LocalDate to, InterestRate rate)
    {
        int days = rule.DayCount.Days(from, to);
        int yearDays = rule.DayCount.DaysOfTheYear(from);
        UnroundedMoney before = In(principal);
        UnroundedMoney interest = rule switch
        {
            { Method: InterestMethod.CompoundDaily } => DayByDay(rate, days, yearDays),
            { Rounding.Step: InterestRoundingStep.DailyAmount } => Whole(OfOneDay(rate, yearDays) * days),
            { Rounding.Step: InterestRoundingStep.EachStrip } => Whole(Rounded(Exact(rate, days) / yearDays)),
            _ => Dividing(Exact(rate, days), yearDays),
        };
        strips.Add(new InterestStrip(before, rate, from, to, days, yearDays, interest));
    }

    private UnroundedMoney Exact(InterestRate rate, int days) => In(principal * rate.AnnualFraction * days);

    private UnroundedMoney OfOneDay(InterestRate rate, int yearDays)
    {
        UnroundedMoney day = Exact(rate, 1) / yearDays;
        return rule.Rounding.Step == InterestRoundingStep.DailyAmount ? Rounded(day) : day;
    }

    // Each day's interest is principal from the next day on, within the strip too.
    private UnroundedMoney DayByDay(InterestRate rate, int days, int yearDays)
    {
        decimal before = principal;
        for (int day = 0; day < days; day++)
        {
            principal += OfOneDay(rate, yearDays).Amount;
        }

        UnroundedMoney ran = In(principal - before);
        UnroundedMoney interest = rule.Rounding.Step == InterestRoundingStep.EachStrip ? Rounded(ran) : ran;
        principal = before + interest.Amount;
        ranBefore += interest.Amount;
        return interest;
    }

    private UnroundedMoney Whole(UnroundedMoney interest)
    {
        inWhole += interest.Amount;
        return interest;
    }

    private UnroundedMoney Dividing(UnroundedMoney undivided, int yearDays)
    {
        switch (yearDays)
        {
            case 360:
                over360 += undivided.Amount;
                break;
            case 365:
                over365 += undivided.Amount;
                break;
            default:
                over366 += undivided.Amount;
                break;
        }

        return undivided / yearDays;
    }

    private decimal Since() => inWhole + (over360 / 360m)
        + (over366 == 0m ? over365 / 365m : ((over365 * 366m) + (over366 * 365m)) / (365m * 366m));

    private void AddToPrincipal()
    {
        principal += openBefore + Since();
        Settle(0m);
    }

    private void Settle(decimal stillOpen)
    {
        ranBefore += Since();
        openBefore = stillOpen;
        over360 = over365 = over366 = inWhole = 0m;
    }

    private UnroundedMoney Rounded(UnroundedMoney interest) =>
        UnroundedMoney.From(Rounding.By(rule.Rounding.Rule, interest));

    private UnroundedMoney In(decimal amount) => new(amount, currency);
}
