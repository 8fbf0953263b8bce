using NodaTime;
using Restitution.Debts;
using Restitution.Evidence;
using static Restitution.Tests.Debts.MadeDebt;

namespace Restitution.Tests.Debts;

public sealed class SetOffMatchTests
{
    private static readonly MadeDebt Debt = new MadeDebt().Entry("2020-01-31", DebtEntryKind.SetOff, -1_500m)
        .Entry("2020-01-31", DebtEntryKind.SetOff, -1_500m).Entry("2020-02-29", DebtEntryKind.SetOff, -2_000m);

    [Fact]
    public void The_same_amount_in_the_same_month_is_the_same_money_once_for_each_line()
    {
        IReadOnlyList<SetOffMatch> matches = SetOffMatches.Of(Debt.Lines, [Paid("PAY-01", 1, 1_500m)]);

        Assert.Equal([true, false, false], matches.Select(match => match.IsMatched));
        Assert.Equal(5_000m, matches.Sum(match => match.Amount.Amount));
    }

    [Fact]
    public void Two_books_that_deduct_the_same_tell_of_one_deduction()
    {
        IReadOnlyList<SetOffMatch> matches = SetOffMatches.Of(
            Debt.Lines, [Paid("PAY-01", 2, 2_000m), Paid("PAY-02", 2, 2_000m)]);

        Assert.Equal(3, matches.Count);
        Assert.Equal(["PAY-01:2", "PAY-02:2"], matches[^1].InPayroll.Select(place => place.ToString()));
    }

    [Fact]
    public void What_the_payroll_took_and_the_book_never_credited_is_shown_apart()
    {
        IReadOnlyList<SetOffMatch> matches = SetOffMatches.Of(
            Debt.Lines, [Paid("PAY-01", 2, 2_000m), Paid("PAY-01", 3, 2_000m), Paid("PAY-01", 2, 1_999m)]);

        Assert.Equal(
            [(2, 1_999m), (3, 2_000m)],
            matches.Where(match => match.InBook.Count == 0)
                .Select(match => (match.Month.Month, match.Amount.Amount)));
    }

    [Fact]
    public void What_one_side_alone_has_is_a_gap_with_its_sum_and_places()
    {
        IReadOnlyList<SetOffMatch> matches = SetOffMatches.Of(
            Debt.Lines, [Paid("PAY-01", 2, 2_000m), Paid("PAY-01", 3, 2_000m), Paid("PAY-01", 4, 1_999m)]);

        Assert.Equal(
            [
                "DebtDeductionNotCredited W-01/debt: W-01, 2, THB 3999, PAY-01:3-4",
                "DebtSetOffNotInPayroll W-01/debt: W-01, 2, THB 3000, DEBT-01:2-3",
            ],
            SetOffMatches.Gaps("W-01", matches).Select(gap => $"{gap.Kind} {gap.Figure}: "
                + string.Join(", ", gap.About.Select(Restitution.Storage.Computations.OperandText.Of))));
        Assert.Empty(SetOffMatches.Gaps("W-01", [.. matches.Where(match => match.IsMatched)]));
    }

    [Fact]
    public void Food_and_tax_are_no_debt() => Assert.Empty(SetOffMatches.Of(
        [], [Paid("PAY-01", 2, 900m, PayItemKind.FoodAndLodging), Paid("PAY-01", 2, 900m, PayItemKind.IncomeTax)]));

    private static PayRecord Paid(
        string exhibit, int month, decimal debt, PayItemKind kind = PayItemKind.DebtRepayment)
    {
        DateInterval span = Restitution.Dates.Spans.MonthOf(new LocalDate(2020, month, 1));
        return new PayRecord(
            SourceRef.Line(exhibit, month), default, span.Start, span.End, null,
            [new PayItem(PayItemKind.Wage, "wage", Thb(9_000m)), new PayItem(kind, "debt", Thb(-debt))],
            Thb(9_000m - debt), null);
    }
}
