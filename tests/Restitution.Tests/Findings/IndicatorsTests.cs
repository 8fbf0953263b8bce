using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Cases;

namespace Restitution.Tests.Findings;

/// <summary>Each rule fires on its fact, and does not when the fact is taken away.</summary>
public sealed class IndicatorsTests
{
    private static readonly DateInterval March = SampleCase.Month(2019, 3);
    private static readonly DateInterval April = SampleCase.Month(2019, 4);

    private static SampleCase PaidInFull => new SampleCase { Promised = "9300" }
        .Booked(new LocalDate(2019, 3, 31), "9300.00", March).Booked(new LocalDate(2019, 4, 30), "9300.00", April);

    private static SampleCase PaidHalf => new SampleCase { Promised = "9300" }
        .Booked(new LocalDate(2019, 3, 31), "4000.00", March).Booked(new LocalDate(2019, 4, 30), "4000.00", April);

    private static SampleCase PaidHalfOnce => new SampleCase { Promised = "9300" }
        .Booked(new LocalDate(2019, 3, 31), "9300.00", March).Booked(new LocalDate(2019, 4, 30), "4000.00", April);

    [Theory]
    [InlineData("withheld-wages", IndicatorOutcome.ShownByRecords)]
    [InlineData("deception", IndicatorOutcome.RecordsAndStatements)]
    public void Pay_that_was_not_paid_shows_in_two_periods_and_not_in_one(string indicator, IndicatorOutcome outcome)
    {
        IndicatorFinding shown = Found.Indicator(Found.In(PaidHalf), indicator);

        Assert.Equal(outcome, shown.Outcome);
        Assert.Equal($"F/W-01/indicator/{indicator}", shown.Id);
        Assert.Equal(["BANK-01:1-2"], Rows(shown).Where(row => row.StartsWith("BANK", StringComparison.Ordinal)));
        Assert.Equal(IndicatorOutcome.NothingRead, Found.Indicator(Found.In(PaidHalfOnce), indicator).Outcome);
        Assert.Equal(IndicatorOutcome.NothingRead, Found.Indicator(Found.In(PaidInFull), indicator).Outcome);
    }

    // The pay stands in the bank's rows; the promise is stated, or stands in a contract.
    [Theory]
    [InlineData(Basis.Testimony, IndicatorOutcome.RecordsAndStatements, "rests-on.RecordsAndStatements")]
    [InlineData(Basis.CorroboratedTestimony, IndicatorOutcome.RecordsAndStatements, "rests-on.RecordsAndStatements")]
    [InlineData(Basis.Document, IndicatorOutcome.ShownByRecords, "rests-on.Records")]
    public void Deception_is_as_good_as_the_promise(Basis promise, IndicatorOutcome expected, string restsOn)
    {
        IndicatorFinding found = Found.Indicator(Found.In(Promised(promise, isPaid: true)), "deception");

        Assert.Equal(expected, found.Outcome);
        Assert.Equal([new Operand.Term(restsOn)], found.RestsOn!.Because.About);
    }

    [Theory]
    [InlineData("withheld-wages")]
    [InlineData("deception")]
    public void Without_any_record_of_pay_it_is_never_shown_by_records_alone(string indicator)
    {
        IndicatorFinding stated =
            Found.Indicator(Found.In(Promised(Basis.Testimony, isPaid: false).Told(6, 480, 480, 480)), indicator);
        IndicatorFinding contract =
            Found.Indicator(Found.In(Promised(Basis.Document, isPaid: false).Told(6, 480, 480, 480)), indicator);

        Assert.Equal(Footing.Statements, stated.RestsOn!.Footing);
        Assert.Equal(IndicatorOutcome.Stated, stated.Outcome);
        Assert.NotEqual(IndicatorOutcome.ShownByRecords, contract.Outcome);
    }

