using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>
/// What only some laws know of severance: a multiplier by cause, a least and a most, an award on top.
/// </summary>
internal static class SeveranceAdditions
{
    /// <returns>Null where something is missing; the enquiry holds what.</returns>
    public static Reckoning? On<TWhy>(Reckoning sum, EndOfEmployment<TWhy> ended, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy>
    {
        Reckoning? reckoned = Multiplied(sum, asked);
        reckoned = Bounded(reckoned, ended, "severance-least-months", isLeast: true, asked);
        reckoned = Bounded(reckoned, ended, "severance-most-months", isLeast: false, asked);
        return Awarded(reckoned, ended, asked);
    }

    // A law that multiplies by the cause has no sum without one: a cause that it does not name is a gap.
    private static Reckoning Multiplied(Reckoning sum, LawEnquiry asked)
    {
        if (!asked.HasFile("severance-multiplier"))
            return sum;

        decimal times = asked.Figure("severance-multiplier");
        return Around(sum, sum.Amount * times, Statement.SeveranceMultiplied, new Operand.Number(times));
    }

    private static Reckoning? Bounded<TWhy>(
        Reckoning? sum, EndOfEmployment<TWhy> ended, string name, bool isLeast, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy>
    {
        if (sum is null || asked.FigureIfAny(name) is not { } months)
            return sum;
        if (MonthlyWage.Of(ended.LastWage, asked, isForSeverance: true) is not { } monthly)
            return null;

        UnroundedMoney bound = monthly.Value * months;
        bool bites = isLeast ? sum.Amount.Amount < bound.Amount : sum.Amount.Amount > bound.Amount;
        return bites
            ? new(
                bound, isLeast ? Statement.SeveranceAtLeast : Statement.SeveranceAtMost,
                [Operand.Of(monthly.Value), new Operand.Number(months)], [AsReason(sum), .. Parts.Of(monthly.Because)])
            : sum;
    }

    private static Reckoning? Awarded<TWhy>(Reckoning? sum, EndOfEmployment<TWhy> ended, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy>
    {
        if (sum is null || asked.ForService("service-award-months", ended.Service, isNeeded: false) is not { } award)
            return sum;
        if (award.Shortest is not null)
            return sum;
        if (MonthlyWage.Of(ended.LastWage, asked, isForSeverance: true) is not { } monthly)
            return null;

        UnroundedMoney added = monthly.Value * award.Value;
        var part = new Reason(Statement.ServiceAward)
        {
            Working = [Operand.Of(monthly.Value), new Operand.Number(award.Value)],
            Result = Operand.Of(added),
        };
        return new(
            sum.Amount + added, Statement.SeveranceWithAward, [Operand.Of(sum.Amount), Operand.Of(added)],
            [AsReason(sum), part]);
    }

    private static Reckoning Around(Reckoning sum, UnroundedMoney amount, Statement statement, Operand.Number times) =>
        new(amount, statement, [Operand.Of(sum.Amount), times], [AsReason(sum)]);

    private static Reason AsReason(Reckoning sum) => new(sum.Statement)
    {
        Working = sum.Working,
        Result = Operand.Of(sum.Amount),
        Parts = sum.Parts,
    };
}
