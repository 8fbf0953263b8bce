using NodaMoney;
using NodaTime;
using Restitution.Debts;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;
using static Restitution.Tests.Debts.MadeDebt;

namespace Restitution.Tests.Debts;

public sealed class DebtAccountTests
{
    private static readonly LocalDate AsOf = new(2021, 11, 30);
    private static readonly LocalDate Decided = new(2021, 11, 20);

    private static readonly CreditorsBook Notebook = Book() with
    {
        Words =
        [
            new DebtWord("cash", DebtEntryKind.Advance, null, HandedOver.Yes, "an officer", Decided, null),
            new DebtWord("taken", DebtEntryKind.SetOff, null, HandedOver.NotKnown, "an officer", Decided, null),
        ],
        Corridors = [new WorkerCorridor("la-th", ["W-01"])],
    };

    [Fact]
    public void An_entry_without_a_day_is_refused_and_never_dated()
    {
        DebtAccount account = Of(Written(2, null, 500m, "cash"), Written(3, "2020-01-01", 100m, "cash"));

        Assert.Equal([new LocalDate(2020, 1, 1)], account.Lines.Select(line => line.On));
        Gap gap = Assert.Single(account.Gaps);
        Assert.Equal(GapKind.DebtEntryWithoutDay, gap.Kind);
        Assert.Equal("W-01/debt/A-01", gap.Figure);
        Assert.Equal("DEBT-01:2", ((Operand.Code)gap.About[1]).Value);
    }

    [Fact]
    public void An_undecided_word_is_one_gap_with_its_rows_and_sum()
    {
        DebtAccount account = Of(
            Written(2, "2020-01-01", 450m, "boots"), Written(3, "2020-02-01", 50m, " boots "),
            Written(4, "2020-02-01", 100m, "cash"));

        Gap gap = Assert.Single(account.Gaps);
        Assert.Equal(GapKind.DebtWordUndecided, gap.Kind);
        Assert.Equal(
            ["boots", "2", "THB 500", "DEBT-01:2-3"],
            gap.About.Select(Restitution.Storage.Computations.OperandText.Of));
        Assert.Equal(3, account.Lines.Count);
    }

    [Fact]
    public void An_entry_on_the_other_side_than_its_words_has_no_lawful_head()
    {
        DebtAccount account = Of(Written(2, "2020-01-01", 500m, "taken"));

        Assert.Null(account.Lines[0].Kind);
        Assert.Equal(GapKind.DebtEntryOnOtherSide, Assert.Single(account.Gaps).Kind);
    }

    // The notebook is in kip: each entry goes by its own day, and a balance of many days is held against nothing.
    [Fact]
    public void A_notebook_in_kip_is_read_in_baht_by_the_rate_of_each_entry()
    {
        Currency kip = CurrencyInfo.FromCode("LAK");
        var exchange = new Exchange(
            Restitution.Tests.Rates.SampleRates.Book(
                Restitution.Tests.Rates.SampleRates.Rate("1000 LAK = 3.52 THB", "2020-01-01"),
                Restitution.Tests.Rates.SampleRates.Rate("1000 LAK = 3.40 THB", "2020-02-01")),
            Restitution.Tests.Rates.SampleRates.Rule);
        DebtEntry first = Written(2, "2020-01-01", 0m, "cash") with
        {
            Amount = new Money(1_000_000m, kip), Balance = new Money(1_000_000m, kip),
        };
        DebtEntry second = Written(3, "2020-02-01", 0m, "taken") with { Amount = new Money(-500_000m, kip) };
        DebtEntry third = Written(4, "2020-03-01", 0m, "cash") with { Amount = new Money(1m, kip) };

        DebtAccount account = DebtAccount.Of("W-01", Notebook, [first, second, third], Baht, AsOf, exchange)!;

        Assert.Equal([Thb(3_520m), Thb(-1_700m)], account.Lines.Select(line => line.Asserted));
        Assert.Equal(new Money(1_000_000m, kip), account.Lines[0].AsWritten);
        Assert.Null(account.Lines[0].StatedBalance);
        Assert.Equal(GapKind.RateTooOld, Assert.Single(account.Gaps).Kind);
    }

