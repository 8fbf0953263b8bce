using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>The pay for leave that was earned and not taken when the work ends.</summary>
/// <remarks>
/// The leave of a year of service is on file, by length of service where the law goes by it. What an unfinished year
/// earns is on file too: <c>pro-rata</c> a twelfth of the year's leave for each whole month of it, <c>whole-years</c>
/// nothing, <c>none</c> nothing is paid for any leave. Days of leave are not rounded; the money is, once, as the law on
/// file says.
/// </remarks>
public static class LeavePay
{
    private const int MonthsOfYear = 12;

    public static Reckoned<Money, TWhy> OnExit<TWhy>(
        LeaveAccount leave, DateInterval service, WageRate<TWhy> wage, LawOfDay law, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        string onExit = asked.Rule("annual-leave-on-exit");
        RoundingRule rounding = asked.Rounding();
        FigureOfService? ofYear = asked.ForService(NameOf(leave.Kind), service);
        IReadOnlyList<Authority> authorities = asked.TakeAuthorities();
        Reasoned<UnroundedMoney, TWhy>? daily = DailyWage.Of(wage, asked);
        if (onExit is not ("pro-rata" or "whole-years" or "none" or ""))
            asked.CannotFollow("annual-leave-on-exit");
        if (!asked.IsAnswered || daily is not { } day || ofYear is null)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        int months = onExit == "pro-rata" ? ServiceLength.CompletedMonths(service) % MonthsOfYear : 0;
        decimal earned = (ofYear.Value * months / MonthsOfYear) + leave.DaysFromFinishedYears;
        decimal untaken = onExit == "none" ? 0m : Math.Max(0m, earned - leave.DaysTaken);
        Money due = Rounding.By(rounding, day.Value * untaken);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(StatementOf(onExit, ofYear))
            {
                About = ofYear.Shortest is { } shortest
                    ? [Operand.Of(service), new Operand.Name("service", shortest)]
                    : [Operand.Of(service)],
                Working = [Operand.Of(day.Value), new Operand.Number(untaken)],
                Result = Operand.Of(due),
                Rounding = rounding,
                Authorities = authorities,
                Basis = day.Basis,
                Parts = [Days(leave, ofYear.Value, months, untaken), .. Parts.Of(day.Because)],
            });
        }

        return Reckoned<Money, TWhy>.Of(due, day.Basis, because);
    }

    private static string NameOf(LeaveKind kind) => kind switch
    {
        LeaveKind.Annual => "annual-leave-days-least",
        LeaveKind.ServiceIncentive => "service-incentive-leave-days",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of leave."),
    };

    private static Statement StatementOf(string onExit, FigureOfService ofYear) => (onExit, ofYear.Shortest) switch
    {
        ("none", _) => Statement.NoneByLaw,
        (_, not null) => Statement.ServiceTooShort,
        _ => Statement.LeavePay,
    };

    private static Reason Days(LeaveAccount leave, decimal ofYear, int months, decimal untaken) =>
        new(Statement.LeaveDaysUntaken)
        {
            Working =
            [
                new Operand.Number(ofYear), new Operand.Number(months), new Operand.Number(leave.DaysFromFinishedYears),
                new Operand.Number(leave.DaysTaken),
            ],
            Result = new Operand.Number(untaken),
        };
}

/// <summary>Days of leave of one worker when the work ends.</summary>
/// <param name="DaysFromFinishedYears">Earned in finished years of service, and kept.</param>
/// <param name="DaysTaken">Taken since, of those and of the unfinished year.</param>
public sealed record LeaveAccount(LeaveKind Kind, decimal DaysFromFinishedYears, decimal DaysTaken);

/// <summary>Which leave of the law on file it is.</summary>
public enum LeaveKind
{
    /// <summary>By <c>annual-leave-days-least</c>.</summary>
    Annual = 1,

    /// <summary>By <c>service-incentive-leave-days</c>: leave that is paid out when it is not taken.</summary>
    ServiceIncentive = 2,
}
