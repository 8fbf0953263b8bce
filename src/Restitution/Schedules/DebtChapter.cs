using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Dates;
using Restitution.Debts;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// The debts of one worker: both ledgers side by side, what was struck and why, when the lawful debt ended.
/// </summary>
/// <remarks>The same blocks serve every document that speaks of a debt. Nothing here is in a total.</remarks>
internal static class DebtChapter
{
    public static IEnumerable<Block> Of(WorkerClaim worker, Currency currency)
    {
        foreach (DebtFinding finding in worker.Debts.Accounts)
        {
            foreach (Block block in Of(finding, currency))
            {
                yield return block;
            }
        }

        if (worker.Debts.Matches.Count > 0)
        {
            yield return DebtTables.Matches(worker);
        }

        if (worker.Debts.Cohorts.Count > 0)
        {
            yield return new TextBlock(Phrases.Heading("cohort"), 2, [.. worker.Debts.Cohorts.Select(Cohort)]);
        }
    }

    private static IEnumerable<Block> Of(DebtFinding finding, Currency currency)
    {
        yield return Facts(finding);
        yield return new TextBlock(null, 2,
        [
            Phrase.Of("debt.beside"), Phrase.Of("debt.method"), Phrase.Of("debt.method-work"),
            Phrase.Of("debt.if-paid-back", Operand.Of(finding.LawfulEver.Likely)),
        ]);
        if (finding.Entries.Count == 0)
        {
            yield break;
        }

        yield return DebtTables.Ledgers(finding);
        if (finding.Struck.Count > 0)
        {
            yield return DebtTables.Struck(finding);
        }

        if (finding.ServicesApplied.Amount.High.Amount > 0m)
        {
            yield return DebtTables.Services(finding);
        }

        yield return Chart(finding, currency);
    }

    private static FactsBlock Facts(DebtFinding finding)
    {
        CreditorsBook book = finding.Account.Book;
        return new FactsBlock(
            Phrase.Of("heading.debt", new Operand.Code(finding.Account.Worker), new Operand.Code(book.Creditor)), 2,
            [
                new(Phrases.Label("creditor"), Cell.Of(Phrase.Of(
                    $"creditor.{book.Role}", new Operand.Code(book.Creditor)))),
                new(Phrases.Label("debt-books"), Cell.Code(string.Join(", ", book.Exhibits))),
                new(Phrases.Label("corridor"), Phrases.OrDash(book.CorridorOf(finding.Account.Worker))),
                Amount("asserted-ever", finding.AssertedEver),
                Amount("charged-for-time", finding.ChargedForTime),
                new(Phrases.Label("effective-rate"), finding.AnnualFraction is { } annual
                    ? Cell.Of(Phrase.Of("debt.annual", new Operand.Fraction(annual)))
                    : Cell.Of(Phrase.Of("not-stated"))),
                Amount("asserted-balance", finding.Asserted),
                Amount("lawful-ever", finding.LawfulEver),
                Amount("debt-taken", finding.Taken),
                new(Phrases.Label("end-by-set-offs"), End(finding.EndBySetOffs)),
                Amount("lawful-balance", finding.Lawful),
                Amount("taken-beyond", finding.TakenBeyond),
                new(Phrases.Label("end-by-services"), End(finding.EndByServices)),
                Amount("services-applied", finding.ServicesApplied),
                Amount("lawful-after-services", finding.LawfulAfterServices),
                Amount("taken-after-services", finding.TakenAfterServices),
            ]);
    }

    private static Fact Amount(string label, Figure figure) =>
        new(Phrases.Label(label), new EstimateCell(figure.Amount, figure.Id));

    private static TextCell End(DebtEnds ends) => new(ends.IsSingle
        ? Phrase.Of("debt.end", End(ends.Likely))
        : Phrase.Of("debt.end-range", End(ends.Likely), End(ends.Least), End(ends.Most)));

    private static Operand End(DebtEnd end) =>
        end.On is { } day ? Operand.Of(day) : new Operand.Term($"debt-end.{end.Kind}");

    private static ChartBlock Chart(DebtFinding finding, Currency currency) => new(
        Phrases.Heading("debt-chart"), 2,
        Phrase.Of(
            "debt.takeaway", Operand.Of(finding.Asserted.Likely), Operand.Of(finding.Lawful.Likely),
            Operand.Of(finding.LawfulAfterServices.Likely)),
        currency, [.. finding.Months.Select(month => month.Month)],
        [
            new(
                Phrase.Of("series.debt-asserted"),
                [.. finding.Months.Select(month => (decimal?)month.Asserted.Amount)]),
            new(
                Phrase.Of("series.debt-lawful"),
                [.. finding.Months.Select(month => Balance(month, month.Lawful, finding.Entries))]),
            new(
                Phrase.Of("series.debt-after-services"),
                [.. finding.Months.Select(month => Balance(month, month.LawfulAfterServices, finding.Services))]),
        ]);

    // As in the tables beside it: what was taken after the lawful debt had ended stands below zero.
    private static decimal? Balance(DebtMonth month, Money lawful, IReadOnlyList<DebtEntryFinding> entries)
    {
        LocalDate end = Spans.MonthOf(month.Month).End;
        decimal after = entries.LastOrDefault(entry => entry.Line.On <= end)?.LawfulBalance.Amount ?? 0m;
        return lawful.Amount > 0m ? lawful.Amount : Math.Min(0m, after);
    }

    private static Phrase Cohort(CohortOffered offered) => Phrase.Of(
        "debt.cohort", new Operand.Code(offered.Creditor), new Operand.Code(offered.Cohort.Corridor),
        Operand.Of(offered.Cohort.QuarterFrom), new Operand.Number(offered.Cohort.Members.Count),
        Operand.Of(offered.Cohort.Median), Operand.Of(offered.Cohort.Low), Operand.Of(offered.Cohort.High),
        new Operand.Number(CohortEstimate.Samples), new Operand.Number(CohortEstimate.Seed));
}
