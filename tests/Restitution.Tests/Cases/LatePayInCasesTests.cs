using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Documents;
using Restitution.Documents.Html;
using Restitution.Evidence;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tests.Documents;
using Restitution.Tests.House;

namespace Restitution.Tests.Cases;

/// <summary>Interest, fine and the months after, in a case: under the Thai law and under a neighbour's.</summary>
public sealed class LatePayInCasesTests
{
    private static readonly LocalDate Paid = new(2019, 6, 30);

    [Fact]
    public void The_months_after_end_with_what_the_computation_as_of_that_day_has()
    {
        Claim claim = Sample().Compute<Told>();
        InterestAtMonthEnd[] ahead = [.. claim.Workers[0].InterestAhead];

        Assert.Equal(25, ahead.Length);
        Assert.Equal(claim.Totals.Interest.Likely, ahead[0].ByThen.Likely);
        Assert.All(ahead.Skip(1).Take(6), line => Assert.Equal(
            Sample(asOf: line.On).Compute<Untold>().Totals.Interest.Likely, line.ByThen.Likely));
        Assert.Equal(ahead[^1].ByThen.Likely.Amount, ahead.Sum(line => line.RunInMonth.Amount));
        Assert.Equal(ahead.Select(line => line.ByThen.Likely), claim.InterestAhead.Select(line => line.ByThen.Likely));
    }

    [Fact]
    public void A_month_after_opens_to_the_interest_before_it()
    {
        Figure figure = Sample().Compute<Told>().Workers[0].InterestAhead[3].ByThen;

        Assert.Equal("W-01/interest-by/2020-03-31", figure.Id);
        Assert.Equal(["W-01/interest"], figure.Reason!.Figures);
        Assert.Equal(Operand.Of(figure.Likely), figure.Reason.Result);
    }

    [Fact]
    public void Under_interest_first_the_same_payment_leaves_more_to_bear_interest()
    {
        Money likely = Sample().Compute<Untold>().Totals.Interest.Likely;
        SampleCase chosen = Sample(choices:
            [new LawChoice("th/late-wage-appropriation", "interest-first", false, "counsel")]);

        Assert.True(chosen.Compute<Untold>().Totals.Interest.Likely > likely);
        Assert.Contains(
            Sample().Compute<Told>().Workers[0].OtherReadings,
            other => other.Reading == "interest-first"
                && other.Interest == chosen.Compute<Untold>().Totals.Interest.Likely);
    }

    [Fact]
    public void A_fine_whose_law_asks_for_no_finding_is_in_the_total_and_beside_the_interest()
    {
        SampleCase sample = Under(With(Copied("id", "late-wage-fine")));
        ClaimTotals totals = sample.Compute<Told>().Totals;

        // Both months are late by more than 33 days: half of 9,300, twice.
        Assert.Equal(SampleCase.Thb("9300"), totals.LateFine!.Likely);
        Assert.Equal(totals.LateFine.Likely, totals.LateFineOwed!.Likely);
        Assert.Equal(
            totals.BackWages.Likely + totals.Interest.Likely + totals.SurchargeFound.Likely
                + totals.LateFineOwed.Likely,
            totals.Total.Likely);
    }

    [Fact]
    public void A_fine_that_needs_a_finding_is_printed_apart_until_it_is_recorded()
    {
        LawOnFile law = With([.. Copied("id", "late-wage-fine"), new("xa/late-wage-fine-condition", Condition)]);
        var found = new Finding(
            "wilful-delay", "the inspector", Paid, new LocalDate(2019, 3, 1), new LocalDate(2019, 3, 31), [], []);

        ClaimTotals apart = Under(law).Compute<Told>().Totals;
        ClaimTotals recorded = Under(law, [found]).Compute<Told>().Totals;

        Assert.Equal(SampleCase.Thb("9300"), apart.LateFine!.Likely);
        Assert.Equal(0m, apart.LateFineOwed!.Likely.Amount);
        Assert.Equal(SampleCase.Thb("4650"), recorded.LateFineOwed!.Likely);
        Assert.Equal(apart.Total.Likely + SampleCase.Thb("4650"), recorded.Total.Likely);
    }

