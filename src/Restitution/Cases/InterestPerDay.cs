using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Dates;
using Restitution.Interest;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>Interest on a worker's claim for each day after the as-of day, rounded once for each law.</summary>
/// <remarks>
/// Low and high are those of what is left unpaid under each scenario, so that a lower claim runs on by less.
/// </remarks>
internal static class InterestPerDay
{
    /// <param name="periods">Of one law.</param>
    /// <param name="late">The law of each of the periods, on its first day of default.</param>
    public static Figure Of(
        string worker, PeriodClaim[] periods, LateWageLaw[] late, Currency currency, bool isTold)
    {
        LateWageLaw? last = late.LastOrDefault(law => law.Rounding is not null);
        Estimate<Money> rounded = last is null
            ? Estimate<Money>.Single(new Money(0m, currency))
            : new(In(Scenario.Low), In(Scenario.Likely), In(Scenario.High));
        return new Figure($"{worker}/interest-per-day", rounded,
            BasisOf.Weakest([.. periods.Select(period => period.BackWages.Basis)]),
            isTold && last is not null ? Told(worker, periods, last, rounded.Likely) : null);

        Money In(Scenario scenario) => Rounding.By(last!.Rounding!.Value, periods.Aggregate(
            UnroundedMoney.Zero(currency), (sum, period) => sum + period.InterestPerDay[scenario]));
    }

    private static Reason Told(string worker, PeriodClaim[] periods, LateWageLaw law, Money rounded)
    {
        var reason = new Reason(Statement.Sum)
        {
            About = [new Operand.Code(worker)],
            Working = [.. periods.Select(period => Operand.Of(period.InterestPerDay.Likely))],
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
        Estimate<Money> sum = byLaw.Skip(1).Aggregate(byLaw[0].Amount, (total, one) => new(
            total.Low + one.Amount.Low, total.Likely + one.Likely, total.High + one.Amount.High));
        Basis basis = BasisOf.Weakest([.. byLaw.Select(one => one.Basis)]);
        return new Figure(id, sum, basis, isTold
            ? new Reason(Statement.TotalOfLines)
            {
                About = [new Operand.Code(worker)],
                Working = [.. byLaw.Select(one => Operand.Of(one.Likely))],
                Result = Operand.Of(sum.Likely),
                Basis = basis,
                Parts = [.. byLaw.Select(one => one.Reason).OfType<Reason>()],
            }
            : null);
    }
}
