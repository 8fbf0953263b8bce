using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>All pay of one workweek over all hours worked in it: one rate, however the week was paid.</summary>
/// <remarks>
/// Hours at one rate or several, pieces, a salary for whatever hours the week has, and bonuses that count are added
/// before anything is divided (29 CFR 778.109-115). Unrounded; the rate of an hour by itself is often a repeating
/// decimal, so that premiums are reckoned from <see cref="Remuneration"/> and not from it. Worked examples: B30 to B36
/// of <c>fixtures/worked-examples/workweek.json</c>.
/// </remarks>
public static class RegularRate
{
    /// <summary>All pay of the week that counts toward the rate.</summary>
    /// <exception cref="ArgumentException">No pay at all, or two currencies.</exception>
    public static Reasoned<UnroundedMoney, TWhy> Remuneration<TWhy>(WorkedWeek week, IReadOnlyList<WeekPay> pay)
        where TWhy : struct, IWhy<TWhy>
    {
        if (pay.Count == 0)
            throw new ArgumentException("A week's remuneration has at least one part.", nameof(pay));

        UnroundedMoney sum = pay.Select(part => part.Amount).Aggregate(UnroundedMoney.Add);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.RemunerationOfWeek)
            {
                About = [Operand.Of(week.Span)],
                Working = [.. pay.Select(part => Operand.Of(part.Amount))],
                Result = Operand.Of(sum),
                Sources = week.Sources,
                Basis = week.Basis,
                Parts = [.. pay.Select(Told)],
            });
        }

        return new(sum, week.Basis, because);
    }

    /// <summary>The rate of one hour.</summary>
    public static Reasoned<UnroundedMoney, TWhy> PerHour<TWhy>(
        WorkedWeek week, Reasoned<UnroundedMoney, TWhy> remuneration)
        where TWhy : struct, IWhy<TWhy>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(week.WorkedMinutes);
        UnroundedMoney perHour = remuneration.Value * 60m / week.WorkedMinutes;
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(Statement.RegularRate)
            {
                About = [Operand.Of(week.Span)],
                Working = [Operand.Of(remuneration.Value), new Operand.Minutes(week.WorkedMinutes)],
                Result = Operand.Of(perHour),
                Basis = BasisOf.Weakest(week.Basis, remuneration.Basis),
            });
        }

        return new(perHour, BasisOf.Weakest(week.Basis, remuneration.Basis), because);
    }

    private static Reason Told(WeekPay part) => new(part.Kind switch
    {
        WeekPayKind.Hours => Statement.PayOfHours,
        WeekPayKind.Pieces => Statement.PayOfPieces,
        WeekPayKind.Salary => Statement.SalaryOfWeek,
        WeekPayKind.Bonus => Statement.BonusOfWeek,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Kind, "Not a kind of pay."),
    })
    {
        Working = part is { PerHour: { } rate, Minutes: { } minutes }
            ? [Operand.Of(rate), new Operand.Minutes(minutes)]
            : [],
        Result = Operand.Of(part.Amount),
    };
}