    // Whether a finding is needed is not known: the fine is reckoned, stands apart and is in no total.
    [Fact]
    public void A_fine_of_which_the_condition_may_not_be_used_is_apart_with_a_gap()
    {
        string recalled = Condition.Replace("\"practice\"", "\"recalled\"", StringComparison.Ordinal);
        Claim claim = Under(With(
            [.. Copied("id", "late-wage-fine"), new("xa/late-wage-fine-condition", recalled)])).Compute<Told>();

        Assert.Equal(SampleCase.Thb("9300"), claim.Totals.LateFine!.Likely);
        Assert.Equal(0m, claim.Totals.LateFineOwed!.Likely.Amount);
        Assert.All(claim.Workers[0].Periods, period => Assert.Contains(
            period.Gaps,
            gap => gap.Kind == GapKind.LawOnlyRecalled
                && gap.Figure.EndsWith("/late-fine-owed", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_condition_that_the_law_file_says_there_is_none_of_leaves_the_fine_owed()
    {
        string none = Condition.Replace("\"wilful-delay\"", "\"none\"", StringComparison.Ordinal);
        ClaimTotals totals = Under(With(
            [.. Copied("id", "late-wage-fine"), new("xa/late-wage-fine-condition", none)])).Compute<Told>().Totals;

        Assert.Equal(totals.LateFine!.Likely, totals.LateFineOwed!.Likely);
    }

    // Nothing was paid: a day's interest is 15 per cent of what each scenario leaves unpaid, over 365.
    [Fact]
    public void Interest_for_each_day_after_has_a_low_and_a_high_where_back_wages_have()
    {
        ClaimTotals totals = new SampleCase().Told(6, 540, 600, 660).Compute<Told>().Totals;
        Estimate<Money> backWages = totals.BackWages.Amount;

        Assert.Equal(
            backWages.Select(amount => Rounding.HalfUpToMinorUnit(UnroundedMoney.From(amount) * 0.15m / 365m)),
            totals.InterestPerDay.Amount);
        Assert.True(totals.InterestPerDay.Amount.Low < totals.InterestPerDay.Likely);
        Assert.True(totals.InterestPerDay.Likely < totals.InterestPerDay.Amount.High);
    }

    [Fact]
    public void A_law_without_a_fine_has_no_line_for_it() =>
        Assert.Null(Sample().Compute<Told>().Totals.LateFine);

    [Fact]
    public void A_rate_that_the_law_leaves_to_the_case_is_a_gap_until_the_case_shows_it()
    {
        LawOnFile law = With([.. Copied("vn", "late-wage-interest-rate-source"), .. Unknown()]);

        PeriodClaim without = Under(law).Compute<Told>().Workers[0].Periods[0];
        PeriodClaim with = Under(law, rates: [Rate("0.0365")]).Compute<Told>().Workers[0].Periods[0];

        Assert.Null(without.Interest);
        Assert.Contains(without.Gaps, gap => gap.Kind == GapKind.InterestRateOfCaseMissing);
        // 9,300 × 0.0365 / 365 is 0.93 a day, from 1 April to 31 December: 275 days.
        Assert.Equal(SampleCase.Thb("255.75"), with.Interest!.Likely);
        Assert.Contains(SourceRef.Line("BANK-09", 1), with.Interest.Reason!.Sources);
    }

    [Fact]
    public void What_was_paid_before_it_was_late_enough_bears_nothing()
    {
        LawOnFile law = With(
        [
            .. Copied("vn", "late-wage-interest-rate-source"), .. Copied("vn", "late-wage-interest-late-days-least"),
            .. Unknown(),
        ]);

        // Due on 31 March: paid on the fourteenth day it bears nothing, on the fifteenth fourteen days.
        Assert.Equal(SampleCase.Thb("0"), OfMarch(new LocalDate(2019, 4, 14)));
        Assert.Equal(SampleCase.Thb("13.02"), OfMarch(new LocalDate(2019, 4, 15)));

        Money OfMarch(LocalDate paidOn)
        {
            SampleCase sample = Under(law, rates: [Rate("0.0365")]);
            sample.Booked(paidOn, "9300", SampleCase.Month(2019, 3));
            return sample.Compute<Untold>().Workers[0].Periods[0].Interest!.Likely;
        }
    }

    // A workbook whose formula gives another figure than the line prints is refused where it is written.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Order_and_sheet_with_a_fine_months_and_interest_after_the_order_are_written_and_foot(bool isFound)
    {
        LawOnFile law = With(
        [
            .. Copied("id", "late-wage-fine"), .. Copied("my", "order-interest"),
            .. isFound ? Array.Empty<(string, string)>() : [("xa/late-wage-fine-condition", Condition)],
        ]);
        SampleCase sample = Under(law);
        CaseFile file = sample.CaseFile() with
        {
            AsOf = new LocalDate(2021, 6, 30),
            Tracks = [new CaseTrack(RemedyTrack.Administrative, "industrial-court", null, null, null)],
        };
        var evidence = new CaseEvidence([], []);
        Claim claim = CaseComputation.Of<Told>(file, evidence, law);
        CaseHeading heading = CaseHeadings.Of(file, evidence, law, new string('0', 64), "0");

        Schedule order = BackPayOrder.For(heading, claim);

        Assert.Contains(order.Blocks.OfType<TableBlock>(), table => table.Key == "ahead");
        Assert.Contains(order.Blocks.OfType<TableBlock>(), table => table.Key == "afterorder");
        Assert.All(new[] { order, ComputationSheet.For(heading, claim) }, schedule =>
        {
            Assert.NotEmpty(XlsxRendererTests.Bytes(schedule, "en"));
            using var page = new StringWriter();
            HtmlRenderer.Write(schedule, Wording.For("th"), page);
            Assert.NotEmpty(page.ToString());
        });
    }

    private const string Condition = """
        {
          "id": "xa/late-wage-fine-condition", "title": "Finding", "kind": "figure", "unit": "rule",
          "provisions": [ { "from": "2012-01-01", "value": "wilful-delay", "cites": "test", "standing": "practice",
            "note": "test" } ],
          "checkedThrough": "2025-12-31"
        }
        """;

    private static SampleCase Sample(LocalDate? asOf = null, IReadOnlyList<LawChoice>? choices = null)
    {
        var sample = new SampleCase { AsOf = asOf ?? new LocalDate(2019, 12, 31), LawChoices = choices ?? [] };
        sample.Booked(Paid, "4000", SampleCase.Month(2019, 3));
        return sample;
    }

    private static SampleCase Under(
        LawOnFile law, IReadOnlyList<Finding>? findings = null, IReadOnlyList<InterestRateShown>? rates = null) => new()
    {
        Law = law,
        Findings = findings ?? [],
        InterestRates = rates ?? [],
        Promised = null,
        Divided = whole => [whole with { Jurisdiction = "xa" }],
    };

    private static InterestRateShown Rate(string fraction) => new("xa", new InterestRate(
        new LocalDate(2019, 1, 1), null, decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture))
    {
        Sources = [SourceRef.Line("BANK-09", 1)],
    });

    // The neighbour's law with files of other states, whose currency and dates do not matter here.
    private static LawOnFile With(IEnumerable<(string Id, string Json)> more) => LawOnFile.Embedded.With(
    [
        .. NeighbourLaw.Files().Where(file => !more.Any(one => one.Id == file.Id)).Concat(more)
            .Select(file => new LawText(file.Id, file.Json, FromCase: true)),
    ]);

    private static IEnumerable<(string Id, string Json)> Copied(string state, string begins) =>
        from path in Directory.GetFiles(
            Path.Combine(SourceTree.Root, "src", "Restitution", "Law", state), $"{begins}*.json")
        let name = Path.GetFileNameWithoutExtension(path)
        where name != "late-wage-fine-after-month"
        select ($"xa/{name}", File.ReadAllText(path).Replace($"\"{state}/", "\"xa/", StringComparison.Ordinal));

    private static IEnumerable<(string Id, string Json)> Unknown() =>
        from file in NeighbourLaw.Files(("late-wage-interest", "\"value\": \"0.15\"", "\"value\": \"unknown\""))
        where file.Id == "xa/late-wage-interest"
        select file;
}
