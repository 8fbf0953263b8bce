using NodaMoney;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>
/// Debt bondage: something was taken for a debt after the reasonable value of the work had paid what was lawful of it.
/// </summary>
/// <remarks>
/// Supplementary Convention of 1956, article 1 (a). Both ledgers of <see cref="DebtFinding"/>, likely figures. It needs
/// the debt, what was taken and the value of the work, which may rest on what the worker says of the hours.
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
            Statement.ExplainDebtBondage, RestsOnOf(beyond));
    }

    // The debt and what was taken for it are entries; the value of the work is as good as the hours and the wage.
    private static RestsOn RestsOnOf(DebtFinding[] debts)
    {
        DebtLine[] lines = [.. debts.SelectMany(debt => debt.Account.Lines)];
        int onRecord = lines.Count(line => line.Basis == Basis.Document);
        DebtEntryFinding[] work = [.. debts.SelectMany(debt => debt.Services)];
        int workOnRecord = work.Count(entry => entry.Lawful.Basis == Basis.Document);
        return Footings.ByRows(onRecord + workOnRecord, lines.Length + work.Length - onRecord - workOnRecord);
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate((sum, amount) => sum + amount);
}
