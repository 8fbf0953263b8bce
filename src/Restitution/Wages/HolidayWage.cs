using NodaMoney;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The wage of paid holidays on which no work was done.</summary>
/// <remarks>
/// <c>holiday-pay</c> on file says, by basis of pay, whether such a day is paid. A wage by the month holds the pay of
/// its holidays already, so that nothing comes on top. Rounded once, as the law on file says.
/// </remarks>
public static class HolidayWage
{
    /// <param name="days">Paid holidays in the span that were not worked.</param>
    public static Reckoned<Money, TWhy> ForDays<TWhy>(int days, WageRate<TWhy> wage, LawOfDay law, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        string rule = asked.Rule("holiday-pay");
        RoundingRule rounding = asked.Rounding();
        if (rule is not ("paid" or "unpaid" or ""))
            asked.CannotFollow("holiday-pay");
        IReadOnlyList<Authority> authorities = asked.TakeAuthorities();
        bool isOnTop = rule == "paid" && wage.Basis != PayBasis.Monthly;
        Reasoned<UnroundedMoney, TWhy>? daily = isOnTop ? DailyWage.Of(wage, asked) : wage.Amount;
        if (!asked.IsAnswered || daily is not { } day)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        Money due = Rounding.By(rounding, day.Value * (isOnTop ? days : 0m));
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(isOnTop ? Statement.HolidayPayByDay : NoneOnTop(rule))
            {
                Working = isOnTop ? [Operand.Of(day.Value), new Operand.Days(days)] : [],
                Result = Operand.Of(due),
                Rounding = rounding,
                Authorities = authorities,
                Basis = day.Basis,
                Parts = isOnTop ? Parts.Of(day.Because) : [],
            });
        }

        return Reckoned<Money, TWhy>.Of(due, day.Basis, because);
    }

    private static Statement NoneOnTop(string rule) =>
        rule == "paid" ? Statement.HolidayPayInMonthlyWage : Statement.NoneByLaw;
}
