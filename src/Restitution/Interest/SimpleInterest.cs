using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Reasons;

namespace Restitution.Interest;

/// <summary>One principal over one span: both days included.</summary>
public readonly record struct InterestStrip(Money Principal, LocalDate From, LocalDate To)
{
    public int DayCount => DayCounts.Inclusive(From, To);
}

/// <summary>Simple interest on late pay, strip by strip, rounded once on the line.</summary>
/// <remarks>
/// The first day is the day after the due day; the last is the as-of day, or the day before a payment for the part that
/// it paid. Each strip is principal × yearly fraction × days ÷ days of the year. No interest bears interest.
/// Worked example: I15 of <c>fixtures/worked-examples/interest.json</c>.
/// </remarks>
public static class SimpleInterest
{
    /// <summary>The strips of a principal that later payments cut down.</summary>
    /// <param name="principal">What should have been paid by the due day.</param>
    /// <param name="payments">Day and amount; those on or before the due day bear no interest.</param>
    public static IReadOnlyList<InterestStrip> Strips(
        Money principal, LocalDate dueOn, LocalDate asOf, IEnumerable<(LocalDate PaidOn, Money Amount)> payments)
    {
        var strips = new List<InterestStrip>();
        Money left = principal;
        LocalDate from = dueOn.PlusDays(1);
        foreach ((LocalDate paidOn, Money amount) in payments.Where(one => one.PaidOn <= asOf)
            .OrderBy(one => one.PaidOn))
        {
            if (paidOn > from && left.Amount > 0m)
            {
                strips.Add(new InterestStrip(left, from, paidOn.PlusDays(-1)));
                from = paidOn;
            }

            left -= amount;
        }

        if (left.Amount > 0m && from <= asOf)
        {
            strips.Add(new InterestStrip(left, from, asOf));
        }

        return strips;
    }

    /// <param name="law">It knows fraction, day count and rounding; the caller has listed the gaps otherwise.</param>
    public static Reasoned<Money, TWhy> ForStrips<TWhy>(
        IReadOnlyList<InterestStrip> strips, Currency currency, LateWageLaw law, Basis basis)
        where TWhy : struct, IWhy<TWhy>
    {
        UnroundedMoney interest = UnroundedMoney.Zero(currency);
        foreach (InterestStrip strip in strips)
        {
            interest += OfStrip(strip, law);
        }

        RoundingRule rounding = law.Rounding!.Value;
        Money rounded = Rounding.By(rounding, interest);
        TWhy because = TWhy.IsTold ? TWhy.Tell(Told(strips, law, interest, rounded, rounding, basis)) : default;
        return new(rounded, basis, because);
    }

    /// <summary>Interest for each day after the as-of day, unrounded.</summary>
    public static UnroundedMoney PerDay(Money principal, LateWageLaw law) =>
        UnroundedMoney.From(principal) * law.AnnualFraction.Value / law.CountOfDays!.Value.DaysOfTheYear();

    // Multiply first, divide once, last.
    private static UnroundedMoney OfStrip(InterestStrip strip, LateWageLaw law) =>
        UnroundedMoney.From(strip.Principal) * law.AnnualFraction.Value * strip.DayCount
        / law.CountOfDays!.Value.DaysOfTheYear();

    private static Reason Told(
        IReadOnlyList<InterestStrip> strips, LateWageLaw law, UnroundedMoney interest, Money rounded,
        RoundingRule rounding, Basis basis)
    {
        Authority[] authorities = [law.AnnualFraction.Authority];
        Reason[] parts = [.. strips.Select(strip => new Reason(Statement.SimpleInterest)
        {
            About = [Operand.Of(strip.From), Operand.Of(strip.To)],
            Working =
            [
                Operand.Of(strip.Principal), new Operand.Fraction(law.AnnualFraction.Value),
                new Operand.Days(strip.DayCount), new Operand.Days(law.CountOfDays!.Value.DaysOfTheYear()),
            ],
            Result = Operand.Of(OfStrip(strip, law)),
            Authorities = authorities,
            Basis = basis,
        })];
        return new Reason(Statement.Sum)
        {
            Working = [.. parts.Select(part => part.Result!)],
            Result = Operand.Of(rounded),
            Rounding = rounding,
            Authorities = [law.AnnualFraction.Authority, law.DayCount.Authority],
            Assumptions = [new Assumption(AssumptionKind.DayCount, [new Operand.Code(law.DayCount.Value)])],
            Basis = basis,
            Parts = parts,
        };
    }
}
