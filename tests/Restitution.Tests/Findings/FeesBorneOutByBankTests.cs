using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Ledgers;
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