    // Of the two months that it takes, one stands in rows of attendance and the other in a statement.
    [Fact]
    public void Hours_of_one_month_on_record_and_one_stated_are_of_both()
    {
        SampleCase sample = new SampleCase().Told(7, 600, 840, 900);
        for (LocalDate day = March.Start; day <= March.End; day = day.PlusDays(1))
        {
            sample = sample.Worked(day, 600);
        }

        IndicatorFinding found = Found.Indicator(Found.In(sample), "excessive-overtime");

        Assert.Equal(IndicatorOutcome.RecordsAndStatements, found.Outcome);
        Assert.Equal(
            [new Operand.Number(2), new Operand.Number(1), new Operand.Number(0), new Operand.Number(1)],
            found.RestsOn!.Because.Working);
    }

    [Fact]
    public void The_figures_of_an_indicator_are_figures_of_the_claim()
    {
        SampleCase sample = PaidHalf;
        HashSet<string> ids = [.. sample.Compute<Told>().Figures.Select(figure => figure.Id)];

        Assert.All(Found.In(sample).Indicators.SelectMany(one => one.Figures), id => Assert.Contains(id, ids));
        Assert.Equal(
            ["W-01/back-wages", "W-01/2019-03/back-wages", "W-01/2019-04/back-wages"],
            Found.Indicator(Found.In(sample), "withheld-wages").Figures);
    }

    [Fact]
    public void What_was_taken_after_the_work_had_paid_the_debt_is_bondage_by_debt()
    {
        IndicatorFinding shown = Found.Indicator(Found.In(MadeCreditor.Case(), MadeCreditor.Whole), "debt-bondage");

        Assert.Equal(IndicatorOutcome.ShownByRecords, shown.Outcome);
        Assert.Contains("W-01/debt/A-01/taken-after-services", shown.Figures);
        Assert.Contains(shown.Because.Authorities, one => one.File.EndsWith("/debt-bondage", StringComparison.Ordinal));
        Assert.Equal(
            IndicatorOutcome.NothingRead,
            Found.Indicator(
                Found.In(MadeCreditor.Case(), [.. MadeCreditor.Whole.SkipLast(1)]), "debt-bondage").Outcome);
    }

    [Fact]
    public void Charges_for_papers_show_and_no_others()
    {
        IndicatorFinding shown =
            Found.Indicator(Found.In(MadeCreditor.Case(), MadeCreditor.Whole), "charges-for-documents");

        Assert.Equal(IndicatorOutcome.ShownByRecords, shown.Outcome);
        Assert.Equal(Operand.Of(SampleCase.Thb("3000.00")), shown.Because.Working[1]);
        Assert.Equal(
            IndicatorOutcome.NothingRead,
            Found.Indicator(
                Found.In(MadeCreditor.Case(), MadeCreditor.Whole[0], MadeCreditor.Whole[2]),
                "charges-for-documents").Outcome);
        Assert.Equal(
            IndicatorOutcome.ShownByRecords,
            Found.Indicator(
                Found.In(new SampleCase().InTheBook(March, "5000.00", true, (PayItemKind.DocumentCost, "300.00"))),
                "charges-for-documents").Outcome);
    }

    // Thirty-one days of 514 and 515 minutes: times seven, 111,538 and 111,755; sixty hours are 3,600 × 31 = 111,600.
    [Theory]
    [InlineData(514, IndicatorOutcome.NothingRead)]
    [InlineData(515, IndicatorOutcome.ShownByRecords)]
    public void Hours_count_from_the_threshold_on(int minutesOfDay, IndicatorOutcome expected)
    {
        SampleCase sample = new() { From = March.Start, To = new LocalDate(2019, 5, 31) };
        for (LocalDate day = March.Start; day <= new LocalDate(2019, 5, 31); day = day.PlusDays(1))
        {
            sample = sample.Worked(day, day.Month == 4 ? 60 : minutesOfDay);
        }

        IndicatorFinding found = Found.Indicator(Found.In(sample), "excessive-overtime");

        Assert.Equal(expected, found.Outcome);
        Assert.Equal(expected == IndicatorOutcome.ShownByRecords ? 2 : 0, found.Because.Assumptions.Count);
    }

