using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.WorkedExamples;
using Restitution.Work;

namespace Restitution.Tests.Cases;

/// <summary>
/// The greater of gain and value of the labour, from the days worked to the claim: D6 of
/// <c>fixtures/worked-examples/awards.json</c> and its like, by the law on file of 18 U.S.C. 1593.
/// </summary>
public sealed class GreaterValueTests
{
    private const string Defence = "good-faith-on-reasonable-grounds";
    private const string File = "awards.json";

    private static readonly Currency Dollar = CurrencyInfo.FromCode("USD");
    private static readonly SourceRef Row = SourceRef.Line("GAIN-01", 2);

    public static TheoryData<string> Ids =>
        [.. WorkedExample.All(File).Where(one => one.Has("minutesPerDay")).Select(one => one.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_exemption_from_premiums_is_applied_before_any_overtime(string id)
    {
        WorkedExample example = WorkedExample.Of(File, id);
        WorkerClaim worker = Worker(example);

        Assert.Equal(
            (example.Number("wages"), example.Number("overtime"), example.Number("increase")),
            (Owed(worker, "wages"), Owed(worker, "overtime"), Owed(worker, "liquidated-damages")));
        GreaterValue value = worker.Remedies.GreaterValue!;
        Assert.Equal(Of(example, "labour"), value.Labour!.Likely);
        Assert.Equal(example.Has("gain") ? Of(example, "gain") : (Money?)null, value.Gain?.Likely);
        Assert.Equal(Of(example, "greater"), value.Greater!.Likely);
        Assert.True(worker.Remedies.Assessed!.Likely == example.Expected, $"{example.Heading}\n{Shown(worker)}");
    }

    [Fact]
    public void The_gain_counts_only_beyond_what_pay_and_increase_have()
    {
        WorkerClaim worker = Worker(WorkedExample.Of(File, "D6"));

        HeadOfClaim head = worker.Remedies.Heads.Single(one => one.Kind == HeadKind.GreaterValue);
        Assert.Equal(Dollars(800m), head.Owed.Likely);
        CountedOnce once = Assert.Single(worker.Remedies.CountedOnce);
        Assert.Equal((SameLoss.SameWork, Dollars(670m)), (once.Because, once.Removed.Likely));
        Assert.Equal([IdOf(worker.Remedies.GreaterValue!.Gain), IdOf(worker.Remedies.GreaterValue.Labour)],
            worker.Remedies.GreaterValue.Greater!.Reason!.Figures);

        static string IdOf(Figure? limb) => limb!.Id;
    }

    [Fact]
    public void A_case_without_a_gain_has_that_limb_as_a_gap_and_the_other_stands_alone()
    {
        WorkerClaim worker = Worker(WorkedExample.Of(File, "D6-labour-alone"));

        Assert.Null(worker.Remedies.GreaterValue!.Gain);
        Assert.Contains(worker.Remedies.Gaps, gap => gap.Kind == GapKind.GainNotOnRecord);
        Assert.Equal(worker.Remedies.GreaterValue.Labour!.Likely, worker.Remedies.GreaterValue.Greater!.Likely);
    }

    [Fact]
    public void Where_the_labour_cannot_be_valued_the_gain_stands_alone_and_the_gap_says_why()
    {
        WorkerClaim worker = Worker(WorkedExample.Of(File, "D6"), isFloorAccepted: false);

        Assert.Null(worker.Remedies.GreaterValue!.Labour);
        Assert.Equal(Dollars(900m), worker.Remedies.GreaterValue.Greater!.Likely);
        Assert.Contains(worker.Remedies.GreaterValue.Gaps, gap => gap.Figure == "W-01/value-of-labour/labour");
    }

    [Fact]
    public void With_neither_limb_there_is_no_head_but_the_gaps()
    {
        WorkerClaim worker = Worker(WorkedExample.Of(File, "D6-labour-alone"), isFloorAccepted: false);

        Assert.Null(worker.Remedies.GreaterValue!.Greater);
        Assert.DoesNotContain(worker.Remedies.Heads, head => head.Kind == HeadKind.GreaterValue);
        Assert.Contains(worker.Remedies.Gaps, gap => gap.Kind == GapKind.GainNotOnRecord);
    }

    [Fact]
    public void An_increase_against_which_the_defence_is_found_stands_apart_and_in_no_total()
    {
        WorkedExample example = WorkedExample.Of(File, "D6-labour-alone");
        WorkerClaim found = Worker(example, finding: Defence);

        HeadOfClaim increase = found.Remedies.Heads.Single(head => head.Kind == HeadKind.StatutoryIncrease);
        Assert.Equal("W-01/liquidated-damages-without-finding", increase.Owed.Id);
        Assert.Equal(example.Number("increase"), increase.Owed.Likely.Amount);
        Assert.False(increase.IsUnconditional);
        Assert.Equal(
            Of(example, "labour") - Of(example, "increase"), found.Remedies.GreaterValue!.Labour!.Likely);
        Assert.Equal(example.Expected - Of(example, "increase"), found.Remedies.Assessed!.Likely);
        Assert.All(found.Remedies.Tracks.SelectMany(track => track.Lines.Where(line => line.Head == increase)), line =>
        {
            Assert.Equal(Dollars(0m), line.Counted.Likely);
            Assert.NotNull(line.Bar);
        });
        Assert.Contains(
            found.Remedies.Tracks.SelectMany(track => track.Lines), line => line.Bar == TrackBar.FindingMissing);
    }

    [Fact]
    public void A_finding_on_other_pay_leaves_the_increase()
    {
        WorkedExample example = WorkedExample.Of(File, "D6-labour-alone");

        Assert.Equal(
            example.Expected, Worker(example, finding: "another-finding").Remedies.Assessed!.Likely);
        Assert.Equal(
            example.Expected,
            Worker(example, finding: Defence, dueOn: new LocalDate(2018, 7, 1)).Remedies.Assessed!.Likely);
    }

    private static WorkerClaim Worker(
        WorkedExample example, string? finding = null, LocalDate? dueOn = null, bool isFloorAccepted = true)
    {
        LocalDate first = example.Day("from");
        LocalDate last = example.Day("to");
        LocalDate due = dueOn ?? new LocalDate(2018, 6, 30);
        var sample = new SampleCase
        {
            From = first,
            To = last,
            Calendars = [],
            Law = isFloorAccepted ? LawOnFile.Embedded : WithoutFloor(),
            LawChoices =
            [
                .. LawOnFile.Embedded.FilesOf("us")
                    .Select(file => new LawChoice(file.Id, null, true, "read by counsel")),
            ],
            Findings = finding is null ? [] : [new Finding(finding, "a court", due, due, due, [Row], [])],
            Divided = whole =>
            [
                whole with
                {
                    Jurisdiction = "us",
                    Place = "US-NY",
                    Sector = example.Text("sector"),
                    PayBasis = PayBasis.Hourly,
                    Promised = new PromisedWage(Dollars(example.Number("promisedPerHour")), Basis.Testimony, [Row]),
                },
            ],
            Claimed = file => file with
            {
                ClaimCurrency = Dollar,
                Gains = example.Has("gain")
                    ?
                    [
                        new RecordedGain(
                            "W-01", Of(example, "gain"), new DateInterval(first, last), Basis.Document, [Row]),
                    ]
                    : [],
            },
        };
        for (LocalDate day = first; day < last; day = day.PlusDays(1))
        {
            sample.Worked(day, example.Count("minutesPerDay"));
        }

        return sample.BookedIn(Of(example, "paid"), last, new DateInterval(first, last)).Worker();
    }

    // The same law as of a case that has brought a floor of other years alone.
    private static LawOnFile WithoutFloor() => LawOnFile.Embedded.With(
    [
        new LawText(
            "us/minimum-wage",
            """
            {
              "id": "us/minimum-wage", "title": "Minimum wage", "kind": "figure", "unit": "USD per hour",
              "provisions": [
                { "from": "2030-01-01", "value": "7.25", "cites": "test", "standing": "practice", "note": "test" }
              ],
              "checkedThrough": "2030-12-31"
            }
            """, FromCase: true),
    ]);

    private static decimal Owed(WorkerClaim worker, string head) =>
        worker.Remedies.Heads.Where(one => one.Head == head).Sum(one => one.Owed.Likely.Amount);

    private static Money Of(WorkedExample example, string key) => Dollars(example.Number(key));

    private static Money Dollars(decimal amount) => new(amount, Dollar);

    private static string Shown(WorkerClaim worker) => string.Join('\n', worker.Remedies.Heads
        .Select(head => $"{head.Owed.Id}: {head.Owed.Likely}")
        .Concat(worker.Remedies.Gaps.Select(gap => gap.ToString())));
}
