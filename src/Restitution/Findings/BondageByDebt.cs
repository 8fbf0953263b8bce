using NodaMoney;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// Debt bondage: something was taken for a debt after the reasonable value of the work had paid what was lawful of it.
/// </summary>
/// <remarks>
/// Supplementary Convention of 1956, article 1 (a). Both ledgers of <see cref="DebtFinding"/>, likely figures.
/// </remarks>
internal static class BondageByDebt
{
    public static ShownByRecords? In(WorkerStory story, FindingsLaw law)
    {
        DebtFinding[] beyond =
            [.. story.Claim.Debts.Accounts.Where(debt => debt.TakenAfterServices.Likely.Amount > 0m)];
        if (beyond.Length == 0)
        {
            return null;
        }

        Money asserted = Sum(beyond.Select(debt => debt.AssertedEver.Likely));
        Money taken = Sum(beyond.Select(debt => debt.TakenAfterServices.Likely));
        SourceRef[] rows =
            [.. beyond.SelectMany(debt => debt.Account.Lines).SelectMany(line => line.Sources).Distinct().Order()];
        return new ShownByRecords(
            new Reason(Statement.IndicatorDebtBondage)
            {
                About =
                [
                    new Operand.Code(story.Worker),
                    new Operand.Code(string.Join(", ", beyond.Select(debt => debt.Account.Book.Creditor))),
                ],
                Working = [Operand.Of(asserted), Operand.Of(taken)],
                Result = Operand.Of(taken),
                Sources = [.. SourceRefs.Joined(rows)],
                Figures =
                [
                    .. beyond.SelectMany(debt => new[]
                    {
                        debt.AssertedEver.Id, debt.Lawful.Id, debt.ServicesApplied.Id, debt.TakenAfterServices.Id,
                    }),
                ],
                Authorities = law.DebtBondage() is { } test ? [test] : [],
            },
            Statement.ExplainDebtBondage,
            beyond.SelectMany(debt => debt.Account.Lines).Any(line => line.IsInBook));
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((sum, amount) => sum + amount);
}
