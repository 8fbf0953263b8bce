using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Ledgers;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Tests.Rates;
using Restitution.Tests.Cases;
using static Restitution.Findings.CorroborationOutcome;

namespace Restitution.Tests.Findings;

public sealed class FeesBorneOutByBankTests
{
    private static readonly LocalDate Paid = new(2019, 2, 20);

    // Each row: days after the stated day, amount, who paid, whose account.
    [Theory]
    [InlineData(0, "15000.00", "W-01", "A-01", Corroborated)]
    [InlineData(31, "15000.00", "W-01", "A-01", Corroborated)]
    [InlineData(-31, "15000.00", "W-01", "R-01", Corroborated)]
    [InlineData(32, "15000.00", "W-01", "A-01", Silent)]
    [InlineData(0, "14999.99", "W-01", "A-01", Silent)]
    [InlineData(0, "-15000.00", "W-01", "A-01", Silent)]
    [InlineData(0, "15000.00", "W-02", "A-01", Silent)]
    [InlineData(0, "15000.00", null, "A-01", Silent)]
    [InlineData(0, "15000.00", "W-01", "W-02", Silent)]
    public void A_booking_of_the_amount_from_the_worker_bears_the_fee_out(
        int days, string amount, string? from, string holder, CorroborationOutcome expected)
    {
        var sample = new SampleCase();

        Assert.Equal(expected, Found.Outcome(
            Found.In(sample, File(sample, holder), Row(2, Paid.PlusDays(days), amount, from)),
            FactKind.FeePaid, RecordKind.Bank));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_reversal_and_a_row_that_may_be_another_again_bear_nothing_out(bool isReversal, bool mayRepeat)
    {
        var sample = new SampleCase();
        AttributedRecord row = Row(2, Paid, "15000.00", "W-01");
        var line = (StatementLine)row.Record with
        {
            IsReversal = isReversal,
            MayRepeat = mayRepeat ? SourceRef.Line("BANK-08", 9) : null,
        };

        Assert.Equal(Silent, Found.Outcome(
            Found.In(sample, File(sample), row with { Record = line }), FactKind.FeePaid, RecordKind.Bank));
    }

    [Fact]
    public void One_booking_bears_out_one_fee_the_nearest()
    {
        var sample = new SampleCase();
        CaseFile file = File(sample);
        file = file with
        {
            Stated =
            [
                file.Stated[0] with { From = Paid.PlusDays(-9), Sources = [SourceRef.Line("TESTIMONY-09", 7)] },
                .. file.Stated,
            ],
        };

        StatedFact[] fees =
        [
            .. Found.In(sample, file, Row(2, Paid.PlusDays(1), "15000.00", "W-01")).Corroboration
                .Where(fact => fact.Kind == FactKind.FeePaid),
        ];

        Assert.Equal([(Paid.PlusDays(-9), Silent), (Paid, Corroborated)], fees.Select(fee =>
            (fee.From!.Value, fee.Against.Single(one => one.Against == RecordKind.Bank).Outcome)));
        Assert.True(fees[1].IsBorneOutByThirdParty);
    }

    // USD 500.00 within the days of the fee: no case without a rate can say whether they are the THB 15,000.00. By
    // 30.00 they are, and by 29.00 they come to 14,500.00.
    [Theory]
    [InlineData(null, NotCompared, null)]
    [InlineData("30.00", Corroborated, "0.00")]
    [InlineData("29.00", Contradicted, "-500.00")]
    public void A_booking_in_another_currency_is_named_and_compared_where_the_case_has_a_rate(
        string? rate, CorroborationOutcome expected, string? difference)
    {
        Corroboration bank = OfDollars(rate, Paid.PlusDays(4));

        Assert.Equal(expected, bank.Outcome);
        Assert.Equal(difference is null ? null : SampleCase.Thb(difference), bank.Difference);
        Assert.Equal([SourceRef.Line("BANK-09", 2)], bank.Sources);
        Assert.NotNull(bank.Because);
        Assert.Equal(Silent, OfDollars(rate, Paid.PlusDays(32)).Outcome);
    }

    [Fact]
    public void A_booking_of_the_very_amount_comes_before_one_in_another_currency()
    {
        var sample = new SampleCase();
        AttributedRecord dollars = Row(2, Paid, "1.00", "W-01");

        Assert.Equal(Corroborated, Found.Outcome(
            Found.In(
                sample, File(sample),
                dollars with { Record = (StatementLine)dollars.Record with { Amount = new Money(500m, "USD") } },
                Row(3, Paid.PlusDays(20), "15000.00", "W-01")),
            FactKind.FeePaid, RecordKind.Bank));
    }

    // W-02 states THB 12,000.00 of 22 April 2018 and W-03 THB 14,500.00 of 5 August 2019; the recruiter's account was
    // credited USD 350.00 by W-02 on 18 April 2018 and USD 320.00 by W-03 on 5 August 2019.
    [Theory]
    [InlineData("W-02", 350)]
    [InlineData("W-03", 320)]
    public void Fees_that_the_recruiters_account_has_in_dollars_are_named_in_the_demo(string worker, int dollars)
    {
        Corroboration bank = DemoFindings.Findings.Corroboration
            .Single(fact => fact.Worker == worker && fact.Kind == FactKind.FeePaid).Against
            .Single(one => one.Against == RecordKind.Bank);

        Assert.Equal(NotCompared, bank.Outcome);
        Assert.Equal(Operand.Of(new Money(dollars, "USD")), bank.Because!.Working[1]);
        Assert.Equal(["BANK-04"], bank.Sources.Select(row => row.Exhibit));
    }

    // BANK-04:7-8 is USD 300.00 of 17 April 2018 into the recruiter's account.
    [Fact]
    public void The_fee_of_W_01_stands_on_the_recruiters_account_in_the_demo()
    {
        StatedFact fee = DemoFindings.Findings.Corroboration.Single(
            fact => fact.Id == "F/W-01/fee/2018-04-17");
        Corroboration bank = fee.Against.Single(one => one.Against == RecordKind.Bank);

        Assert.Equal(new Money(300m, "USD"), fee.Amount);
        Assert.Equal(Corroborated, bank.Outcome);
        Assert.Equal([SourceRef.Lines("BANK-04", 7, 8)], bank.Sources);
        Assert.Equal(RecordMaker.ThirdParty, bank.MadeBy);
    }

    private static Corroboration OfDollars(string? rate, LocalDate on)
    {
        var sample = new SampleCase
        {
            Exchange = rate is null ? Exchange.None : new Exchange(
                SampleRates.Book(SampleRates.Rate($"1 USD = {rate} THB", "2019-02-24")), SampleRates.Rule),
        };
        AttributedRecord row = Row(2, on, "1.00", "W-01");
        row = row with { Record = (StatementLine)row.Record with { Amount = new Money(500m, "USD") } };
        CaseFile file = File(sample);
        file = file with { Accounts = [file.Accounts[0] with { Currency = CurrencyInfo.FromCode("USD") }] };
        return Found.Fact(Found.In(sample, file, row), FactKind.FeePaid).Against
            .Single(one => one.Against == RecordKind.Bank);
    }

    private static CaseFile File(SampleCase sample, string holder = "A-01") => Found.WithAnother(sample.CaseFile()) with
    {
        Stated = [Found.Stated(StatedKind.FeePaid, "15000.00", Paid)],
        Accounts =
        [
            new KnownAccount("ACC-01", holder, "Sample Bank", SampleCase.Thb("0").Currency, AccountKind.Bank)
            {
                Exhibits = ["BANK-09"],
            },
        ],
    };

    private static AttributedRecord Row(int line, LocalDate on, string amount, string? from) => new(
        new StatementLine(
            SourceRef.Line("BANK-09", line), "9", on, null, SampleCase.Thb(amount), "", Found.Somebody, "", null),
        null, null, false) { OtherSide = from };
}
