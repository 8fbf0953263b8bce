using NodaMoney;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Charges for papers, in a debt book or taken from pay. Of papers that were kept they tell nothing.</summary>
internal static class DocumentCharges
{
    public static ShownByRecords? In(WorkerStory story)
    {
        (Money Amount, SourceRef Source)[] charges =
        [
            .. (from debt in story.Claim.Debts.Accounts
                from line in debt.Account.Lines
                where line is { Kind: DebtEntryKind.Documents, IsInBook: true } && line.Asserted.Amount > 0m
                select (line.Asserted, line.Sources[0]))
            .Concat(
                from period in story.Claim.Periods
                from taken in period.Deductions
                where taken.Taken.Item.Kind == PayItemKind.DocumentCost
                select (taken.Taken.Amount, taken.Taken.Source))
            .OrderBy(charge => charge.Item2),
        ];
        if (charges.Length == 0)
        {
            return null;
        }

        Money sum = charges.Select(charge => charge.Amount).Aggregate((total, one) => total + one);
        return new ShownByRecords(
            new Reason(Statement.IndicatorDocumentCharges)
            {
                About = [new Operand.Code(story.Worker)],
                Working = [new Operand.Number(charges.Length), Operand.Of(sum)],
                Result = Operand.Of(sum),
                Sources = [.. SourceRefs.Joined(charges.Select(charge => charge.Source).Distinct())],
                Figures =
                [
                    .. story.Claim.Debts.Accounts.SelectMany(debt => debt.Account.Lines)
                        .Where(line => line is { Kind: DebtEntryKind.Documents, IsInBook: true })
                        .Select(line => line.Id),
                    .. story.Claim.Periods
                        .Where(period => period.Deductions.Any(one => one.Taken.Item.Kind == PayItemKind.DocumentCost))
                        .Select(period => period.UnlawfulDeductions.Id),
                ],
            },
            Statement.ExplainDocumentCharges, Footings.ByRows(charges.Length, 0));
    }
}
