using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>The pay that the law adds for minutes beyond the ordinary limit of one workweek.</summary>
/// <remarks>
/// The regular rate is the week's remuneration divided by the week's minutes; the premium is a fraction of it for each
/// minute beyond the limit. Each workweek stands alone: hours of one are never set against another. Result: money for
/// one workweek, unrounded. Worked examples: B30 to B36 of <c>fixtures/worked-examples/workweek.json</c>.
/// </remarks>
public static class OvertimePremium
{
    /// <param name="week">The minutes worked, with the records they were read from.</param>
    /// <param name="remuneration">All pay for the week that counts toward the regular rate.</param>
    /// <param name="law">Limit, premium fraction and their provisions, as on file for the week's first day.</param>
    public static Reasoned<UnroundedMoney, TWhy> ForWorkweek<TWhy>(
        WorkedWeek week, Reasoned<UnroundedMoney, TWhy> remuneration, OvertimeByWeek law)
        where TWhy : struct, IWhy<TWhy>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(week.WorkedMinutes);
        int overtimeMinutes = Math.Max(0, week.WorkedMinutes - law.OrdinaryMinutes);

        // Multiply before dividing: the regular rate by itself is often a repeating decimal.
        UnroundedMoney premium = remuneration.Value * overtimeMinutes * law.PremiumFraction / week.WorkedMinutes;
        Basis basis = BasisOf.Weakest(week.Basis, remuneration.Basis);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.OvertimePremiumOfWeek)
            {
                About = [Operand.Of(week.Span)],
                Working =
                [
                    Operand.Of(remuneration.Value), new Operand.Minutes(overtimeMinutes),
                    new Operand.Number(law.PremiumFraction), new Operand.Minutes(week.WorkedMinutes),
                ],
                Result = Operand.Of(premium),
                Authorities = law.Provisions,
                Sources = week.Sources,
                Basis = basis,
                Parts = Parts.Of(remuneration.Because, RegularRate.PerHour(week, remuneration).Because),
            });
        }

        return new(premium, basis, because);
    }
}
