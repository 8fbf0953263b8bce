using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>What is owed because the employment ended, by the length of service and the cause.</summary>
/// <remarks>
/// <c>severance</c> on file names the formula: <c>by-length</c> the table is the whole sum, <c>per-year</c> the sum for
/// each year with <c>severance-part-year</c> for what is left of one, <c>per-month-of-service</c> the share for each
/// whole month, <c>per-half-year</c> the sum for each half of a calendar year by the service within it. Then, where the
/// law has them: the multiplier of the cause, the least and the most, and the award for long service, which no
/// multiplier touches. Service has both ends included; whole months step with <see cref="MonthStep"/>. Rounded once, as
/// the law on file says.
/// </remarks>
public static class Severance
{
    public static Reckoned<Money, TWhy> AtEnd<TWhy>(EndOfEmployment<TWhy> ended, LawOfDay law, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        string formula = asked.Rule("severance");
        string? least = formula is "none" or "" ? null : asked.RuleIfAny("severance-service-least");
        RoundingRule rounding = asked.Rounding();
        if (!asked.IsAnswered)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        if (formula == "none")
            return Nothing<TWhy>(ended, new Reason(Statement.NoneByLaw), asked);
        if (least is not null && !ServiceLength.IsReached(ended.Service, least))
            return Nothing<TWhy>(ended, TooShort(ended.Service, least), asked);

        SeveranceFormula<TWhy>.Sum? sum = SeveranceFormula<TWhy>.Of(formula, ended, law, asked);
        if (sum is null)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);
        if (sum.Shortest is { } shortest)
            return Nothing<TWhy>(ended, TooShort(ended.Service, shortest), asked);

        Reckoning? whole = SeveranceAdditions.On(sum.Reckoned, ended, asked);
        if (whole is null || !asked.IsAnswered)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        Money due = Rounding.By(rounding, whole.Amount);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(whole.Statement)
            {
                About = [Operand.Of(ended.Service)],
                Working = whole.Working,
                Result = Operand.Of(due),
                Rounding = rounding,
                Authorities = asked.TakeAuthorities(),
                Basis = ended.LastWage.Amount.Basis,
                Parts = whole.Parts,
            });
        }

        return Reckoned<Money, TWhy>.Of(due, ended.LastWage.Amount.Basis, because);
    }

    private static Reason TooShort(DateInterval service, string wanted) => new(Statement.ServiceTooShort)
    {
        About = [Operand.Of(service), new Operand.Name("service", wanted)],
    };

    private static Reckoned<Money, TWhy> Nothing<TWhy>(EndOfEmployment<TWhy> ended, Reason why, LawEnquiry law)
        where TWhy : struct, IWhy<TWhy>
    {
        var none = new Money(0m, ended.Currency);
        return Reckoned<Money, TWhy>.Of(none, Basis.Document, TWhy.IsTold
            ? TWhy.Tell(why with { Result = Operand.Of(none), Authorities = law.TakeAuthorities() })
            : default);
    }
}
