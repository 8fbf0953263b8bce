using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Tests.Cases;
using static Restitution.Findings.CorroborationOutcome;

namespace Restitution.Tests.Findings;

public sealed class OtherFactsBorneOutTests
{
    private static readonly DateInterval March = SampleCase.Month(2019, 3);
    private static readonly DateInterval April = SampleCase.Month(2019, 4);
    private static readonly LocalDate Paid = new(2019, 2, 20);

    [Theory]
    [InlineData("9000.00", "9000.00", Corroborated, "0.00")]
    [InlineData("9000.00", "8000.00", Corroborated, "0.00")]
    [InlineData("8000.00", "8000.00", Contradicted, "-1000.00")]
    [InlineData("9450.00", "9450.00", Contradicted, "450.00")]
    public void The_wage_of_whole_months_is_held_against_the_promise(
        string ofMarch, string ofApril, CorroborationOutcome expected, string difference)
    {
        Corroboration cell = Found.Cell(
            Found.In(new SampleCase(), Line(March, ofMarch, "100.00"), Line(April, ofApril, "100.00")),
            FactKind.PromisedWage, RecordKind.Payroll);

        Assert.Equal(expected, cell.Outcome);
        Assert.Equal(SampleCase.Thb(difference), cell.Difference);
    }

    [Fact]
    public void A_line_that_tells_only_what_was_handed_over_tells_no_wage() => Assert.Equal(
        Silent,
        Found.Outcome(
            Found.In(new SampleCase(), Line(March, "6000.00", "0.00")), FactKind.PromisedWage, RecordKind.Payroll));

    [Fact]
    public void A_promise_that_a_paper_proves_is_no_stated_fact()
    {
        var sample = new SampleCase
        {
            Divided = whole => [whole with { Promised = whole.Promised! with { Basis = Basis.Document } }],
        };

        Assert.DoesNotContain(Found.In(sample).Corroboration, fact => fact.Kind == FactKind.PromisedWage);
    }

    [Fact]
    public void Who_was_promised_the_same_bears_it_out_and_who_was_not_is_silent()
    {
        var sample = new SampleCase();
        CaseFile same = Found.WithAnother(sample.CaseFile());
        CaseFile other = Found.WithAnother(
            sample.CaseFile(), one => one with { Promised = one.Promised! with { Amount = SampleCase.Thb("8000") } });

        Assert.Equal(
            Corroborated, Found.Outcome(Found.In(sample, same), FactKind.PromisedWage, RecordKind.OtherWorkers));
        Assert.Equal(Silent, Found.Outcome(Found.In(sample, other), FactKind.PromisedWage, RecordKind.OtherWorkers));
    }

    [Fact]
    public void A_row_outside_of_all_spans_contradicts_the_nearest_by_its_days()
    {
        CaseFindings found = Found.In(new SampleCase().Worked(new LocalDate(2019, 5, 3), 480));
        Corroboration cell = Found.Cell(found, FactKind.SpanOfWork, RecordKind.Attendance);

        Assert.Equal(Contradicted, cell.Outcome);
        Assert.Equal(new Operand.Days(3), cell.DifferenceInUnits);
    }

    [Fact]
    public void Rows_within_the_span_bear_it_out()
    {
        CaseFindings found = Found.In(
            new SampleCase().Worked(new LocalDate(2019, 3, 4), 480).InTheBook(April, "5000.00", true));

        Assert.Equal(Corroborated, Found.Outcome(found, FactKind.SpanOfWork, RecordKind.Attendance));
        Assert.Equal(Corroborated, Found.Outcome(found, FactKind.SpanOfWork, RecordKind.Payroll));
        Assert.Equal(Silent, Found.Outcome(found, FactKind.SpanOfWork, RecordKind.Bank));
    }

