using NodaTime;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Tests.Cases;
using static Restitution.Findings.CorroborationOutcome;

namespace Restitution.Tests.Findings;

public sealed class PaymentsBorneOutTests
{
    private static readonly LocalDate PaidOn = new(2019, 4, 10);
    private static readonly DateInterval March = SampleCase.Month(2019, 3);

    [Theory]
    [InlineData("the same day", 0, "4000.00", Corroborated)]
    [InlineData("seven days after", 7, "4000.00", Corroborated)]
    [InlineData("seven days before", -7, "4000.00", Corroborated)]
    [InlineData("eight days after", 8, "4000.00", Silent)]
    [InlineData("the same day, a satang more", 0, "4000.01", Contradicted)]
    [InlineData("a day after, a satang more: another payment", 1, "4000.01", Silent)]
    public void A_booking_speaks_by_amount_and_day(
        string row, int days, string amount, CorroborationOutcome expected)
    {
        CaseFindings found =
            Found.In(new SampleCase().Admitted(PaidOn, "4000.00").Booked(PaidOn.PlusDays(days), amount));

        Assert.True(expected == Found.Outcome(found, FactKind.PaymentReceived, RecordKind.Bank), row);
    }

    [Fact]
    public void A_booking_that_names_the_period_bears_out_on_any_day() => Assert.Equal(
        Corroborated,
        Found.Outcome(
            Found.In(new SampleCase().Admitted(PaidOn, "4000.00", March).Booked(PaidOn.PlusDays(19), "4000.00", March)),
            FactKind.PaymentReceived, RecordKind.Bank));

    [Fact]
    public void One_booking_bears_out_one_payment_the_nearest()
    {
        CaseFindings found = Found.In(new SampleCase()
            .Admitted(PaidOn, "4000.00").Admitted(PaidOn.PlusDays(3), "4000.00").Booked(PaidOn.PlusDays(2), "4000.00"));

        Assert.Equal(
            [(PaidOn, Silent), (PaidOn.PlusDays(3), Corroborated)],
            found.Corroboration.Where(fact => fact.Kind == FactKind.PaymentReceived).Select(fact =>
                (fact.From!.Value, fact.Against.Single(one => one.Against == RecordKind.Bank).Outcome)));
    }

    [Fact]
    public void A_difference_has_its_direction_and_an_explanation()
    {
        Corroboration cell = Found.Cell(
            Found.In(new SampleCase().Admitted(PaidOn, "4000.00", March).InTheBook(March, "5477.00", true)),
            FactKind.PaymentReceived, RecordKind.Payroll);

        Assert.Equal(Contradicted, cell.Outcome);
        Assert.Equal(SampleCase.Thb("1477.00"), cell.Difference);
        Assert.True(cell.ServesItsMaker);
        Assert.Equal(RecordMaker.Respondent, cell.MadeBy);
        Assert.Equal(Statement.ExplainPaymentDiffers, cell.InnocentExplanation!.Statement);
        Assert.Equal(["PAY-01:2"], cell.Sources.Select(source => source.ToString()));
    }

    [Fact]
    public void A_book_that_says_less_does_not_serve_its_maker() => Assert.False(Found.Cell(
        Found.In(new SampleCase().Admitted(PaidOn, "4000.00", March).InTheBook(March, "3000.00", true)),
        FactKind.PaymentReceived, RecordKind.Payroll).ServesItsMaker);

    [Fact]
    public void A_book_is_held_against_all_that_was_received_for_its_period()
    {
        CaseFindings found = Found.In(new SampleCase()
            .Admitted(PaidOn, "4000.00", March).Admitted(PaidOn.PlusDays(9), "1000.00", March)
            .Booked(PaidOn.PlusDays(2), "2500.00", March).InTheBook(March, "7500.00", true));

        Assert.All(
            found.Corroboration.Where(fact => fact.Kind == FactKind.PaymentReceived),
            fact => Assert.Equal(Corroborated, fact.Against.Single(one => one.Against == RecordKind.Payroll).Outcome));
    }

