using NodaMoney;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>Whether a fee for recruitment, or a cost that goes with it, may be charged to the worker.</summary>
/// <remarks>
/// By corridor and by the law of the day on which it was entered. One law that forbids it suffices, of the state that
/// sends or of the one that receives. Where each asked allows it to a cap, the least of the caps counts, for all
/// charges of one kind together; what is above it is struck. Where one law is silent and none forbids, nothing is
/// guessed.
/// </remarks>
internal sealed class FeeRule(LawOfDebt law, Scenario scenario, bool isTold)
{
    private readonly Dictionary<string, decimal> charged = new(StringComparer.Ordinal);

    /// <param name="charge">What counts where it may be charged: as written, or what was laid out.</param>
    public Judgement Fee(DebtLine line, Money charge)
    {
        if (Forbidden(line) is { } forbidden)
        {
            return Judgement.On(
                DebtGround.FeeForbidden, line, line.Asserted - line.Asserted, isTold, Statement.DebtFeeForbidden, null,
                [forbidden.Authority]);
        }

        List<Gap> gaps = [];
        List<Authority> authorities = [];
        decimal? most = null;
        foreach (string jurisdiction in law.Book.FeeLaws)
        {
            LookUp<string> rule = law.FeeCharge(jurisdiction, line.On, line.LawKind);
            if (!rule.IsFound)
            {
                gaps.Add(rule.GapFor(line.Id)!);
                continue;
            }

            authorities.Add(rule.Authority);
            if (rule.Value == "allowed-to-cap")
            {
                decimal? cap = CapOf(jurisdiction, line, gaps, authorities);
                most = cap is { } found && (most is null || found < most) ? found : most;
            }
            else if (rule.Value != "allowed")
            {
                gaps.Add(LawOfDebt.Unknown(rule.Authority.File, line.On, line.Id));
            }
        }

        return gaps.Count > 0
            ? Judgement.NotTold(line, scenario, gaps, isTold)
            : most is { } limit
                ? ToCap(line, charge, limit, authorities)
                : Judgement.On(
                    DebtGround.NothingReceived, line, charge, isTold, Statement.DebtFeeAllowed, [Operand.Of(charge)],
                    authorities);
    }

    /// <summary>The judgement where the law makes the employer bear the cost; null where it does not say so.</summary>
    public Judgement? OfEmployer(DebtLine line)
    {
        LookUp<string> borne = law.Book.FeeLaws
            .Where(_ => line.LawKind is not null)
            .Select(jurisdiction => law.CostBorne(jurisdiction, line.On, line.LawKind!))
            .FirstOrDefault(found => found is { IsFound: true, Value: LawOfDebt.Employer });
        return borne.IsFound
            ? Judgement.On(
                DebtGround.EmployerBears, line, line.Asserted - line.Asserted, isTold, Statement.DebtCostOfEmployer,
                null, [borne.Authority])
            : null;
    }

    private LookUp<string>? Forbidden(DebtLine line)
    {
        foreach (string jurisdiction in law.Book.FeeLaws)
        {
            LookUp<string> charge = law.FeeCharge(jurisdiction, line.On, line.LawKind);
            if (charge is { IsFound: true, Value: "not-allowed" })
            {
                return charge;
            }
        }

        return null;
    }

    private Judgement ToCap(DebtLine line, Money charge, decimal most, IReadOnlyList<Authority> authorities)
    {
        string kind = line.LawKind ?? "";
        decimal before = charged.GetValueOrDefault(kind);
        Currency currency = line.Asserted.Currency;
        Money left = Rounding.DownToMinorUnit(new UnroundedMoney(Math.Max(0m, most - before), currency));
        Money lawful = left < charge ? left : charge;
        charged[kind] = before + lawful.Amount;
        return Judgement.On(
            DebtGround.FeeAboveCap, line, lawful, isTold, Statement.DebtFeeToCap,
            [
                Operand.Of(charge), Operand.Of(new UnroundedMoney(most, currency)),
                Operand.Of(new UnroundedMoney(before, currency)),
            ],
            authorities) with
        {
            Struck =
            [
                .. new StruckPart[]
                {
                    new(DebtGround.NothingReceived, line.Asserted - charge),
                    new(DebtGround.FeeAboveCap, charge - lawful),
                }.Where(part => part.Amount.Amount != 0m),
            ],
        };
    }

    // A cap in an amount and one in months of wage may both be on file; the lesser counts.
    private decimal? CapOf(string jurisdiction, DebtLine line, List<Gap> gaps, List<Authority> authorities)
    {
        LookUp<decimal> amount = law.FeeMost(jurisdiction, line.On, line.LawKind);
        LookUp<decimal> months = law.FeeMonthsMost(jurisdiction, line.On, line.LawKind);
        if (!amount.IsFound && !months.IsFound)
        {
            gaps.Add((law.OnFile.File($"{jurisdiction}/recruitment-fee-most") is null ? months : amount)
                .GapFor(line.Id)!);
            return null;
        }

        decimal? inMoney = amount.IsFound ? InCurrency(amount, line, gaps) : null;
        decimal? inMonths = months.IsFound ? InMonths(months, line, gaps) : null;
        authorities.AddRange(inMoney is null ? [] : [amount.Authority]);
        authorities.AddRange(inMonths is null ? [] : [months.Authority]);
        return inMoney is { } one && inMonths is { } other ? Math.Min(one, other) : inMoney ?? inMonths;
    }

    private static decimal? InCurrency(LookUp<decimal> amount, DebtLine line, List<Gap> gaps)
    {
        string unit = amount.Authority.Unit;
        if (unit == line.Asserted.Currency.Code)
        {
            return amount.Value;
        }

        gaps.Add(new Gap(GapKind.DebtCapInAnotherCurrency, line.Id,
            [new Operand.Code(unit), Operand.Of(line.Asserted), Operand.Of(line.On)]));
        return null;
    }

    private decimal? InMonths(LookUp<decimal> months, DebtLine line, List<Gap> gaps)
    {
        if (law.WagePerMonth is { } wage && wage.Currency == line.Asserted.Currency)
        {
            return wage.Amount * months.Value;
        }

        gaps.Add(new Gap(GapKind.DebtWageForCapMissing, line.Id,
            [new Operand.Number(months.Value), Operand.Of(line.Asserted), Operand.Of(line.On)]));
        return null;
    }
}
