using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Dates;
using Restitution.Interest;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Interest on a worker's claim for each day after the as-of day, rounded once for each law.</summary>
internal static class InterestPerDay
{
    /// <param name="periods">Of one law.</param>
    /// <param name="late">The law of each of the periods, on its first day of default.</param>
    public static Figure Of(
        string worker, PeriodClaim[] periods, LateWageLaw[] late, Currency currency, bool isTold)
    {
        UnroundedMoney perDay = periods.Aggregate(
            UnroundedMoney.Zero(currency), (sum, period) => sum + period.InterestPerDay);
        LateWageLaw? last = late.LastOrDefault(law => law.Rounding is not null);
        Money rounded = last is null
            ? new Money(0m, currency)
            : Rounding.By(last.Rounding!.Value, perDay);
        return new Figure($"{worker}/interest-per-day", Estimate<Money>.Single(rounded),
            BasisOf.Weakest([.. periods.Select(period => period.BackWages.Basis)]),
            isTold && last is not null ? Told(worker, periods, last, rounded) : null);
    }

    private static Reason Told(string worker, PeriodClaim[] periods, LateWageLaw law, Money rounded)
    {
        var reason = new Reason(Statement.Sum)
        {
            About = [new Operand.Code(worker)],
            Working = [.. periods.Select(period => Operand.Of(period.InterestPerDay))],
            Result = Operand.Of(rounded),
            Rounding = law.Rounding,
            Figures = [$"{worker}/back-wages"],
        };

        // Where a case shows the rates, each period may have its own.
        return law.AnnualFraction.IsFound
            ? reason with
            {
                Statement = Statement.InterestPerDay,
                Working =
                [
                    Operand.Of(periods.Aggregate(
                        UnroundedMoney.Zero(rounded.Currency),
                        (sum, one) => sum + (one.PrincipalOpen ?? UnroundedMoney.From(one.BackWages.Likely)))),
                    new Operand.Fraction(law.AnnualFraction.Value),
                    new Operand.Days(law.CountOfDays?.DaysOfTheYear(law.DefaultedOn) ?? 0),
                ],
                Authorities = [law.AnnualFraction.Authority],
            }
            : reason;
    }

    /// <summary>The sum of what accrues under several laws.</summary>
    public static Figure Together(string id, string worker, Figure[] byLaw, bool isTold)
    {
        Money sum = byLaw.Skip(1).Aggregate(byLaw[0].Likely, (total, one) => total + one.Likely);
        Basis basis = BasisOf.Weakest([.. byLaw.Select(one => one.Basis)]);
        return new Figure(id, Estimate<Money>.Single(sum), basis, isTold
            ? new Reason(Statement.TotalOfLines)
            {
                About = [new Operand.Code(worker)],
                Working = [.. byLaw.Select(one => Operand.Of(one.Likely))],
                Result = Operand.Of(sum),
                Basis = basis,
                Parts = [.. byLaw.Select(one => one.Reason).OfType<Reason>()],
            }
            : null);
    }
}