    [Fact]
    public void A_booking_without_a_period_counts_only_where_it_makes_the_sum()
    {
        SampleCase Paid(string net) => new SampleCase().Admitted(PaidOn, "4000.00", March)
            .Booked(PaidOn.PlusDays(2), "2500.00").InTheBook(March, net, true);

        Assert.Equal(Corroborated, Book(Paid("6500.00")).Outcome);
        Assert.Equal(SampleCase.Thb("3000.00"), Book(Paid("7000.00")).Difference);

        static Corroboration Book(SampleCase sample) =>
            Found.Cell(Found.In(sample), FactKind.PaymentReceived, RecordKind.Payroll);
    }

    [Fact]
    public void The_second_book_speaks_by_itself()
    {
        CaseFindings found = Found.In(new SampleCase().Admitted(PaidOn, "4000.00", March)
            .InTheBook(March, "9000.00", true).InTheOtherBook(March, "4000.00", true));

        Assert.Equal(Contradicted, Found.Outcome(found, FactKind.PaymentReceived, RecordKind.Payroll));
        Assert.Equal(Corroborated, Found.Outcome(found, FactKind.PaymentReceived, RecordKind.SecondBook));
    }

    [Fact]
    public void A_payment_of_no_period_is_borne_out_by_an_equal_line_and_contradicted_by_none()
    {
        Assert.Equal(Corroborated, Book("4000.00"));
        Assert.Equal(Silent, Book("4100.00"));

        static CorroborationOutcome Book(string net) => Found.Outcome(
            Found.In(new SampleCase().Admitted(PaidOn, "4000.00").InTheBook(March, net, true)),
            FactKind.PaymentReceived, RecordKind.Payroll);
    }

    [Fact]
    public void A_line_of_several_months_is_silent() => Assert.Equal(
        Silent,
        Found.Outcome(
            Found.In(new SampleCase().Admitted(PaidOn, "4000.00", March)
                .InTheBook(new DateInterval(March.Start, new LocalDate(2019, 4, 30)), "8000.00", true)),
            FactKind.PaymentReceived, RecordKind.Payroll));

    [Fact]
    public void A_slip_of_the_payer_bears_out_and_the_workers_own_does_not()
    {
        Assert.Equal(Corroborated, Slip(byTheEmployer: true));
        Assert.Equal(Silent, Slip(byTheEmployer: false));

        static CorroborationOutcome Slip(bool byTheEmployer) => Found.Outcome(
            Found.In(new SampleCase().Admitted(PaidOn, "4000.00")
                .Sent(PaidOn, SampleCase.Thb("4000.00"), byTheEmployer)),
            FactKind.PaymentReceived, RecordKind.Remittance);
    }

    [Fact]
    public void Without_a_record_every_kind_is_silent()
    {
        StatedFact fact = Found.Fact(Found.In(new SampleCase().Admitted(PaidOn, "4000.00")), FactKind.PaymentReceived);

        Assert.Equal(RecordKinds.All, fact.Against.Select(one => one.Against));
        Assert.True(fact.IsSilent);
        Assert.Empty(fact.Reasons);
        Assert.Equal("F/W-01/paid/2019-04", fact.Id);
    }

    [Fact]
    public void An_amount_in_another_currency_is_not_compared() => Assert.Equal(
        Silent,
        Found.Outcome(
            Found.In(
                new SampleCase().Admitted(PaidOn, "4000.00", March),
                Found.Of(new PayRecord(
                    SourceRef.Line("PAY-01", 9), Found.Somebody, March.Start, March.End, null, [],
                    new NodaMoney.Money(4000m, NodaMoney.CurrencyInfo.FromCode("LAK")), true), payer: "R-01")),
            FactKind.PaymentReceived, RecordKind.Payroll));
}
