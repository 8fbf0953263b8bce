using NodaMoney;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>What is owed when a contract for a fixed time runs out.</summary>
/// <remarks>
/// <c>contract-end-pay</c> on file is a share of all wages paid under the contract, or of a month's wage for each whole
/// month of service; its unit says which. Rounded once, as the law on file says.
/// </remarks>
public static class ContractEndPay
{
    private const string OfWagesPaid = "fraction of the wages paid";

    public static Reckoned<Money, TWhy> AtEnd<TWhy>(EndOfEmployment<TWhy> ended, LawOfDay law, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        LawEnquiry asked = law.Enquire(figure, TWhy.IsTold);
        decimal fraction = asked.Figure("contract-end-pay");
        RoundingRule rounding = asked.Rounding();
        IReadOnlyList<Authority> authorities = asked.TakeAuthorities();
        Reckoning? sum = asked.UnitOf("contract-end-pay") == OfWagesPaid
            ? OfPaid(ended, fraction, asked)
            : OfMonths(ended, fraction, asked);
        if (sum is null || !asked.IsAnswered)
            return Reckoned<Money, TWhy>.Lacking(asked.Missing);

        Money due = Rounding.By(rounding, sum.Amount);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(sum.Statement)
            {
                About = [Operand.Of(ended.Service)],
                Working = sum.Working,
                Result = Operand.Of(due),
                Rounding = rounding,
                Authorities = authorities,
                Basis = ended.LastWage.Amount.Basis,
                Parts = sum.Parts,
            });
        }

        return Reckoned<Money, TWhy>.Of(due, ended.LastWage.Amount.Basis, because);
    }

    private static Reckoning? OfPaid<TWhy>(EndOfEmployment<TWhy> ended, decimal fraction, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy>
    {
        if (ended.WagesPaid is not { } paid)
        {
            asked.Lack(GapKind.WagesOfContractMissing);
            return null;
        }

        return new(
            UnroundedMoney.From(paid) * fraction, Statement.ContractEndOfWagesPaid,
            [Operand.Of(paid), new Operand.Fraction(fraction)], []);
    }

    private static Reckoning? OfMonths<TWhy>(EndOfEmployment<TWhy> ended, decimal fraction, LawEnquiry asked)
        where TWhy : struct, IWhy<TWhy> =>
        MonthlyWage.Of(ended.LastWage, asked, isForSeverance: true) is { } monthly
            ? new(
                monthly.Value * fraction * ended.MonthsCounted, Statement.ContractEndByMonth,
                [Operand.Of(monthly.Value), new Operand.Number(fraction), new Operand.Number(ended.MonthsCounted)],
                Parts.Of(monthly.Because))
            : null;
}