    [Fact]
    public void Another_currency_and_a_day_after_the_computation_are_refused()
    {
        DebtAccount account = Of(
            Written(2, "2020-01-01", 500m, "cash") with { Amount = new Money(500m, CurrencyInfo.FromCode("LAK")) },
            Written(3, "2021-12-01", 500m, "cash"));

        Assert.Empty(account.Lines);
        Assert.Equal(
            [GapKind.RateMissing, GapKind.DebtEntryAfterAsOf], account.Gaps.Select(gap => gap.Kind));
    }

    [Fact]
    public void A_receipt_is_a_charge_and_its_payment_and_counts_once_where_the_book_has_the_payment()
    {
        CreditorsBook book = Notebook with
        {
            Exhibits = ["DEBT-01", "FEE-01"],
            Words = [.. Notebook.Words, new DebtWord(
                "paid in", DebtEntryKind.Payment, null, HandedOver.NotKnown, "an officer", Decided, null)],
        };
        var receipt = new FeeReceipt(
            SourceRef.Line("FEE-01", 2), default, new LocalDate(2020, 1, 1), Thb(3_000m), default, "fee", "001");

        Assert.Equal([3_000m, -3_000m], Amounts(book, receipt));
        DebtAccount both = DebtAccount.Of(
            "W-01", book, [Written(2, "2020-01-01", -3_000m, "paid in"), receipt], Baht, AsOf, Exchange.None)!;
        Assert.Equal(["DEBT-01:2", "FEE-01:2"], Assert.Single(both.Lines).Sources.Select(place => place.ToString()));
    }

    [Fact]
    public void Two_receipts_of_one_day_and_amount_are_two_and_each_tells_of_one_payment_of_the_book()
    {
        CreditorsBook book = Notebook with
        {
            Exhibits = ["DEBT-01", "FEE-01"],
            Words = [.. Notebook.Words, new DebtWord(
                "paid in", DebtEntryKind.Payment, null, HandedOver.NotKnown, "an officer", Decided, null)],
        };
        FeeReceipt passport = Receipt(2, "passport");
        FeeReceipt visa = Receipt(3, "visa");

        Assert.Equal([2_000m, -2_000m, 2_000m, -2_000m], Amounts(book, passport, visa));
        DebtEntry paid = Written(2, "2020-01-01", -2_000m, "paid in");
        Assert.Equal([-2_000m, 2_000m, -2_000m], Amounts(book, paid, passport, visa));
        Assert.Equal([-2_000m, -2_000m], Amounts(
            book, paid, Written(3, "2020-01-01", -2_000m, "paid in"), passport, visa));

        static FeeReceipt Receipt(int line, string paidFor) => new(
            SourceRef.Line("FEE-01", line), default, new LocalDate(2020, 1, 1), Thb(2_000m), default, paidFor, "");
    }

    [Fact]
    public void What_is_told_is_in_no_book_and_takes_its_three_amounts()
    {
        CreditorsBook book = Notebook with
        {
            Told =
            [
                new EntryTold("W-01", new LocalDate(2020, 1, 1), DebtEntryKind.Payment, Thb(1m), Thb(2m), Thb(3m),
                    Basis.Testimony, [SourceRef.Line("TESTIMONY-01", 4)]),
            ],
        };
        DebtLine line = Assert.Single(DebtAccount.Of("W-01", book, [], Baht, AsOf, Exchange.None)!.Lines);

        Assert.Equal((0m, false, Basis.Testimony), (line.Asserted.Amount, line.IsInBook, line.Basis));
        Assert.Equal(1m, line.ReallyUnder(Restitution.Amounts.Scenario.Low)!.Value.Amount);
        Assert.Equal(3m, line.ReallyUnder(Restitution.Amounts.Scenario.High)!.Value.Amount);
    }

    [Fact]
    public void A_worker_of_whom_the_creditor_has_nothing_has_no_account() =>
        Assert.Null(DebtAccount.Of("W-01", Notebook, [], Baht, AsOf, Exchange.None));

    private static DebtAccount Of(params EvidenceRecord[] records) =>
        DebtAccount.Of("W-01", Notebook, records, Baht, AsOf, Exchange.None)!;

    private static IEnumerable<decimal> Amounts(CreditorsBook book, params EvidenceRecord[] records) =>
        DebtAccount.Of("W-01", book, records, Baht, AsOf, Exchange.None)!.Lines.Select(line => line.Asserted.Amount);

    private static DebtEntry Written(int line, string? day, decimal amount, string words) => new(
        SourceRef.Line("DEBT-01", line), default, day is null ? null : Day(day), Thb(amount), words);
}