    [Theory]
    [InlineData("of the amount, a month later", 31, "15000.00", Corroborated)]
    [InlineData("of the amount, too late", 32, "15000.00", Silent)]
    [InlineData("of the day, another amount", 0, "14000.00", Contradicted)]
    [InlineData("of another day and amount", 1, "14000.00", Silent)]
    public void A_receipt_speaks_of_a_fee(string row, int days, string amount, CorroborationOutcome expected)
    {
        var sample = new SampleCase();
        CaseFindings found = Found.In(
            sample, With(sample, Found.Stated(StatedKind.FeePaid, "15000.00", Paid)),
            Found.Of(new FeeReceipt(
                SourceRef.Line("FEE-01", 2), Found.Somebody, Paid.PlusDays(days), SampleCase.Thb(amount), default,
                "fee", "1")));

        Assert.True(expected == Found.Outcome(found, FactKind.FeePaid, RecordKind.FeeReceipt), row);
    }

    [Fact]
    public void Another_who_states_the_same_fee_bears_it_out()
    {
        var sample = new SampleCase();
        CaseFile file = Found.WithAnother(With(
            sample, Found.Stated(StatedKind.FeePaid, "15000.00", Paid),
            Found.Stated(StatedKind.FeePaid, "15000.00", Paid.PlusDays(90), worker: "W-02")));

        Assert.Equal(Corroborated, Found.Outcome(Found.In(sample, file), FactKind.FeePaid, RecordKind.OtherWorkers));
    }

    [Theory]
    [InlineData("3000.00", Corroborated, "0.00")]
    [InlineData("2000.00", Corroborated, "-1000.00")]
    [InlineData("3000.01", Contradicted, "0.01")]
    public void Slips_of_a_span_are_summed_and_fewer_bear_out_in_part(
        string sent, CorroborationOutcome expected, string difference)
    {
        SampleCase sample = new SampleCase().Sent(new LocalDate(2019, 3, 9), SampleCase.Thb(sent), false);
        CaseFile file = With(
            sample, Found.Stated(StatedKind.MoneySentHome, "3000.00", March.Start, March.End));

        Corroboration cell = Found.Cell(Found.In(sample, file), FactKind.MoneySentHome, RecordKind.Remittance);

        Assert.Equal((expected, SampleCase.Thb(difference)), (cell.Outcome, cell.Difference!.Value));
        Assert.Equal(RecordMaker.ThirdParty, cell.MadeBy);
    }

    [Theory]
    [InlineData(7, "2000.00", Corroborated)]
    [InlineData(8, "2000.00", Silent)]
    public void An_advance_is_borne_out_by_a_booking_near_it(int days, string amount, CorroborationOutcome expected)
    {
        SampleCase sample = new SampleCase().Booked(new LocalDate(2019, 3, 9).PlusDays(days), amount);
        CaseFile file = With(sample, Found.Stated(StatedKind.AdvanceReceived, "2000.00", new LocalDate(2019, 3, 9)));

        Assert.Equal(expected, Found.Outcome(Found.In(sample, file), FactKind.AdvanceReceived, RecordKind.Bank));
    }

    [Fact]
    public void Papers_that_were_kept_are_borne_out_by_others_alone()
    {
        SampleCase sample = new SampleCase().InTheBook(March, "5000.00", true, (PayItemKind.DocumentCost, "300.00"));
        CaseFile alone = With(sample, Found.Stated(StatedKind.DocumentsKept, null, null));
        CaseFile both = Found.WithAnother(alone with
        {
            Stated = [.. alone.Stated, Found.Stated(StatedKind.DocumentsKept, null, null, worker: "W-02")],
        });

        Assert.True(Found.Fact(Found.In(sample, alone), FactKind.DocumentsKept).IsSilent);
        Assert.Equal(
            Corroborated, Found.Outcome(Found.In(sample, both), FactKind.DocumentsKept, RecordKind.OtherWorkers));
    }

    private static CaseFile With(SampleCase sample, params StatedByWorker[] stated) =>
        sample.CaseFile() with { Stated = stated };

    private static AttributedRecord Line(DateInterval month, string wage, string taken) => Found.Of(
        new PayRecord(
            SourceRef.Line("PAY-01", month.Start.Month + 10), Found.Somebody, month.Start, month.End, null,
            [
                new PayItem(PayItemKind.Wage, "wage", SampleCase.Thb(wage)),
                new PayItem(PayItemKind.SocialSecurity, "fund", -SampleCase.Thb(taken)),
            ],
            SampleCase.Thb(wage) - SampleCase.Thb(taken), true),
        payer: "R-01");
}