    [Fact]
    public void Hours_of_a_statement_alone_are_stated_and_not_shown() => Assert.Equal(
        IndicatorOutcome.Stated,
        Found.Indicator(Found.In(new SampleCase().Told(7, 600, 840, 900)), "excessive-overtime").Outcome);

    [Theory]
    [InlineData("violence-or-threats", StatedKind.ViolenceOrThreats)]
    [InlineData("restriction-of-movement", StatedKind.RestrictionOfMovement)]
    [InlineData("retained-identity-documents", StatedKind.DocumentsKept)]
    [InlineData("threat-of-denunciation", StatedKind.ThreatOfDenunciation)]
    [InlineData("isolation", StatedKind.Isolation)]
    [InlineData("abuse-of-vulnerability", StatedKind.AbuseOfVulnerability)]
    [InlineData("abusive-conditions", StatedKind.AbusiveConditions)]
    public void What_records_cannot_show_comes_from_statements_with_their_source(string indicator, StatedKind kind)
    {
        SampleCase sample = new();
        CaseFile file = sample.CaseFile() with { Stated = [Found.Stated(kind, null, null)] };

        IndicatorFinding stated = Found.Indicator(Found.In(sample, file), indicator);
        IndicatorFinding not = Found.Indicator(Found.In(sample), indicator);

        Assert.Equal((IndicatorOutcome.Stated, "TESTIMONY-09:2"), (stated.Outcome, Rows(stated).Single()));
        Assert.Equal(IndicatorOutcome.NothingRead, not.Outcome);
        Assert.Equal(Statement.IndicatorNothingRead, not.Because.Statement);
        Assert.Empty(not.Sources);
    }

    [Fact]
    public void The_six_core_indicators_come_first() => Assert.Equal(
        [
            "violence-or-threats", "restriction-of-movement", "debt-bondage", "withheld-wages",
            "retained-identity-documents", "threat-of-denunciation",
        ],
        Found.In(new SampleCase()).Indicators.Select(one => one.Indicator).Take(6));

    [Fact]
    public void Every_indicator_cites_its_rule_and_has_another_explanation() => Assert.All(
        Found.In(PaidHalf).Indicators, one =>
        {
            Assert.NotEmpty(one.Because.Authorities);
            Assert.StartsWith("Explain", one.InnocentExplanation.Statement.ToString(), StringComparison.Ordinal);
        });

    [Fact]
    public void Without_the_rules_on_file_nothing_is_found_and_that_is_a_gap()
    {
        LawOnFile without = LawOnFile.Of(
            LawOnFile.Embedded.Texts.Where(text => !text.Id.Contains("forced-labour", StringComparison.Ordinal)));
        CaseFindings found = Found.In(new SampleCase { Law = without }.Told(7, 600, 840, 900));

        Assert.Empty(found.Indicators);
        Assert.Contains(found.Gaps, gap => gap.Kind == GapKind.LawFileMissing);
    }

    [Fact]
    public void Without_the_window_on_file_only_the_same_day_is_the_same()
    {
        LawOnFile without = LawOnFile.Of(
            LawOnFile.Embedded.Texts.Where(text => !text.Id.Contains("window-days", StringComparison.Ordinal)));

        Assert.Equal(
            [CorroborationOutcome.Corroborated, CorroborationOutcome.Silent],
            new[] { 0, 1 }.Select(days => Found.Outcome(
                Found.In(new SampleCase { Law = without }.Admitted(March.End, "4000.00")
                    .Booked(March.End.PlusDays(days), "4000.00")),
                FactKind.PaymentReceived, RecordKind.Bank)));
    }

    private static SampleCase Promised(Basis basis, bool isPaid)
    {
        SampleCase sample = new()
        {
            Promised = "9300",
            Divided = whole => [whole with { Promised = whole.Promised! with { Basis = basis } }],
        };
        return isPaid
            ? sample.Booked(new LocalDate(2019, 3, 31), "4000.00", March)
                .Booked(new LocalDate(2019, 4, 30), "4000.00", April)
            : sample;
    }

    private static IEnumerable<string> Rows(IndicatorFinding found) => found.Sources.Select(row => row.ToString());
}
