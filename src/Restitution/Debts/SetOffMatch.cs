using NodaMoney;
using NodaTime;
using Restitution.Dates;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>One taking from wages as the creditor's book and the payroll tell of it.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="InBook">Where the creditor's book has it; empty where it does not.</param>
/// <param name="InPayroll">Where payroll books have it, one place a book; empty where none does.</param>
public sealed record SetOffMatch(
    LocalDate Month, Money Amount, IReadOnlyList<SourceRef> InBook, IReadOnlyList<SourceRef> InPayroll)
{
    public bool IsMatched => InBook.Count > 0 && InPayroll.Count > 0;
}

/// <summary>Holds what a creditor's book takes from wages against what the payroll deducts for debt.</summary>
/// <remarks>
/// The same amount in the same month is the same money, each at most once. Two payroll books that deduct the same
/// amount for the same month tell of one deduction. A deduction that the creditor's book does not have was taken for
/// the debt, by the payroll, and never credited: it is shown with its sum, and counted in neither ledger.
/// </remarks>
public static class SetOffMatches
{
    /// <param name="lines">The lines of all accounts of one worker.</param>
    /// <param name="payroll">The worker's lines of payroll books.</param>
    public static IReadOnlyList<SetOffMatch> Of(IEnumerable<DebtLine> lines, IEnumerable<PayRecord> payroll)
    {
        var deducted = new List<SetOffMatch>();
        foreach (IGrouping<string, PayRecord> book in payroll.GroupBy(line => line.Source.Exhibit))
        {
            AddBook(deducted, Deductions(book));
        }

        var matches = new List<SetOffMatch>();
        foreach (DebtLine line in lines.Where(line => line.Kind == DebtEntryKind.SetOff && line.IsInBook))
        {
            LocalDate month = Spans.MonthOf(line.On).Start;
            int same = deducted.FindIndex(one => one.Month == month && one.Amount == -line.AsWritten);
            matches.Add(
                new SetOffMatch(month, -line.AsWritten, line.Sources, same < 0 ? [] : deducted[same].InPayroll));
            deducted.RemoveRange(Math.Max(0, same), same < 0 ? 0 : 1);
        }

        return [.. matches.Concat(deducted).OrderBy(match => match.Month)];
    }

    /// <summary>What one side has and the other has not: a gap a side, with the sum and the places.</summary>
    public static IEnumerable<Gap> Gaps(string worker, IReadOnlyList<SetOffMatch> matches)
    {
        SetOffMatch[] onlyPayroll = [.. matches.Where(match => match.InBook.Count == 0)];
        SetOffMatch[] onlyBook = [.. matches.Where(match => match.InPayroll.Count == 0)];
        if (onlyPayroll.Length > 0)
        {
            yield return Of(GapKind.DebtDeductionNotCredited, onlyPayroll, match => match.InPayroll);
        }

        if (onlyBook.Length > 0)
        {
            yield return Of(GapKind.DebtSetOffNotInPayroll, onlyBook, match => match.InBook);
        }

        Gap Of(GapKind kind, SetOffMatch[] alone, Func<SetOffMatch, IReadOnlyList<SourceRef>> places) => new(
            kind, $"{worker}/debt",
            [
                new Operand.Code(worker), new Operand.Number(alone.Length),
                Operand.Of(alone.Skip(1).Aggregate(alone[0].Amount, (sum, match) => sum + match.Amount)),
                new Operand.Code(string.Join(", ", SourceRefs.Joined(alone.SelectMany(places)))),
            ]);
    }

    private static IEnumerable<SetOffMatch> Deductions(IEnumerable<PayRecord> book) =>
        from line in book
        from item in line.Items
        where IsForDebt(item.Kind) && item.Amount.Amount < 0m
        select new SetOffMatch(Spans.MonthOf(line.PeriodTo).Start, -item.Amount, [], [line.Source]);

    /// <summary>Whether a column of a payroll takes pay for a debt.</summary>
    public static bool IsForDebt(PayItemKind kind) =>
        kind is PayItemKind.DebtRepayment or PayItemKind.RecruitmentFee or PayItemKind.Advance;

    // What another book has already told of is given this book's place, once for each line.
    private static void AddBook(List<SetOffMatch> deducted, IEnumerable<SetOffMatch> ofBook)
    {
        int known = deducted.Count;
        var told = new HashSet<int>();
        foreach (SetOffMatch one in ofBook)
        {
            int same = Enumerable.Range(0, known).FirstOrDefault(
                index => !told.Contains(index) && deducted[index].Month == one.Month
                    && deducted[index].Amount == one.Amount,
                -1);
            if (same < 0)
            {
                deducted.Add(one);
            }
            else
            {
                told.Add(same);
                deducted[same] = deducted[same] with { InPayroll = [.. deducted[same].InPayroll, .. one.InPayroll] };
            }
        }
    }
}
